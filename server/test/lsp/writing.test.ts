import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import {
  CHECK_ANSWER_REQUEST,
  type CheckedAnswer,
  READ_DATE_REQUEST,
  type ReadDateResult,
} from '../../../protocol/answers';
import { CHECK_ARCHIVE_REQUEST, type CheckedArchives } from '../../../protocol/check-archive';
import { FIX_ARCHIVE_REQUEST, type FixArchiveResult } from '../../../protocol/fix-archive';
import { NEW_ARCHIVE_REQUEST, type NewArchiveResult } from '../../../protocol/new-archive';
import {
  NEW_ENTRY_FORM_REQUEST,
  NEW_ENTRY_REQUEST,
  type NewEntryForm,
  type NewEntryResult,
} from '../../../protocol/new-entry';
import {
  NEW_RECORD_FORM_REQUEST,
  NEW_RECORD_REQUEST,
  type NewRecord,
  type NewRecordForm,
  type RecordAnswers,
} from '../../../protocol/new-record';
import { record } from '../node/records';
import { type Files, inFolder, write } from '../node/temporary-folder';
import { type TestClient, uriOf, withClient } from './client';

const ANSWERS: RecordAnswers = {
  activity: 'signing',
  date: '2024-07-18',
  title: 'Lễ ký',
  parties: [{ kind: 'new', name: 'Báo Thử' }],
  source: { publisher: { kind: 'entry', id: 'vn-vna' }, published: 'unknown' },
};

const FILES: Files = {
  'coop.config.yaml': 'language: vi\n',
  'organizations.coop.yaml': 'organizations: []\n',
  '2023/a.coop.yaml': record('a'),
  '2023/b.coop.yaml': record('b', { parties: '[Bộ Công an, iom]' }),
};

const CAPABILITIES = {
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create' as const],
      changeAnnotationSupport: { groupsOnLabel: true },
    },
  },
};

/** What a test works with. */
interface Served {
  readonly client: TestClient;
  readonly folder: string;
  readonly at: (path: string) => string;
  /** Sends a request with the archive's folder. */
  readonly ask: <Result>(method: string, params?: object) => Promise<Result>;
}

async function serves(work: (served: Served) => Promise<void>, files: Files = FILES): Promise<void> {
  await inFolder(files, (folder) =>
    withClient(
      {
        folders: [folder],
        capabilities: CAPABILITIES,
        initializationOptions: { statusNotifications: true, watchesFiles: true },
      },
      async (client) => {
        await client.until(() => client.statuses.at(-1)?.state === 'ready');
        await client.quiet();
        await work({
          client,
          folder,
          at: (path) => join(folder, path),
          ask: (method, params = {}) =>
            client.connection.sendRequest(method, { folder: uriOf(folder), ...params }),
        });
      },
    ),
  );
}

function textEdits(edit: WorkspaceEdit | null | undefined): readonly TextDocumentEdit[] {
  return (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? [change] : []));
}

describe('writing', () => {
  it('asks what kind of activity a record is of, in the language of the archive', () =>
    serves(async ({ ask, folder }) => {
      const form = await ask<NewRecordForm>(NEW_RECORD_FORM_REQUEST);
      assert.equal(form.archive, uriOf(folder));
      const [first] = form.activities;
      const otherWords = 'conference, congress, forum';
      assert.deepEqual(first, { value: 'conference', label: 'Hội nghị', detail: '', otherWords });
    }));

  it('gives a record where others of its year would lie, and what it needs in a registry', () =>
    serves(async ({ ask, at }) => {
      const params = { isFolderChosen: false, answers: ANSWERS };
      const written = await ask<NewRecord<WorkspaceEdit>>(NEW_RECORD_REQUEST, params);
      assert.equal(written.uri, uriOf(at('2024/le-ky-2024.coop.yaml')));
      assert.equal(written.id, 'le-ky-2024');
      assert.match(written.snippet, /^id: le-ky-2024\n[\s\S]*- organization: bao-thu\n[\s\S]*\$0$/);
      const [edit] = textEdits(written.edit);
      assert.equal(edit?.textDocument.uri, uriOf(at('organizations.coop.yaml')));
    }));

  it('gives a record in the folder that is chosen, and another name than an unsaved one has', () =>
    serves(async ({ ask, at, client }) => {
      const unsaved = uriOf(at('2023/le-ky-2024.coop.yaml')).replace('file://', 'untitled:');
      await client.open(unsaved, record('x'));
      const params = { folder: uriOf(at('2023')), isFolderChosen: true, answers: ANSWERS };
      const written = await ask<NewRecord<WorkspaceEdit>>(NEW_RECORD_REQUEST, params);
      assert.equal(written.uri, uriOf(at('2023/le-ky-2024-2.coop.yaml')));
    }));

  it('is for folders of an archive only', () =>
    serves(async ({ ask }) => {
      const elsewhere = { folder: 'file:///elsewhere' };
      assert.equal(await ask(NEW_RECORD_FORM_REQUEST, elsewhere), null);
      assert.equal(await ask(NEW_RECORD_REQUEST, { ...elsewhere, answers: ANSWERS }), null);
      assert.equal(
        await ask(NEW_ENTRY_FORM_REQUEST, { ...elsewhere, space: 'organization', name: 'X' }),
        null,
      );
    }));

  it('reads dates, addresses and ids', () =>
    serves(async ({ ask }) => {
      const { dates } = await ask<ReadDateResult>(READ_DATE_REQUEST, { text: 'quý I năm 2021' });
      assert.deepEqual(
        dates.map(({ value }) => value),
        ['2021-33'],
      );
      const check = (question: string, text: string) =>
        ask<CheckedAnswer>(CHECK_ANSWER_REQUEST, { question, text });
      assert.equal((await check('url', 'a.vn/b')).value, 'https://a.vn/b');
      assert.match((await check('organization-id', 'iom')).fault ?? '', /đã có/);
    }));

  it('adds an organization to the nearest registry', () =>
    serves(async ({ ask, at }) => {
      const about = { space: 'organization', name: 'Hội Thử' };
      const form = await ask<NewEntryForm>(NEW_ENTRY_FORM_REQUEST, about);
      assert.equal(form.id, 'hoi-thu');
      assert.ok(form.kinds.some(({ value }) => value === 'ngo'));
      const entry = { ...about, id: form.id, kind: 'ngo', names: { vi: 'Hội Thử', en: 'Trial Society' } };
      const result = await ask<NewEntryResult<WorkspaceEdit>>(NEW_ENTRY_REQUEST, entry);
      assert.equal(result.registry, uriOf(at('organizations.coop.yaml')));
      const [edit] = textEdits(result.edit)[0]?.edits ?? [];
      assert.match(edit !== undefined && 'newText' in edit ? edit.newText : '', /id: hoi-thu\n {4}name:\n/);
    }));

  it('creates a registry of agreements where there is none', () =>
    serves(async ({ ask, at }) => {
      const entry = { space: 'agreement', id: 'x', kind: 'other', names: { vi: 'X', en: '' } };
      const { edit } = await ask<NewEntryResult<WorkspaceEdit>>(NEW_ENTRY_REQUEST, entry);
      assert.deepEqual(edit.documentChanges?.[0], { kind: 'create', uri: uriOf(at('agreements.coop.yaml')) });
    }));

  it('gives the files of a new archive', () =>
    serves(async ({ ask }) => {
      const { files, first } = await ask<NewArchiveResult>(NEW_ARCHIVE_REQUEST, {
        language: 'vi',
        withSample: true,
      });
      assert.ok(files.some(({ path }) => path === 'coop.config.yaml'));
      assert.ok(files.some(({ path }) => path === first));
    }));
});

describe('a whole archive', () => {
  it('is read and checked anew, though nobody told that files have changed', () =>
    serves(async ({ ask, folder, client, at }) => {
      const before = await ask<CheckedArchives>(CHECK_ARCHIVE_REQUEST);
      const problems = { errors: 0, warnings: 1, information: 0, hints: 0 };
      assert.deepEqual(before, { files: 4, records: 2, problems });
      await write(folder, { '2023/c.coop.yaml': record('c', { activity: 'dance' }) });
      const after = await ask<CheckedArchives>(CHECK_ARCHIVE_REQUEST);
      assert.deepEqual(after, { files: 5, records: 3, problems: { ...problems, errors: 1 } });
      await client.shows(at('2023/c.coop.yaml'), ['3:11 invalid-value']);
    }));

  it('is fixed by one edit that is to be confirmed', () =>
    serves(async ({ ask, at }) => {
      const { edit, files, changes } = await ask<FixArchiveResult<WorkspaceEdit>>(FIX_ARCHIVE_REQUEST, {
        needsConfirmation: true,
      });
      assert.deepEqual([files, changes], [1, 1]);
      assert.equal(textEdits(edit)[0]?.textDocument.uri, uriOf(at('2023/b.coop.yaml')));
      const annotations = Object.values(edit?.changeAnnotations ?? {});
      assert.deepEqual(
        annotations.map(({ needsConfirmation }) => needsConfirmation),
        [true],
      );
    }));

  it('may have nothing to be fixed', () =>
    serves(
      async ({ ask }) => {
        const fixed = await ask<FixArchiveResult<WorkspaceEdit>>(FIX_ARCHIVE_REQUEST, {
          needsConfirmation: true,
        });
        assert.deepEqual(fixed, { edit: null, files: 0, changes: 0 });
      },
      { 'a.coop.yaml': record('a') },
    ));
});
