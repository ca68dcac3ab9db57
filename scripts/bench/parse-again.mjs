/** @file A program: parses the text of the file given with `yaml` for each message, and answers with `{ milliseconds }`. */
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

const text = readFileSync(process.argv[2], 'utf8');

process.on('message', () => {
  const begun = performance.now();
  const { errors } = parseDocument(text);
  const milliseconds = performance.now() - begun;
  if (errors.length > 0) throw new Error(`${errors.length} faults of YAML`);
  process.send({ milliseconds });
});
