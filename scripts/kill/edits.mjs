/** @file Edits between the runs: some records get or lose a fault, and an entry that records may name comes or goes. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FAULTS } from '../scale/faults.mjs';

/** So many records are edited at once, so that what is kept of the archive is written anew. */
const EDITED = 5;

const REGISTRY = `organizations:
  - { id: qz-khong-co, name: Ban mới lập, kind: unit, country: VN }
`;

/** Gives a function that edits an archive of {@link makeFaultyArchive}, each time otherwise. */
export function editorOf(folder, { records, organizations }, random) {
  const originals = new Map();
  const [, { abbreviation }] = organizations;
  return () => {
    for (const record of random.pickSome(records, EDITED)) {
      const text = originals.get(record.file) ?? readFileSync(record.file, 'utf8');
      originals.set(record.file, text);
      const words = { other: random.pick(records).id, abbreviation };
      writeFileSync(record.file, random.chance(0.5) ? spoilt(text, random.pick(FAULTS), words) : text);
    }
    writeFileSync(
      path.join(folder, 'registries/a/new.organizations.coop.yaml'),
      random.chance(0.5) ? REGISTRY : 'organizations: []\n',
    );
  };
}

/** The same text where it has no place for the fault. */
function spoilt(text, [, pattern, replacement], words) {
  return text.replace(
    pattern,
    replacement.replace(/\{(\w+)\}/g, (_, name) => words[name]),
  );
}
