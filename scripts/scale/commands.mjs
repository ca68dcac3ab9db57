/** @file Commands that are run to their end or in the background, within bounds of time. */
import { spawn } from 'node:child_process';
import { closeSync, createReadStream, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ScriptError } from '../lib/say.mjs';

const MINUTE = 60_000;

/**
 * Runs a command to its end: `{ code, output, errors }`, the output as bytes, the errors as text, the code undefined
 * when a signal ended it. `input` is a file for its standard input. It is killed after `timeout` milliseconds, a minute
 * by default.
 */
export function finished(command, args, { input, timeout = MINUTE, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const stdin = input === undefined ? 'ignore' : 'pipe';
    const child = spawn(command, args, { ...options, stdio: [stdin, 'pipe', 'pipe'] });
    const output = [];
    const errors = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => errors.push(chunk));
    if (input !== undefined) feed(child, createReadStream(input));
    const clock = setTimeout(() => child.kill('SIGKILL'), timeout);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(clock);
      const text = Buffer.concat(errors).toString('utf8');
      resolve({ code: code ?? undefined, output: Buffer.concat(output), errors: text });
    });
  });
}

/** As `finished`, but gives the output as text, and any other exit code than 0 is a `ScriptError` that tells it. */
export async function outputOf(command, args, options) {
  const { code, output, errors } = await finished(command, args, options);
  if (code === 0) return output.toString('utf8');
  const ending = code === undefined ? 'was killed, or took too long' : `ended with ${code}`;
  throw new ScriptError(`${command} ${args.join(' ')} ${ending}.\n${errors}`);
}

/** Starts a command that goes on by itself, all that it says into `log`. */
export function background(command, args, { log, ...options }) {
  const file = openSync(log, 'a');
  const child = spawn(command, args, { ...options, stdio: ['ignore', file, file] });
  closeSync(file);
  // Whether it does its work is asked of the work; why not stands in the log.
  child.once('error', () => {});
  return child;
}

/** Runs a command to its end, all that it says into `log`; gives its exit code, 1 when a signal or `timeout` ended it. */
export function logged(command, args, { timeout, ...options }) {
  const child = background(command, args, options);
  const clock = setTimeout(() => child.kill('SIGKILL'), timeout);
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => {
      clearTimeout(clock);
      resolve(code ?? 1);
    });
  });
}

/** Asks again and again until the answer is neither undefined nor false, and gives it; a `ScriptError` after `timeout`. */
export async function until(what, ask, timeout = MINUTE) {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new ScriptError(`Waited ${timeout / 1000} s in vain until ${what}.`);
    await sleep(100);
  }
}

/** Pipes a file into a child, which may end before it has read all. */
function feed(child, stream) {
  child.stdin.on('error', () => {});
  stream.pipe(child.stdin);
}
