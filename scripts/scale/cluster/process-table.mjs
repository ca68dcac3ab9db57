/** @file The processes of this machine, as /proc shows them. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** All processes as `{ pid, parent, name }`; one that ends meanwhile is left out. */
export function processes() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const stat = known(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
      // The name stands in parentheses and may hold any character, parentheses too.
      const match = /^\d+ \((.*)\) \S (\d+)/s.exec(stat ?? '');
      return match === null ? [] : [{ pid: Number(pid), parent: Number(match[2]), name: match[1] }];
    });
}

/** Where a process's standard input comes from, such as a file's path; undefined when it has none or has ended. */
export function standardInputOf(pid) {
  return known(() => readlinkSync(`/proc/${pid}/fd/0`));
}

/** The path of the program that a process runs. */
export function programOf(pid) {
  return known(() => readlinkSync(`/proc/${pid}/exe`));
}

/** What names the process table that a process belongs to. */
export function processTableOf(pid) {
  return known(() => readlinkSync(`/proc/${pid}/ns/pid`));
}

/** The processor time that a process has used, in the kernel's ticks (mostly 10 ms). */
export function ticksOf(pid) {
  const stat = known(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

/** The resident memory of a process in bytes; 0 when it has ended. */
export function memoryOf(pid) {
  const status = known(() => readFileSync(`/proc/${pid}/status`, 'utf8')) ?? '';
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

/** A process and all that it has started, and so on. */
export function familyOf(pid) {
  const all = processes();
  const family = [pid];
  for (const member of family) {
    family.push(...all.filter(({ parent }) => parent === member).map((child) => child.pid));
  }
  return family;
}

/** What a reading gives; undefined when the process has ended. */
function known(read) {
  try {
    return read();
  } catch {
    return undefined;
  }
}
