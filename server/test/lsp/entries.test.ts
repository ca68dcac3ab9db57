import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Location } from 'vscode-languageserver/node';
import {
  type ArchiveEntries,
  ENTRIES_REQUEST,
  ENTRY_CARD_REQUEST,
  ENTRY_PLACE_REQUEST,
  ENTRY_REFERENCES_REQUEST,
  type EntriesResult,
  type EntryCard,
  type EntryPlace,
  type EntrySummary,
  FIND_ENTRIES_REQUEST,
  type FindEntriesResult,
} from '../../../protocol/entries';
import { record } from '../node/records';
import { type Files, inFolder, write } from '../node/temporary-folder';
import { FIRST_ENTRIES } from '../support/reference';
import { type TestClient, uriOf, withClient } from './client';

const REGISTRY = `organizations:
  - id: to-cong-tac
    name: { vi: Tổ công tác, en: Working group }
    kind: interministerial
    abbreviations: [TCT]
    dissolved: 2019
`;

/** Entries without a kind, and with one that the format does not know. */
const NO_KINDS = `organizations:
  - { id: khong-loai, name: Không loại }
  - { id: loai-la, name: Loại lạ, kind: la }
`;

const WANTS_STATUS = { initializationOptions: { statusNotifications: true } };

/** Two records that name the group, one of them twice and once by its name; one names the IOM alone. */
const FILES: Files = {
  'organizations.coop.yaml': REGISTRY,
  'a.coop.yaml': record('a', { parties: '[to-cong-tac, iom, Tổ công tác]' }),
  'b.coop.yaml': record('b', { parties: '[to-cong-tac, vn-mps]' }),
  'c.coop.yaml': record('c', { parties: '[iom, vn-mps]' }),
};

describe('the entries of an archive', () => {
  it('are listed by kind, with the number of records that name each', () =>
    serves({}, async ({ entries, folder }) => {
      const archive = await entries();
      assert.equal(archive.uri, uriOf(folder));
      assert.equal(archive.language, 'en');
      assert.deepEqual(
        archive.lists.map(({ space, label }) => [space, label]),
        [
          ['organization', 'Organizations'],
          ['agreement', 'Agreements'],
        ],
      );
      const [organizations] = archive.lists;
      assert.equal(organizations?.kinds[0]?.label, 'Ministry');
      const group = found(archive, 'to-cong-tac');
      assert.deepEqual(group, {
        id: 'to-cong-tac',
        label: 'Working group',
        detail: '2 records · TCT · until 2019',
        uses: 2,
        isEnded: true,
        isShipped: false,
      });
      const iom = found(archive, 'iom');
      assert.deepEqual([iom.uses, iom.isShipped], [2, true]);
    }));

  it('are all of them, each once', () =>
    serves({}, async ({ entries }) => {
      const { lists } = await entries();
      const ids = lists.flatMap(({ space, kinds }) =>
        kinds.flatMap(({ entries: listed }) => listed.map(({ id }) => `${space} ${id}`)),
      );
      assert.equal(new Set(ids).size, ids.length);
      assert.equal(ids.length, FIRST_ENTRIES.length + 1);
    }));

  it('without a kind that is known come last', () =>
    serves({ 'x.organizations.coop.yaml': NO_KINDS }, async ({ entries }) => {
      const last = (await entries()).lists[0]?.kinds.at(-1);
      assert.deepEqual([last?.kind, last?.label], ['', 'Kind not given']);
      assert.deepEqual(last?.entries.map(({ id }) => id).sort(), ['khong-loai', 'loai-la']);
    }));

  it('have kinds whose words do not say the same twice', () =>
    serves({ 'coop.config.yaml': 'language: vi\n' }, async ({ entries }) => {
      const kinds = (await entries()).lists[0]?.kinds ?? [];
      const labels = new Map(kinds.map(({ kind, label }) => [kind, label]));
      assert.equal(labels.get('un-system'), 'Liên hợp quốc');
      assert.equal(labels.get('department'), 'Cục, vụ');
      const words = kinds.find(({ kind }) => kind === 'department')?.words;
      assert.equal(words, 'cục, vụ, tổng cục');
    }));

  it('of several folders are kept apart', () =>
    inFolder(
      {
        'x/organizations.coop.yaml': REGISTRY,
        'x/a.coop.yaml': record('a', { parties: '[to-cong-tac, iom]' }),
        'y/organizations.coop.yaml': REGISTRY,
      },
      (folder) =>
        withClient({ folders: [join(folder, 'x'), join(folder, 'y')], ...WANTS_STATUS }, async (client) => {
          await client.until(() => client.statuses.at(-1)?.state === 'ready');
          const { archives } = await client.connection.sendRequest<EntriesResult>(ENTRIES_REQUEST, {});
          assert.deepEqual(
            archives.map((archive) => [archive.name, found(archive, 'to-cong-tac').uses]),
            [
              ['x', 1],
              ['y', 0],
            ],
          );
          const { entries } = await client.connection.sendRequest<FindEntriesResult>(FIND_ENTRIES_REQUEST, {
            query: 'tct',
            limit: 2,
          });
          assert.deepEqual(
            entries.map(({ id, archiveName }) => `${archiveName} ${id}`),
            ['x to-cong-tac', 'y to-cong-tac'],
          );
        }),
    ));

  it('have words in the language of the archive', () =>
    serves({ 'coop.config.yaml': 'language: vi\n' }, async ({ entries }) => {
      const archive = await entries();
      assert.equal(archive.language, 'vi');
      assert.equal(archive.lists[0]?.label, 'Tổ chức');
      assert.equal(found(archive, 'to-cong-tac').detail, '2 hồ sơ · TCT · đến năm 2019');
    }));

  it('can do without the reference', () =>
    serves({ 'coop.config.yaml': 'reference: none\n' }, async ({ entries }) => {
      const [organizations, agreements] = (await entries()).lists;
      assert.equal(organizations?.kinds.flatMap((kind) => kind.entries).length, 1);
      assert.deepEqual(agreements?.kinds, []);
    }));

  it('are those of one folder where that is asked for', () =>
    serves({}, async ({ ask }) => {
      const { archives } = await ask<EntriesResult>(ENTRIES_REQUEST, { folder: 'file:///elsewhere' });
      assert.deepEqual(archives, []);
    }));

  it('are found by any name', () =>
    serves({}, async ({ ask, folder }) => {
      const { entries } = await ask<FindEntriesResult>(FIND_ENTRIES_REQUEST, {
        query: 'cong tac to',
        limit: 5,
      });
      const [first] = entries;
      assert.equal(first?.id, 'to-cong-tac');
      assert.equal(first.kindLabel, 'Interministerial body');
      assert.equal(first.archive, uriOf(folder));
      assert.ok(entries.length <= 5);
    }));

  it('are those that most records name, before anything is typed', () =>
    serves({}, async ({ ask }) => {
      const { entries } = await ask<FindEntriesResult>(FIND_ENTRIES_REQUEST, { query: ' ', limit: 2 });
      const counts = entries.map(({ uses }) => uses);
      assert.deepEqual(counts, [3, 2]);
    }));

  it('lead to their files, also where text has moved them', () =>
    serves({}, async ({ client, about, at }) => {
      const path = at('organizations.coop.yaml');
      await client.open(path, REGISTRY);
      await client.edit(path, `# Danh mục\n${REGISTRY}`);
      const place = await about<EntryPlace | null>(ENTRY_PLACE_REQUEST, 'to-cong-tac');
      assert.deepEqual(place, { kind: 'file', uri: uriOf(path), line: 2, character: 8 });
    }));

  it('lead to the registry that ships', () =>
    serves({}, async ({ about }) => {
      const place = await about<EntryPlace | null>(ENTRY_PLACE_REQUEST, 'iom');
      const iom = FIRST_ENTRIES.find(({ id, space }) => id === 'iom' && space === 'organization');
      assert.deepEqual(place, { kind: 'shipped', registry: iom?.registry, offset: iom?.span.start });
    }));

  it('lead nowhere when they are gone', () =>
    serves({}, async ({ about }) => {
      assert.equal(await about(ENTRY_PLACE_REQUEST, 'nobody'), null);
      assert.equal(await about(ENTRY_CARD_REQUEST, 'nobody'), null);
      assert.deepEqual(await about(ENTRY_REFERENCES_REQUEST, 'nobody'), []);
    }));

  it('have a card', () =>
    serves({}, async ({ about }) => {
      const card = await about<EntryCard | null>(ENTRY_CARD_REQUEST, 'to-cong-tac');
      assert.match(card?.markdown ?? '', /Working group/);
      assert.match(card?.markdown ?? '', /2 records/);
    }));

  it('give the places where records name them, by id or by name', () =>
    serves({}, async ({ about, at }) => {
      const locations = await about<readonly Location[]>(ENTRY_REFERENCES_REQUEST, 'to-cong-tac');
      assert.deepEqual(
        locations.map(({ uri, range: { start } }) => `${uri} ${start.line}:${start.character}`),
        [
          `${uriOf(at('a.coop.yaml'))} 4:10`,
          `${uriOf(at('a.coop.yaml'))} 4:28`,
          `${uriOf(at('b.coop.yaml'))} 4:10`,
        ],
      );
    }));

  it('tell that they changed, and only then', () =>
    serves({}, async ({ client, at, version }) => {
      const path = at('c.coop.yaml');
      await client.open(path, record('c', { parties: '[iom, vn-mps]' }));
      await client.quiet();
      const before = version();
      await client.edit(path, record('c', { parties: '[iom, vn-mps]', title: 'Hội nghị khác' }));
      await client.quiet();
      assert.equal(version(), before);
      await client.edit(path, record('c', { parties: '[iom, vn-mofa]' }));
      await client.until(() => version() !== before);
    }));
});

/** What a test works with. */
interface Served {
  readonly client: TestClient;
  readonly folder: string;
  readonly at: (path: string) => string;
  readonly ask: <Result>(method: string, params: object) => Promise<Result>;
  /** Asks about an organization. */
  readonly about: <Result>(method: string, id: string) => Promise<Result>;
  readonly entries: () => Promise<ArchiveEntries>;
  /** The version of the entries that was told last. */
  readonly version: () => string | undefined;
}

async function serves(files: Files, work: (served: Served) => Promise<void>): Promise<void> {
  await inFolder(FILES, async (folder) => {
    await write(folder, files);
    await withClient({ folders: [folder], ...WANTS_STATUS }, async (client) => {
      await client.until(() => client.statuses.at(-1)?.state === 'ready');
      const ask: Served['ask'] = (method, params) => client.connection.sendRequest(method, params);
      await work({
        client,
        folder,
        ask,
        at: (path) => join(folder, path),
        about: (method, id) => ask(method, { archive: uriOf(folder), space: 'organization', id }),
        entries: async () => {
          const [archive] = (await ask<EntriesResult>(ENTRIES_REQUEST, {})).archives;
          assert.ok(archive !== undefined);
          return archive;
        },
        version: () => client.statuses.at(-1)?.entriesVersion,
      });
    });
  });
}

function found({ lists }: ArchiveEntries, id: string): EntrySummary {
  const all = lists.flatMap(({ kinds }) => kinds.flatMap(({ entries }) => entries));
  const entry = all.find((candidate) => candidate.id === id);
  assert.ok(entry !== undefined, `${id} is not listed`);
  return entry;
}
