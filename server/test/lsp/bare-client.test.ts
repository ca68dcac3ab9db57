import assert from 'node:assert/strict';
import { join } from 'node:path';
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  Command,
  CompletionRequest,
  DefinitionRequest,
  ExecuteCommandRequest,
  HoverRequest,
  RenameRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { ARCHIVE, RECORD } from '../conversation/archive';
import { inFolder } from '../node/temporary-folder';
import { type TestClient, uriOf, withClient } from './client';

const TEXT = ARCHIVE[RECORD] ?? '';

describe('a client that announces no capability', () => {
  it('is shown diagnostics', () =>
    converse(({ client, file }) => client.shows(file, ['3:11 invalid-value'])));

  it('is told in plain text what an organization is', () =>
    converse(async ({ client, at }) => {
      const hover = await client.connection.sendRequest(HoverRequest.type, at('forest-rangers'));
      assert.ok(hover !== null && typeof hover.contents === 'object' && 'value' in hover.contents);
      assert.match(hover.contents.value, /^Forest Patrol\b/);
      assert.doesNotMatch(hover.contents.value, /\*\*|`/);
      assert.ok('kind' in hover.contents && hover.contents.kind === 'plaintext');
    }));

  it('goes to the definition', () =>
    converse(async ({ client, at, folder }) => {
      const answer = await client.connection.sendRequest(DefinitionRequest.type, at('forest-rangers'));
      assert.deepEqual(answer, [
        {
          uri: uriOf(join(folder, 'organizations.coop.yaml')),
          range: { start: { line: 1, character: 8 }, end: { line: 1, character: 22 } },
        },
      ]);
    }));

  it('completes a name with the id and nothing that only some editors understand', () =>
    converse(async ({ client, file, folder }) => {
      const typed = TEXT.replace('  - iom #', '  - bo cong an #');
      await client.edit(file, typed);
      const position = { line: 7, character: '  - bo cong an'.length };
      const params = { textDocument: { uri: uriOf(join(folder, RECORD)) }, position };
      const answer = await client.connection.sendRequest(CompletionRequest.type, params);
      const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
      assert.equal(items[0]?.textEdit?.newText, 'vn-mps');
      assert.ok(items.every(({ insertTextFormat }) => insertTextFormat !== 2));
    }));

  it('renames across three files', () =>
    converse(async ({ client, at }) => {
      const params = { ...at('forest-rangers'), newName: 'rangers' };
      const edit = await client.connection.sendRequest(RenameRequest.type, params);
      assert.deepEqual(Object.keys(edit ?? {}), ['changes']);
      const changes = Object.entries(edit?.changes ?? {}).map(
        ([uri, edits]) => `${uri.split('/').at(-1)} ${edits.map(({ newText }) => newText).join(' ')}`,
      );
      assert.deepEqual(changes.sort(), [
        'first.coop.yaml rangers rangers',
        'organizations.coop.yaml rangers',
        'second.coop.yaml rangers rangers',
      ]);
    }));

  it('gets fixes as commands, which edit', () =>
    converse(async ({ client, at }) => {
      const { textDocument, position } = at('metting');
      const params = {
        textDocument,
        range: { start: position, end: position },
        context: { diagnostics: [] },
      };
      const actions = await client.connection.sendRequest(CodeActionRequest.type, params);
      const [first] = actions ?? [];
      const applied = new Promise<WorkspaceEdit>((resolve) => {
        client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
          resolve(edit);
          return { applied: true };
        });
      });
      await client.connection.sendRequest(
        ExecuteCommandRequest.type,
        Command.is(first) ? first : { command: '' },
      );
      const [edits] = Object.values((await applied).changes ?? {});
      assert.deepEqual(
        edits?.map(({ newText }) => newText),
        ['meeting'],
      );
    }));
});

interface Conversation {
  readonly client: TestClient;
  readonly folder: string;
  /** The record, open and checked. */
  readonly file: string;
  /** The place of words in the record. */
  readonly at: (words: string) => {
    textDocument: { uri: string };
    position: { line: number; character: number };
  };
}

function converse(work: (conversation: Conversation) => Promise<void>): Promise<void> {
  return inFolder(ARCHIVE, (folder) =>
    withClient({ folders: [folder] }, async (client) => {
      const file = join(folder, RECORD);
      await client.open(file, TEXT);
      await client.shows(file, ['3:11 invalid-value']);
      await work({ client, folder, file, at: (words) => placeOf(words, file) });
    }),
  );
}

function placeOf(words: string, file: string) {
  const lines = TEXT.split('\n');
  const line = lines.findIndex((content) => content.includes(words));
  const character = (lines[line]?.indexOf(words) ?? 0) + 1;
  return { textDocument: { uri: uriOf(file) }, position: { line, character } };
}
