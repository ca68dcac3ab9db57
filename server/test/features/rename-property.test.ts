import assert from 'node:assert/strict';
import fc from 'fast-check';
import { record } from '../node/records';
import { atCursor } from '../support/cursor';
import { runsOf, TRIAL_SEED } from '../support/effort';
import { checkedArchive } from '../support/memory-archive';
import type { Files } from '../support/samples';
import { problemsIn, textsAfter } from './rename-helpers';

const IDS: readonly string[] = ['quy-voi', 'ban', 'b', '2020'];
const FRESH: readonly string[] = ['moi', 'x1', '0123', 'quy-voi-moi', 'true'];

const REGISTRIES: readonly string[] = [
  'organizations: [{ id: ID, name: Quỹ Voi, kind: ngo }, { id: other, name: Khác, kind: unit, parent: ID }]\n',
  'organizations:\n- id: "ID"\n  name: Quỹ Voi\n  kind: ngo\n- id: other\n  name: Khác\n  kind: unit\n  parent: \'ID\'\n',
  'organizations:\n  - id: other # ID\n    name: Khác\n    kind: unit\n    successors:\n      - ID\n  - name: Quỹ Voi\n    kind: ngo\n    id: ID\n',
];

/** What may stand in a record, each of which names the entry at least once. */
const FIELDS: readonly Readonly<Record<string, string>>[] = [
  { parties: '[vn-mps, ID]' },
  { parties: '\n  - organization: ID\n    as: Quỹ Voi\n  - iom # ID' },
  { parties: '["ID", { organization: \'ID\', role: host }]', title: '"ID"' },
  {
    parties: '[Quỹ Voi, ID]',
    evidence: '\n  - quote: ID\n    supports: [parties.ID, parties.Quỹ Voi, date]',
  },
  { parties: '[Quỹ Voi, iom]', evidence: '[{ quote: a, supports: parties.ID }]' },
  { funding: '[{ funder: ID }]', evidence: '[{ quote: a, supports: "funding.ID.funder" }]' },
  { source: '{ publisher: ID, published: unknown, agency: "ID" }' },
  { outcomes: '[{ text: ID, responsible: [ID, vn-mps] }]', related: '[ID]' },
  { people: '\n- name: ID\n  organization: ID', notes: '"không đóng' },
];

const archives = fc
  .record({
    id: fc.constantFrom(...IDS),
    registry: fc.constantFrom(...REGISTRIES),
    records: fc.array(fc.constantFrom(...FIELDS), { minLength: 1, maxLength: 4 }),
    lineEnd: fc.constantFrom('\n', '\r\n'),
    form: fc.constantFrom('NFC', 'NFD'),
  })
  .map(({ id, registry, records, lineEnd, form }) => {
    const texts: Record<string, string> = { 'organizations.coop.yaml': registry };
    for (const [number, fields] of records.entries())
      texts[`r${number}.coop.yaml`] = record(`r${number}`, fields);
    const files: Record<string, string> = {};
    for (const [path, text] of Object.entries(texts))
      files[path] = text.replaceAll('ID', id).replaceAll('\n', lineEnd).normalize(form);
    return { id, files };
  });

describe('renaming to a fresh id and back', () => {
  it('restores every text, and nothing new is wrong on the way', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(archives, fc.constantFrom(...FRESH), fc.nat(), async ({ id, files }, fresh, where) => {
        const at = await placesOf(files, id);
        const start = at[where % at.length];
        assert.ok(start !== undefined);
        const renamed = await renamedAt(files, start, fresh);
        assert.deepEqual(await problemsIn(renamed), await problemsIn(files));
        const back = (await placesOf(renamed, fresh))[where % at.length];
        assert.ok(back !== undefined);
        assert.deepEqual(await renamedAt(renamed, back, id), files);
      }),
      { numRuns: runsOf(30), seed: TRIAL_SEED },
    );
  });
});

interface Place {
  readonly path: string;
  readonly offset: number;
}

/** Where organizations are named by the id or declare it. */
async function placesOf(files: Files, id: string): Promise<readonly Place[]> {
  const { service } = await checkedArchive(files);
  return Object.keys(files).flatMap((path) => {
    const facts = service.archive.file(path)?.facts;
    const named = [
      ...(facts?.references ?? []),
      ...(facts?.definitions ?? []),
      ...(facts?.record?.pathMentions ?? []),
    ];
    return named
      .filter((each) => each.space === 'organization' && ('id' in each ? each.id : each.text) === id)
      .map(({ span }) => ({ path, offset: span.end }));
  });
}

async function renamedAt(files: Files, { path, offset }: Place, newId: string): Promise<Files> {
  const text = files[path] ?? '';
  const marked = { ...files, [path]: `${text.slice(0, offset)}‸${text.slice(offset)}` };
  return textsAfter(await atCursor(marked), newId);
}
