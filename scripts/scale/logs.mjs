/** @file What the engines have said, for who looks for the reason of a failure. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

const LINES = 25;
const WIDTH = 300;

/** Prints the last lines of every log below the folder. */
export async function showLogs(folder) {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter(isLog).sort()) {
    const text = await readFile(path.join(folder, name), 'utf8').catch(() => '');
    const lines = text
      .trimEnd()
      .split('\n')
      .slice(-LINES)
      .map((line) => line.slice(0, WIDTH));
    if (text.trim() !== '') console.error(`== ${name}\n${lines.join('\n')}`);
  }
}

function isLog(name) {
  return /\.log$|\/logs\/\w+(\.err)?$/.test(name);
}
