/**
 * @file A program: reads all texts of the archive in the folder given and parses them with `yaml`, one after the other.
 * Prints `{ files, bytes, milliseconds }` as JSON, the time being that of parsing alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';

/** So many texts are held at once, lest a large archive fill the memory and be slower for that. */
const AT_ONCE = 500;

const folder = process.argv[2];
const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.coop.yaml'));
const sums = { bytes: 0, faults: 0, milliseconds: 0 };

for (let first = 0; first < names.length; first += AT_ONCE) {
  const texts = names
    .slice(first, first + AT_ONCE)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const begun = performance.now();
  for (const text of texts) sums.faults += parseDocument(text).errors.length;
  sums.milliseconds += performance.now() - begun;
  for (const text of texts) sums.bytes += Buffer.byteLength(text);
}

if (sums.faults > 0) throw new Error(`${sums.faults} faults of YAML in the generated archive`);
console.log(JSON.stringify({ files: names.length, bytes: sums.bytes, milliseconds: sums.milliseconds }));
