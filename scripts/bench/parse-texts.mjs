/**
 * @file A program: reads all texts of the archive in the folder given, then parses them with `yaml`, one after the
 * other. Prints `{ files, bytes, milliseconds }` as JSON, the time being that of parsing alone.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';

const folder = process.argv[2];
const texts = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.coop.yaml'))
  .map((name) => readFileSync(path.join(folder, name), 'utf8'));

const begun = performance.now();
const faults = texts.reduce((sum, text) => sum + parseDocument(text).errors.length, 0);
const milliseconds = performance.now() - begun;

if (faults > 0) throw new Error(`${faults} faults of YAML in the generated archive`);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
console.log(JSON.stringify({ files: texts.length, bytes, milliseconds }));
