import assert from 'node:assert/strict';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FileChangeType } from 'vscode-languageserver/node';
import { BAD_FILE_RULES, writeBadInput } from '../node/bad-input';
import { record } from '../node/records';
import { type Files, inFolder, write } from '../node/temporary-folder';
import { type ClientOptions, type TestClient, withClient } from './client';

const WATCHING: ClientOptions = { initializationOptions: { watchesFiles: true } };
const WRONG = record('wrong', { activity: 'metting' });
const WRONG_PROBLEM = '3:11 invalid-value';

describe('diagnostics', () => {
  it('of all files are shown, open or not', () =>
    serves(
      { 'a.coop.yaml': WRONG, 'b/b.coop.yaml': '', 'c.coop.yaml': record('c') },
      async ({ client, at }) => {
        await client.shows(at('a.coop.yaml'), [WRONG_PROBLEM]);
        await client.shows(at('b/b.coop.yaml'), ['1:1 missing-field']);
        await client.quiet();
        assert.equal(client.last(at('c.coop.yaml')), undefined);
      },
    ));

  it('say all that the protocol has room for', () =>
    serves({ 'a.coop.yaml': record('same'), 'b.coop.yaml': record('same') }, async ({ client, at }) => {
      await client.shows(at('a.coop.yaml'), ['1:5 duplicate-id']);
      const [diagnostic] = client.shown(at('a.coop.yaml'));
      assert.equal(diagnostic?.source, 'coop');
      assert.equal(diagnostic.severity, 1);
      assert.equal(diagnostic.code, 'duplicate-id');
      assert.equal(diagnostic.codeDescription?.href, 'file:///rules-beside/rules/en/duplicate-id.md');
      assert.deepEqual(diagnostic.data, { rule: 'duplicate-id', suggestions: [] });
      const [related] = diagnostic.relatedInformation ?? [];
      assert.deepEqual(related?.location, {
        uri: `file://${at('b.coop.yaml')}`,
        range: { start: { line: 0, character: 4 }, end: { line: 0, character: 8 } },
      });
    }));

  it('follow each edit, with its version', () =>
    serves({ 'a.coop.yaml': record('a') }, async ({ client, at }) => {
      await client.open(at('a.coop.yaml'), WRONG);
      await client.shows(at('a.coop.yaml'), [WRONG_PROBLEM]);
      assert.equal(client.last(at('a.coop.yaml'))?.version, 1);
      const version = await client.edit(at('a.coop.yaml'), record('a'));
      await client.shows(at('a.coop.yaml'), []);
      await client.until(() => client.last(at('a.coop.yaml'))?.version === version);
    }));

  it('of a quick row of edits are those of the last', () =>
    serves({ 'a.coop.yaml': '' }, async ({ client, at }) => {
      await client.open(at('a.coop.yaml'), '');
      const texts = Array.from({ length: 50 }, (_, index) =>
        record('a', { title: `Hội nghị ${index}`, activity: 'x' }),
      );
      for (const text of texts) await client.edit(at('a.coop.yaml'), text);
      const version = await client.edit(at('a.coop.yaml'), WRONG);
      await client.until(() => client.last(at('a.coop.yaml'))?.version === version);
      assert.deepEqual(client.problems(at('a.coop.yaml')), [WRONG_PROBLEM]);
      const versions = client.published.flatMap((params) => params.version ?? []);
      assert.deepEqual(
        versions,
        [...versions].sort((a, b) => a - b),
      );
      assert.ok(versions.length < 25, 'older texts are given up');
    }));

  it('are not sent again when nothing has changed', () =>
    serves({ 'a.coop.yaml': WRONG, 'b.coop.yaml': record('b') }, async ({ client, at }) => {
      await client.shows(at('a.coop.yaml'), [WRONG_PROBLEM]);
      await client.quiet();
      const before = client.published.length;
      await write(at(''), { 'b.coop.yaml': record('b2') });
      await client.changedOnDisk(at('a.coop.yaml'), FileChangeType.Changed);
      await client.changedOnDisk(at('b.coop.yaml'), FileChangeType.Changed);
      await client.quiet();
      assert.equal(client.published.length, before);
    }));

  it('of a closed text are those of the file', () =>
    serves({ 'a.coop.yaml': WRONG }, async ({ client, at }) => {
      await client.open(at('a.coop.yaml'), record('a'));
      await client.shows(at('a.coop.yaml'), []);
      await client.close(at('a.coop.yaml'));
      await client.shows(at('a.coop.yaml'), [WRONG_PROBLEM]);
      assert.equal(client.last(at('a.coop.yaml'))?.version, undefined);
    }));

  it('of a text that was never saved go when it is closed', () =>
    serves({}, async ({ client, at }) => {
      await client.open(at('new.coop.yaml'), WRONG);
      await client.shows(at('new.coop.yaml'), [WRONG_PROBLEM]);
      await client.close(at('new.coop.yaml'));
      await client.shows(at('new.coop.yaml'), []);
    }));

  describe('across files', () => {
    const REGISTRY = 'organizations:\n  - id: own\n    name: Own\n    kind: other\n';
    const RECORD = record('a', { parties: '[own, iom]' });

    it('go when the registry is mended in the editor', () =>
      serves(
        { 'organizations.coop.yaml': 'organizations: []\n', 'a.coop.yaml': RECORD },
        async ({ client, at }) => {
          await client.shows(at('a.coop.yaml'), ['5:11 unknown-organization']);
          await client.open(at('organizations.coop.yaml'), 'organizations: []\n');
          await client.edit(at('organizations.coop.yaml'), REGISTRY);
          await client.shows(at('a.coop.yaml'), []);
          await client.close(at('organizations.coop.yaml'));
          await client.shows(at('a.coop.yaml'), ['5:11 unknown-organization']);
        },
      ));

    it('go and come as files on disk do', () =>
      serves({ 'a.coop.yaml': RECORD }, async ({ client, at }) => {
        await client.shows(at('a.coop.yaml'), ['5:11 unknown-organization']);
        await write(at(''), { 'b/organizations.coop.yaml': REGISTRY });
        await client.changedOnDisk(at('b/organizations.coop.yaml'), FileChangeType.Created);
        await client.shows(at('a.coop.yaml'), []);
        await rm(at('b'), { recursive: true });
        await client.changedOnDisk(at('b'), FileChangeType.Deleted);
        await client.shows(at('a.coop.yaml'), ['5:11 unknown-organization']);
      }));

    it('go with a folder that is deleted, and move with one that is renamed', () =>
      serves(
        { 'x/a.coop.yaml': WRONG, 'x/y/b.coop.yaml': WRONG.replace('wrong', 'b') },
        async ({ client, at }) => {
          await client.shows(at('x/a.coop.yaml'), [WRONG_PROBLEM]);
          await client.shows(at('x/y/b.coop.yaml'), [WRONG_PROBLEM]);
          await rename(at('x'), at('z'));
          await client.changedOnDisk(at('x'), FileChangeType.Deleted);
          await client.changedOnDisk(at('z'), FileChangeType.Created);
          await client.shows(at('x/a.coop.yaml'), []);
          await client.shows(at('x/y/b.coop.yaml'), []);
          await client.shows(at('z/a.coop.yaml'), [WRONG_PROBLEM]);
          await client.shows(at('z/y/b.coop.yaml'), [WRONG_PROBLEM]);
        },
      ));

    it('are not blamed while the archive is being read', () =>
      serves({ 'z/organizations.coop.yaml': REGISTRY }, async ({ client, at }) => {
        await client.open(at('a.coop.yaml'), RECORD);
        await client.shows(at('a.coop.yaml'), []);
        await client.quiet();
        assert.ok(client.published.every(({ diagnostics }) => diagnostics.length === 0));
      }));
  });

  describe('of files that don’t count', () => {
    it('are not shown, not even when the files are open', () =>
      serves(
        {
          '.gitignore': 'out/',
          'coop.config.yaml': 'exclude: [drafts]\n',
          'out/a.coop.yaml': WRONG,
          'drafts/b.coop.yaml': WRONG,
        },
        async ({ client, at }) => {
          await client.open(at('out/a.coop.yaml'), WRONG);
          await client.open(at('drafts/b.coop.yaml'), WRONG);
          await client.quiet();
          assert.ok(client.published.every(({ diagnostics }) => diagnostics.length === 0));
        },
      ));

    it('come and go with .gitignore', () =>
      serves(
        { '.gitignore': 'a*', 'a.coop.yaml': WRONG, 'b.coop.yaml': WRONG.replace('wrong', 'b') },
        async ({ client, at }) => {
          await client.open(at('a.coop.yaml'), WRONG);
          await client.shows(at('b.coop.yaml'), [WRONG_PROBLEM]);
          await write(at(''), { '.gitignore': 'b*' });
          await client.changedOnDisk(at('.gitignore'), FileChangeType.Changed);
          await client.shows(at('a.coop.yaml'), [WRONG_PROBLEM]);
          await client.shows(at('b.coop.yaml'), []);
        },
      ));

    it('come and go with the settings, while they are written', () =>
      serves({ 'coop.config.yaml': '', 'a/a.coop.yaml': WRONG }, async ({ client, at }) => {
        await client.open(at('a/a.coop.yaml'), WRONG);
        await client.open(at('coop.config.yaml'), '');
        await client.shows(at('a/a.coop.yaml'), [WRONG_PROBLEM]);
        await client.edit(at('coop.config.yaml'), 'exclude: [a]\n');
        await client.shows(at('a/a.coop.yaml'), []);
        await client.edit(at('coop.config.yaml'), 'exclude: [b]\n');
        await client.shows(at('a/a.coop.yaml'), [WRONG_PROBLEM]);
        await client.edit(at('coop.config.yaml'), 'rules: { invalid-value: off }\n');
        await client.shows(at('a/a.coop.yaml'), []);
      }));
  });

  it('of bad input are shown at each file', () =>
    inFolder({}, async (folder) => {
      await writeBadInput(folder);
      await withClient({ ...WATCHING, folders: [folder] }, async (client) => {
        const found = (path: string): string =>
          [...new Set(client.shown(join(folder, path)).map(({ code }) => code))].join();
        for (const [path, rules] of Object.entries(BAD_FILE_RULES)) {
          await client.until(
            () => found(path) === rules.join(),
            () => `${path}: ${found(path)}`,
          );
        }
        await client.open(join(folder, 'sound.coop.yaml'), '['.repeat(20_000));
        await client.until(() => found('sound.coop.yaml') === 'yaml-syntax');
        await client.edit(join(folder, 'sound.coop.yaml'), WRONG.replace('wrong', 'sound'));
        await client.shows(join(folder, 'sound.coop.yaml'), [WRONG_PROBLEM]);
        await mkdir(join(folder, 'late.coop.yaml'));
        await client.changedOnDisk(join(folder, 'late.coop.yaml'), FileChangeType.Created);
        await client.shows(join(folder, 'late.coop.yaml'), ['1:1 yaml-syntax']);
        assert.deepEqual(client.logged, []);
      });
    })).timeout(60_000);
});

interface Served {
  readonly client: TestClient;
  /** Absolute path of a file in the folder. */
  readonly at: (path: string) => string;
}

/** A client that watches files, with one workspace folder that holds these. */
function serves(files: Files, work: (served: Served) => Promise<void>): Promise<void> {
  return inFolder(files, (folder) =>
    withClient({ ...WATCHING, folders: [folder] }, (client) =>
      work({ client, at: (path) => join(folder, path) }),
    ),
  );
}
