/** @file The record schema, made to check references too, as the server of this project does. */
import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { inProject } from '../lib/paths.mjs';
import { ScriptError } from '../lib/say.mjs';

const ID = '#/definitions/id';

/** Where the schema of records speaks of references, and to what. */
const REFERENCES = [
  ['organizations', 'properties', 'parties'],
  ['organizations', 'definitions', 'party', 'properties', 'organization'],
  ['organizations', 'definitions', 'person', 'properties', 'organization'],
  ['organizations', 'definitions', 'outcome', 'properties', 'responsible'],
  ['organizations', 'definitions', 'funding', 'properties', 'funder'],
  ['organizations', 'definitions', 'source', 'properties', 'publisher'],
  ['organizations', 'definitions', 'source', 'properties', 'agency'],
  ['agreements', 'properties', 'agreements'],
  ['agreements', 'definitions', 'agreement-link', 'properties', 'agreement'],
  ['records', 'properties', 'related'],
];

/**
 * The schema of records in which each reference is one of the ids that the archive, or the reference that ships with
 * the program, defines.
 */
export async function equalSchema(archive) {
  const schema = JSON.parse(await readFile(inProject('schemas', 'record.schema.json'), 'utf8'));
  const known = {
    organizations: [...idsOf(archive.organizations), ...(await shippedIds('organizations'))],
    agreements: [...idsOf(archive.agreements), ...(await shippedIds('agreements'))],
    records: idsOf(archive.records),
  };
  for (const [target, ...place] of REFERENCES) pointToIds(schema, place, `#/definitions/known-${target}`);
  for (const [target, ids] of Object.entries(known)) {
    schema.definitions[`known-${target}`] = { type: 'string', enum: [...new Set(ids)] };
  }
  return schema;
}

const idsOf = (items) => items.map(({ id }) => id);

async function shippedIds(kind) {
  const folder = inProject('server', 'reference');
  const names = (await readdir(folder)).filter((name) => name.endsWith(`${kind}.coop.yaml`));
  const texts = await Promise.all(names.map((name) => readFile(`${folder}/${name}`, 'utf8')));
  return texts.flatMap((text) => idsOf(parse(text)[kind]));
}

/** Replaces `#/definitions/id` in the part of the schema at `place`; a part without it means that the schema changed. */
function pointToIds(schema, place, target) {
  const part = place.reduce((outer, key) => outer?.[key], schema);
  const replaced = part === undefined ? 0 : replaceReferences(part, target);
  if (replaced === 0) {
    throw new ScriptError(`schemas/record.schema.json holds no reference to ${ID} at ${place.join('.')}.`);
  }
}

function replaceReferences(part, target) {
  if (typeof part !== 'object' || part === null) return 0;
  if (part.$ref === ID) {
    part.$ref = target;
    return 1;
  }
  return Object.values(part).reduce((sum, inner) => sum + replaceReferences(inner, target), 0);
}
