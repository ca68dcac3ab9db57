/** @file Makes archives of any size from a seed, in which the checker finds nothing wrong. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { agreementsText, makeAgreements, makeOrganizations, organizationsText } from './archive-entries.mjs';
import { makeRecords } from './archive-records.mjs';
import { randomSource } from './random.mjs';

/**
 * Writes an archive into `folder`: two registries and the records in folders by year. The same numbers and seed give
 * the same files. One agreement is made for ten organizations.
 *
 * Gives `{ folder, organizations, agreements, records, files, bytes }`, where the lists hold what was made and records
 * bear their `file` and `text`. Needs at least eight organizations.
 */
export async function generateArchive({
  records: recordCount,
  organizations: organizationCount,
  seed,
  folder,
}) {
  const random = randomSource(seed);
  const organizations = makeOrganizations(organizationCount, random);
  const agreements = makeAgreements(Math.ceil(organizationCount / 10), organizations, random);
  const records = makeRecords(recordCount, { organizations, agreements }, random).map((record) => ({
    ...record,
    file: path.join(folder, record.year, `${record.id}.coop.yaml`),
  }));
  const files = [
    { file: path.join(folder, 'organizations.coop.yaml'), text: organizationsText(organizations) },
    { file: path.join(folder, 'agreements.coop.yaml'), text: agreementsText(agreements) },
    ...records,
  ];
  await writeFiles(files);
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  return { folder, organizations, agreements, records, files: files.length, bytes };
}

async function writeFiles(files) {
  for (const folder of new Set(files.map(({ file }) => path.dirname(file)))) {
    await mkdir(folder, { recursive: true });
  }
  for (const { file, text } of files) await writeFile(file, text);
}
