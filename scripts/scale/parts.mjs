/** @file The parts that an archive's files are dealt out to. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The files of the parts of a folder in order, as absolute paths. */
export async function partFiles(folder) {
  const names = await readdir(folder);
  return names.sort().map((name) => path.join(folder, name));
}

/** Deals the lines of all parts out anew, each to any of them, so that they are of different sizes. */
export async function dealOut(files, random) {
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
  const lines = random.shuffled(texts.flatMap((text) => text.split('\n').filter(Boolean)));
  const parts = files.map(() => []);
  for (const line of lines) random.pick(parts).push(line);
  for (const [index, file] of files.entries()) {
    await writeFile(file, parts[index].map((line) => `${line}\n`).join(''));
  }
}
