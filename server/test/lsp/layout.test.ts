import assert from 'node:assert/strict';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  DocumentFormattingRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  SelectionRangeRequest,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from 'vscode-languageserver/node';
import { inFolder } from '../node/temporary-folder';
import { type TestClient, uriOf, withClient } from './client';

const REGISTRY = 'organizations:\n  - id: a-1\n    name: Quỹ Xanh\n    kind: other\n    dissolved: 2020\n';

const RECORD = `id: b
title: Hội nghị
parties:
- usaid
-   organization: a-1
    role: host
source:
    url: https://example.org/a
    article: bai/mot hai.txt
`;

const ALL: ClientCapabilities = {
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, tagSupport: { valueSet: [1] } },
    documentLink: { tooltipSupport: true },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 2 },
  },
  workspace: {
    symbol: { tagSupport: { valueSet: [1] }, resolveSupport: { properties: ['location.range'] } },
  },
};

interface Open {
  readonly client: TestClient;
  readonly folder: string;
  readonly record: { readonly textDocument: { readonly uri: string } };
  readonly registry: { readonly textDocument: { readonly uri: string } };
}

/** Does something with an open registry and a record that is in no file. */
async function withTexts(
  capabilities: ClientCapabilities,
  work: (open: Open) => Promise<void>,
): Promise<void> {
  await inFolder({ 'organizations.coop.yaml': REGISTRY }, (folder) =>
    withClient({ folders: [folder], capabilities, locale: 'vi' }, async (client) => {
      const at = (name: string): string => join(folder, name);
      await client.open(at('organizations.coop.yaml'), REGISTRY);
      await client.open(at('b.coop.yaml'), RECORD);
      const record = { textDocument: { uri: uriOf(at('b.coop.yaml')) } };
      const registry = { textDocument: { uri: uriOf(at('organizations.coop.yaml')) } };
      await work({ client, folder, record, registry });
    }),
  );
}

describe('structure and layout', () => {
  it('are announced', () =>
    withClient({}, async (client) => {
      const { capabilities } = await client.initialized;
      assert.equal(capabilities.documentSymbolProvider, true);
      assert.equal(capabilities.workspaceSymbolProvider, true);
      assert.equal(capabilities.foldingRangeProvider, true);
      assert.equal(capabilities.selectionRangeProvider, true);
      assert.deepEqual(capabilities.documentLinkProvider, {});
      assert.equal(capabilities.documentFormattingProvider, true);
      assert.equal(capabilities.documentRangeFormattingProvider, true);
      assert.deepEqual(capabilities.documentOnTypeFormattingProvider, { firstTriggerCharacter: '\n' });
    }));

  it('give a tree of symbols, with tags', () =>
    withTexts(ALL, async ({ client, registry }) => {
      const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, registry);
      const [first] = symbols ?? [];
      assert.ok(first !== undefined && 'children' in first);
      assert.deepEqual(
        [first.name, first.detail, first.tags, first.children?.length],
        ['Quỹ Xanh', 'a-1', [1], 2],
      );
    }));

  it('give symbols one after the other to a client that has no tree', () =>
    withTexts({}, async ({ client, registry }) => {
      const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, registry);
      const shown = (symbols ?? []).map((symbol) => [
        symbol.name,
        'location' in symbol && symbol.location.uri === registry.textDocument.uri,
        'containerName' in symbol ? symbol.containerName : undefined,
        symbol.deprecated,
      ]);
      assert.deepEqual(shown, [
        ['Quỹ Xanh', true, undefined, true],
        ['kind', true, 'Quỹ Xanh', undefined],
        ['dissolved', true, 'Quỹ Xanh', undefined],
      ]);
    }));

  it('find symbols of the archive, and place those that ship when asked', () =>
    withTexts(ALL, async ({ client, registry }) => {
      const { connection } = client;
      const own = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'quy xanh' });
      assert.deepEqual(
        own?.slice(0, 1).map(({ name, location, tags }) => [name, location.uri, 'range' in location, tags]),
        [['Quỹ Xanh (quy xanh)', registry.textDocument.uri, true, [1]]],
      );
      const shipped = await connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'usaid' });
      const usaid = shipped?.find(({ containerName }) => containerName === 'usaid');
      assert.ok(usaid && !('range' in usaid.location));
      const placed = await connection.sendRequest(WorkspaceSymbolResolveRequest.type, usaid);
      assert.ok('range' in placed.location && placed.location.uri.endsWith('.organizations.coop.yaml'));
    }));

  it('place all symbols at once for a client that does not ask again', () =>
    withTexts({}, async ({ client }) => {
      const symbols = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'usaid' });
      assert.ok(symbols !== null && symbols.length > 0);
      for (const { location, tags } of symbols) assert.ok('range' in location && tags === undefined);
    }));

  it('fold whole lines, as many as the client takes', () =>
    withTexts(ALL, async ({ client, record }) => {
      const ranges = await client.connection.sendRequest(FoldingRangeRequest.type, record);
      assert.deepEqual(ranges, [
        { startLine: 2, endLine: 5 },
        { startLine: 6, endLine: 8 },
      ]);
    }));

  it('fold from the end of the words for other clients', () =>
    withTexts({}, async ({ client, record }) => {
      const ranges = await client.connection.sendRequest(FoldingRangeRequest.type, record);
      assert.deepEqual(ranges?.[0], { startLine: 2, startCharacter: 8, endLine: 5, endCharacter: 14 });
      assert.equal(ranges?.length, 3);
    }));

  it('select around each position', () =>
    withTexts({}, async ({ client, record }) => {
      const positions = [
        { line: 0, character: 4 },
        { line: 1, character: 9 },
      ];
      const ranges = await client.connection.sendRequest(SelectionRangeRequest.type, {
        ...record,
        positions,
      });
      assert.deepEqual(
        ranges?.map(({ range }) => range.end),
        [
          { line: 0, character: 5 },
          { line: 1, character: 10 },
        ],
      );
      assert.deepEqual(ranges?.[0]?.parent?.range.start, { line: 0, character: 0 });
    }));

  it('link to pages and saved articles, with tooltips where they are shown', async () => {
    for (const capabilities of [ALL, {}])
      await withTexts(capabilities, async ({ client, folder, record }) => {
        const links = await client.connection.sendRequest(DocumentLinkRequest.type, record);
        assert.deepEqual(
          links?.map(({ target }) => target),
          ['https://example.org/a', `${uriOf(folder)}/bai/mot%20hai.txt`],
        );
        assert.equal(links?.[0]?.tooltip, capabilities === ALL ? 'Mở trang web' : undefined);
      });
  });

  it('format the file, some lines, and a line that begins', () =>
    withTexts({}, async ({ client, record }) => {
      const { connection } = client;
      const options = { tabSize: 4, insertSpaces: false };
      const all = await connection.sendRequest(DocumentFormattingRequest.type, { ...record, options });
      assert.deepEqual(
        all?.map(({ range, newText }) => [range.start.line, newText]),
        [
          [3, '  '],
          [4, '  '],
          [4, ' '],
          [7, ''],
          [8, ''],
        ],
      );
      const range = { start: { line: 6, character: 0 }, end: { line: 9, character: 0 } };
      const some = await connection.sendRequest(DocumentRangeFormattingRequest.type, {
        ...record,
        range,
        options,
      });
      assert.deepEqual(
        some?.map(({ range: { start } }) => start.line),
        [7, 8],
      );
    }));

  it('go on with a list after Enter', () =>
    withTexts({}, async ({ client, folder }) => {
      const path = join(folder, 'c.coop.yaml');
      await client.open(path, 'parties:\n  - usaid\n\n');
      const params = {
        textDocument: { uri: uriOf(path) },
        position: { line: 2, character: 0 },
        options: { tabSize: 2, insertSpaces: true },
      };
      const typed = await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
        ...params,
        ch: '\n',
      });
      assert.deepEqual(typed, [{ range: { start: params.position, end: params.position }, newText: '  - ' }]);
      const other = await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
        ...params,
        ch: ';',
      });
      assert.equal(other, null);
    }));

  it('answer nothing for a text of no archive', () =>
    withClient({}, async (client) => {
      const params = { textDocument: { uri: 'file:///nowhere/a.txt' } };
      const { connection } = client;
      assert.equal(await connection.sendRequest(DocumentSymbolRequest.type, params), null);
      assert.equal(await connection.sendRequest(FoldingRangeRequest.type, params), null);
      assert.equal(await connection.sendRequest(DocumentLinkRequest.type, params), null);
      assert.equal(
        await connection.sendRequest(SelectionRangeRequest.type, { ...params, positions: [] }),
        null,
      );
    }));
});
