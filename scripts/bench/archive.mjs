/** @file Makes archives of any size from a seed, in which the checker finds nothing wrong. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { agreementsText, makeAgreements, makeOrganizations, organizationsText } from './archive-entries.mjs';
import { eachRecord } from './archive-records.mjs';
import { randomSource } from './random.mjs';

/**
 * Writes an archive into `folder`: two registries and the records in folders by year. The same numbers and seed give
 * the same files. One agreement is made for ten organizations.
 *
 * Gives `{ folder, registry, organizations, agreements, records, files, bytes }`, where `registry` is the file of the
 * organizations, and the lists hold what was made: records are `{ id, year, file, text }`. Needs at least eight
 * organizations.
 */
export function generateArchive({ records: recordCount, organizations: organizationCount, seed, folder }) {
  const random = randomSource(seed);
  const organizations = makeOrganizations(organizationCount, random);
  const agreements = makeAgreements(Math.ceil(organizationCount / 10), organizations, random);
  const { write, written } = fileWriter();
  const registry = path.join(folder, 'organizations.coop.yaml');
  write(registry, organizationsText(organizations));
  write(path.join(folder, 'agreements.coop.yaml'), agreementsText(agreements));
  const records = [];
  for (const { id, year, text } of eachRecord(recordCount, { organizations, agreements }, random)) {
    const file = path.join(folder, year, `${id}.coop.yaml`);
    write(file, text);
    records.push(storedRecord(id, year, file));
  }
  return { folder, registry, organizations, agreements, records, ...written };
}

/** A record whose text is read when it is asked for: those of a large archive together would fill the memory. */
function storedRecord(id, year, file) {
  return {
    id,
    year,
    file,
    get text() {
      return readFileSync(file, 'utf8');
    },
  };
}

/** Writes files, with the folders that they need, and counts them and their bytes. */
function fileWriter() {
  const folders = new Set();
  const written = { files: 0, bytes: 0 };
  return { write, written };

  function write(file, text) {
    const folder = path.dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, text);
    written.files += 1;
    written.bytes += Buffer.byteLength(text);
  }
}
