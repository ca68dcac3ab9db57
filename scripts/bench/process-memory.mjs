/** @file How much memory a process takes, all its threads together. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const PAUSE = 20;

/** The resident memory of a process in bytes; undefined where the system does not tell. */
export function residentBytes(processId) {
  if (process.platform === 'win32') return undefined;
  if (process.platform === 'linux') return statusBytes(processId, 'VmRSS');
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(processId)], { encoding: 'utf8' })) * 1024;
}

/**
 * Follows the highest resident memory that a process ever had: `end()` gives it in bytes, or undefined where the system
 * does not tell. What it takes in the last moments before its end is missed.
 */
export function watchPeak(processId) {
  if (process.platform !== 'linux') return { end: () => undefined };
  let peak = statusBytes(processId, 'VmHWM');
  const timer = setInterval(() => {
    peak = statusBytes(processId, 'VmHWM') ?? peak;
  }, PAUSE);
  return {
    end: () => {
      clearInterval(timer);
      return peak;
    },
  };
}

/** A line of `/proc/…/status` in bytes; undefined once the process has ended. */
function statusBytes(processId, name) {
  try {
    const status = readFileSync(`/proc/${processId}/status`, 'utf8');
    const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
  } catch {
    return undefined;
  }
}
