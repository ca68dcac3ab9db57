import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  ApplyWorkspaceEditRequest,
  CodeActionKind,
  CodeActionRequest,
  CodeActionResolveRequest,
  Command,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DidChangeTextDocumentNotification,
  DocumentHighlightRequest,
  ExecuteCommandRequest,
  HoverRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  TypeHierarchyPrepareRequest,
  TypeHierarchySupertypesRequest,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { ENTRY_PLACE_REQUEST, type EntryPlace } from '../../../protocol/entries';
import { PROJECT } from '../support/reference';
import { withClient } from './client';
import { denotes, ELEPHANTS, editsOf, TEXT } from './position-encoding-helpers';

describe('position encodings', () => {
  for (const [known, chosen] of [
    [undefined, 'utf-16'],
    [['utf-16'], 'utf-16'],
    [['utf-8', 'utf-16'], 'utf-16'],
    [['utf-8'], 'utf-8'],
    [['utf-32', 'utf-8'], 'utf-8'],
    [['utf-32'], 'utf-16'],
  ] as const)
    it(`a client of ${known?.join(' and ') ?? 'no encoding'} gets ${chosen}`, () =>
      withClient(
        { capabilities: known === undefined ? {} : { general: { positionEncodings: [...known] } } },
        async (client) => assert.equal((await client.initialized).capabilities.positionEncoding, chosen),
      ));
});

describe('with letters of several bytes before it on the line, the same is found in UTF-16 and in UTF-8:', () => {
  denotes(
    'diagnostics, also of a closed file and beside them',
    async ({ client, uri, uriOf: at, shown }) =>
      [uri, at('b.coop.yaml'), at('organizations.coop.yaml')].flatMap((file) =>
        client
          .shown(file)
          .flatMap(({ code, range, relatedInformation = [] }) => [
            `${code}: ${shown(range, file)}`,
            ...relatedInformation.map(({ location }) => `  ${shown(location.range, location.uri)}`),
          ]),
      ),
    [
      `unicode-form: đây.coop.yaml 4 …me: ⟦${ELEPHANTS}⟧`,
      'unknown-organization: đây.coop.yaml 4 …oi, ⟦qui-voi⟧',
      'unknown-organization: b.coop.yaml 4 … }, ⟦Quỹ 🐘 nào⟧',
      'duplicate-id: organizations.coop.yaml 0 …id: ⟦trung⟧',
      '  organizations.coop.yaml 0 …id: ⟦trung⟧',
    ],
  );

  denotes(
    'hover',
    async ({ client, at, shown }) => {
      const hover = await client.connection.sendRequest(HoverRequest.type, at('quy-voi'));
      return hover?.range ? [shown(hover.range)] : [];
    },
    ['đây.coop.yaml 4 … }, ⟦quy-voi⟧'],
  );

  denotes(
    'the definition in a closed file, with its origin',
    async ({ client, at, shown }) => {
      const links = await client.connection.sendRequest(DefinitionRequest.type, at('quy-voi', 3));
      assert.ok(Array.isArray(links));
      return links.flatMap((link) =>
        'targetUri' in link && link.originSelectionRange
          ? [shown(link.originSelectionRange), shown(link.targetSelectionRange, link.targetUri)]
          : [],
      );
    },
    ['đây.coop.yaml 4 … }, ⟦quy-voi⟧', 'organizations.coop.yaml 0 …id: ⟦quy-voi⟧'],
  );

  denotes(
    'an entry that ships',
    async ({ client, at }) => {
      const answer = await client.connection.sendRequest(DefinitionRequest.type, at('vn-mps'));
      const [link] = Array.isArray(answer) ? answer : [];
      assert.ok(link && 'targetUri' in link);
      const name = link.targetUri.split('/').at(-1) ?? '';
      const text = await readFile(join(PROJECT, 'server/reference', name), 'utf8');
      const { start, end } = link.targetSelectionRange;
      assert.equal(start.line, end.line);
      return [text.split('\n')[start.line]?.slice(start.character, end.character) ?? ''];
    },
    ['vn-mps'],
  );

  denotes(
    'references in open and closed files',
    async ({ client, at, shown }) => {
      const params = { ...at('quy-voi'), context: { includeDeclaration: true } };
      const found = await client.connection.sendRequest(ReferencesRequest.type, params);
      return (found ?? []).map(({ uri, range }) => shown(range, uri)).sort();
    },
    [
      'b.coop.yaml 4 …ào, ⟦quy-voi⟧',
      'organizations.coop.yaml 0 …id: ⟦quy-voi⟧',
      'đây.coop.yaml 4 … }, ⟦quy-voi⟧',
      'đây.coop.yaml 8 …ies.⟦quy-voi⟧',
    ],
  );

  denotes(
    'highlights',
    async ({ client, at, shown }) => {
      const found = await client.connection.sendRequest(DocumentHighlightRequest.type, at('quy-voi'));
      return (found ?? []).map(({ range }) => shown(range));
    },
    ['đây.coop.yaml 4 … }, ⟦quy-voi⟧', 'đây.coop.yaml 8 …ies.⟦quy-voi⟧'],
  );

  denotes(
    'completion, resolved too',
    async ({ client, at, shown }) => {
      const { connection } = client;
      const answer = await connection.sendRequest(CompletionRequest.type, at('quy-voi', 5));
      const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
      const item = items.find(({ data }) => data !== undefined);
      assert.ok(item?.textEdit);
      const resolved = await connection.sendRequest(CompletionResolveRequest.type, item);
      assert.deepEqual(resolved.textEdit, item.textEdit);
      return ['range' in item.textEdit ? shown(item.textEdit.range) : shown(item.textEdit.replace)];
    },
    ['đây.coop.yaml 4 … }, ⟦quy-v⟧'],
  );

  denotes(
    'what can be renamed, and all that is renamed',
    async (asking) => {
      const { client, at, shown } = asking;
      const prepared = await client.connection.sendRequest(PrepareRenameRequest.type, at('quy-voi', 7));
      assert.ok(prepared && 'range' in prepared);
      const params = { ...at('quy-voi', 7), newName: 'q' };
      const edit = await client.connection.sendRequest(RenameRequest.type, params);
      return [shown(prepared.range), ...editsOf(edit, asking).sort()];
    },
    [
      'đây.coop.yaml 4 … }, ⟦quy-voi⟧',
      'b.coop.yaml 4 …ào, ⟦quy-voi⟧ → q',
      'organizations.coop.yaml 0 …id: ⟦quy-voi⟧ → q',
      'đây.coop.yaml 4 … }, ⟦quy-voi⟧ → q',
      'đây.coop.yaml 8 …ies.⟦quy-voi⟧ → q',
    ],
  );

  denotes(
    'code actions with their diagnostics and edits, resolved where they are not there yet',
    async (asking) => {
      const { client, uri, at } = asking;
      const diagnostics = [...(client.last(uri)?.diagnostics ?? [])];
      const { textDocument, position } = at('qui-voi');
      const context = { diagnostics, only: [CodeActionKind.QuickFix] };
      const params = { textDocument, range: { start: position, end: position }, context };
      const actions = await client.connection.sendRequest(CodeActionRequest.type, params);
      const found: string[] = [];
      for (const action of actions ?? []) {
        if (Command.is(action) || action.diagnostics === undefined) continue;
        for (const named of action.diagnostics)
          assert.ok(diagnostics.some((each) => JSON.stringify(each) === JSON.stringify(named)));
        const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
        assert.deepEqual(resolved.diagnostics, action.diagnostics);
        found.push(...editsOf(resolved.edit, asking));
      }
      return found;
    },
    [
      'đây.coop.yaml 4 …oi, ⟦qui-voi⟧ → quy-voi',
      'organizations.coop.yaml 0 …go }⟦⟧ → , { id: qui-voi, name: qui-voi, kind: other }',
      `đây.coop.yaml 5 …n 🐘 ⟦${'Việt'.normalize('NFD')}⟧ → Việt`,
    ],
  );

  denotes(
    'an edit that a command applies',
    async (asking) => {
      const { client, at } = asking;
      const { textDocument, position } = at('qui-voi');
      const params = {
        textDocument,
        range: { start: position, end: position },
        context: { diagnostics: [] },
      };
      const actions = await client.connection.sendRequest(CodeActionRequest.type, params);
      const applied = new Promise<WorkspaceEdit>((resolve) => {
        client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
          resolve(edit);
          return { applied: true };
        });
      });
      const [command] = actions ?? [];
      assert.ok(Command.is(command));
      await client.connection.sendRequest(ExecuteCommandRequest.type, command);
      return [command.title, ...editsOf(await applied, asking)];
    },
    ['đây.coop.yaml 4 …oi, ⟦qui-voi⟧ → quy-voi'],
    {},
  );

  denotes(
    'type hierarchies and symbols of the workspace',
    async ({ client, at, texts, shown }) => {
      const { connection } = client;
      const [item] = (await connection.sendRequest(TypeHierarchyPrepareRequest.type, at('quy-voi'))) ?? [];
      assert.ok(item);
      const above = await connection.sendRequest(TypeHierarchySupertypesRequest.type, { item });
      const symbols = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'quy-voi' });
      return [
        shown(item.selectionRange, item.uri),
        ...(above ?? []).map(({ detail }) => detail ?? ''),
        ...(symbols ?? []).flatMap(({ location }) =>
          'range' in location && texts.has(location.uri) ? [shown(location.range, location.uri)] : [],
        ),
      ];
    },
    ['organizations.coop.yaml 0 …id: ⟦quy-voi⟧', 'iom'],
  );

  denotes(
    'the place of an entry',
    async ({ client, uriOf: at, shown }) => {
      const params = { archive: at('').replace(/\/$/, ''), space: 'organization', id: 'quy-voi' };
      const place: EntryPlace | null = await client.connection.sendRequest(ENTRY_PLACE_REQUEST, params);
      assert.ok(place?.kind === 'file');
      const { uri, line, character } = place;
      return [shown({ start: { line, character }, end: { line, character: character + 7 } }, uri)];
    },
    ['organizations.coop.yaml 0 …id: ⟦quy-voi⟧'],
  );

  denotes(
    'what is edited bit by bit',
    async (asking) => {
      const { client, uri, texts, at, shown } = asking;
      const [first, second] = [at('🐘', 0).position, at('🐘', 2).position];
      const longer = TEXT.replace('🐘', 'đ🐅🐅');
      const text = longer.replace('qui-voi', 'quy-voi');
      const version = 2;
      const contentChanges = [{ range: { start: first, end: second }, text: 'đ🐅🐅' }];
      texts.set(uri, longer);
      const { position } = at('qui-voi', 0);
      contentChanges.push({
        range: { start: position, end: { ...position, character: position.character + 'qui-voi'.length } },
        text: 'quy-voi',
      });
      await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      });
      texts.set(uri, text);
      const found = await client.connection.sendRequest(DocumentHighlightRequest.type, at('quy-voi, vn-mps'));
      return (found ?? []).map(({ range }) => shown(range));
    },
    ['đây.coop.yaml 4 … }, ⟦quy-voi⟧', 'đây.coop.yaml 4 …oi, ⟦quy-voi⟧'],
  );
});
