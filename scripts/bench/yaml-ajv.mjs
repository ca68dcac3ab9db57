/**
 * @file A program: what someone would write who has `yaml`, `ajv` and the JSON Schemas of this project. It parses each
 * file of the archive in the folder given, validates it with the schema of its kind and prints the problems, with a last
 * line `N files, N problems`. References it can't see: a schema knows one file.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parseDocument } from 'yaml';
import { inProject } from '../lib/paths.mjs';

const ajv = new Ajv({ strict: false, allErrors: true });
const validators = new Map(
  ['record', 'organizations', 'agreements'].map((kind) => [kind, ajv.compile(schemaOf(kind))]),
);
const folder = process.argv[2];
const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.coop.yaml'));
let problems = 0;

for (const name of names) {
  for (const problem of problemsOf(name, readFileSync(path.join(folder, name), 'utf8'))) {
    problems += 1;
    console.log(`${name}${problem}`);
  }
}
console.log(`${names.length} files, ${problems} problems`);

function schemaOf(kind) {
  return JSON.parse(readFileSync(inProject('schemas', `${kind}.schema.json`), 'utf8'));
}

function problemsOf(name, text) {
  const document = parseDocument(text);
  if (document.errors.length > 0) return document.errors.map(({ message }) => `: ${message}`);
  const validate = validators.get(path.basename(name, '.coop.yaml')) ?? validators.get('record');
  if (validate(document.toJS())) return [];
  return validate.errors.map(({ instancePath, message }) => `${instancePath}: ${message}`);
}
