/** @file A generated archive with faults of every kind. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generateArchive } from '../bench/archive.mjs';
import { randomSource } from '../bench/random.mjs';
import { ScriptError } from '../lib/say.mjs';
import { FAULTS, faultyRegistries, LEFT_OUT } from './faults.mjs';

const ORGANIZATIONS = 1000;

/** What is wrong in the registries beside the records. */
const RULES_OF_REGISTRIES = ['shared-name', 'registry-cycle', 'duplicate-id'];

/** One record in so many has a certain fault. */
const SHARE = 2000;

/**
 * Writes an archive of so many records into a folder. Each fault is in at least one record. Gives
 * `{ made, bytes, faulty, rules }`: what `generateArchive` gave, the size of all files in bytes, the number of records
 * with a fault, and the rules that must report something.
 */
export async function makeFaultyArchive({ records: count, organizations = ORGANIZATIONS, seed, folder }) {
  const made = await generateArchive({ records: count, organizations, seed, folder });
  for (const { path: name, text } of [...faultyRegistries(made), ...LEFT_OUT]) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  const faulty = await spoilRecords(made, randomSource(seed + 1));
  const rules = new Set([...RULES_OF_REGISTRIES, ...FAULTS.flatMap(([rule]) => rule ?? [])]);
  return { made, bytes: made.bytes, faulty, rules: [...rules] };
}

/** Gives each fault to some records, no record more than one; gives how many those are. */
async function spoilRecords({ records, organizations }, random) {
  const each = Math.max(1, Math.round(records.length / SHARE));
  // The first record names none as related.
  const chosen = random.pickSome(records.slice(1), each * FAULTS.length);
  const [, { abbreviation }] = organizations;
  for (const [index, record] of chosen.entries()) {
    const words = { other: random.pick(records).id, abbreviation };
    await writeFile(record.file, spoilt(record.text, FAULTS[index % FAULTS.length], words));
  }
  return chosen.length;
}

function spoilt(text, [rule, pattern, replacement], words) {
  const filled = replacement.replace(/\{(\w+)\}/g, (_, name) => words[name]);
  const changed = text.replace(pattern, filled);
  if (changed === text) throw new ScriptError(`A fault for ${rule} finds nothing to spoil in\n${text}`);
  return changed;
}
