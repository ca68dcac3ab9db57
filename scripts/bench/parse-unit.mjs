/** @file The unit of what is done to one text: `yaml`'s parse of it, in a process of its own that is as warm as a server. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ScriptError } from '../lib/say.mjs';

const PROGRAM = fileURLToPath(new URL('./parse-again.mjs', import.meta.url));
const WARM_UP = 5;

/** A process that parses the text of a file: `measure()` gives the milliseconds of one parse, `stop()` ends it. */
export async function startParser(file) {
  const child = fork(PROGRAM, [file]);
  const ended = once(child, 'exit').then(() => {
    throw new ScriptError(`${file} could not be parsed.`);
  });
  ended.catch(() => undefined);
  for (let run = 0; run < WARM_UP; run += 1) await measure();
  return { measure, stop: () => child.disconnect() };

  async function measure() {
    const answer = once(child, 'message');
    child.send('parse');
    const [{ milliseconds }] = await Promise.race([answer, ended]);
    return milliseconds;
  }
}
