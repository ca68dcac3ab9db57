import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import {
  CodeLensRequest,
  CodeLensResolveRequest,
  DocumentFormattingRequest,
  DocumentSymbol,
  DocumentSymbolRequest,
  FileChangeType,
  FoldingRangeRequest,
  InlayHintRequest,
  type Location,
  type SelectionRange,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { LENS_PLACES_REQUEST } from '../../../protocol/code-lens';
import { denotes, ELEPHANTS, serves, tokenRanges } from './position-encoding-helpers';

describe('with letters of several bytes before it on the line, what is shown of a text is the same in UTF-16 and in UTF-8:', () => {
  denotes(
    'semantic tokens, all and of a range',
    async ({ client, uri, at, shown }) => {
      const textDocument = { uri };
      const { connection } = client;
      const all = await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
      const range = { start: at('parties').position, end: at('vn-mps').position };
      const some = await connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range });
      return [all, some].flatMap((tokens) => [
        'tokens',
        ...tokenRanges(tokens?.data ?? []).map((each) => shown(each)),
      ]);
    },
    [
      'đây.coop.yaml 4 … }, ⟦quy-voi⟧',
      'đây.coop.yaml 4 …oi, ⟦qui-voi⟧',
      'đây.coop.yaml 4 …oi, ⟦vn-mps⟧',
      'đây.coop.yaml 5 …ed: ⟦2020-05-12⟧',
    ],
  );

  denotes(
    'inlay hints',
    async ({ client, uri, at, shown }) => {
      const range = { start: { line: 0, character: 0 }, end: at('evidence', 0).position };
      const hints = await client.connection.sendRequest(InlayHintRequest.type, {
        textDocument: { uri },
        range,
      });
      return (hints ?? []).map(({ position }) => shown({ start: position, end: position }));
    },
    ['đây.coop.yaml 4 …-voi⟦⟧', 'đây.coop.yaml 4 …-mps⟦⟧', 'đây.coop.yaml 5 …5-12⟦⟧'],
  );

  denotes(
    'document symbols',
    async ({ client, uri, shown }) => {
      const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, {
        textDocument: { uri },
      });
      const flat = (all: readonly unknown[]): string[] =>
        all
          .filter(DocumentSymbol.is)
          .flatMap(({ selectionRange, children = [] }) => [shown(selectionRange), ...flat(children)]);
      return flat(symbols ?? []);
    },
    [
      `đây.coop.yaml 4 …me: ⟦${ELEPHANTS}⟧`,
      'đây.coop.yaml 4 … }, ⟦quy-voi⟧',
      'đây.coop.yaml 5 …🇻🇳, ⟦published⟧',
    ],
  );

  denotes(
    'selection ranges',
    async ({ client, at, shown }) => {
      const { textDocument, position } = at('quy-voi');
      const ranges = await client.connection.sendRequest(SelectionRangeRequest.type, {
        textDocument,
        positions: [position],
      });
      const outward = (range: SelectionRange | undefined): string[] =>
        range === undefined ? [] : [shown(range.range), ...outward(range.parent)];
      return (ranges ?? []).flatMap(outward).slice(0, 2);
    },
    [
      'đây.coop.yaml 4 … }, ⟦quy-voi⟧',
      `đây.coop.yaml 4 …es: ⟦[{ name: ${ELEPHANTS}, role: observer }, quy-voi, qui-voi, vn-mps]⟧`,
    ],
  );

  denotes(
    'folding ranges',
    async ({ client, uri, shown }) => {
      const ranges = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
      return (ranges ?? []).map(({ startLine, startCharacter = -1, endLine, endCharacter = -1 }) =>
        shown({
          start: { line: startLine, character: startCharacter },
          end: { line: endLine, character: endCharacter },
        }),
      );
    },
    ['đây.coop.yaml 7 …t 🇻🇳⟦\n    supports: parties.quy-voi⟧'],
  );

  denotes(
    'formatting',
    async ({ client, uri, shown }) => {
      const options = { tabSize: 2, insertSpaces: true };
      const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
        textDocument: { uri },
        options,
      });
      return (edits ?? []).map(({ range, newText }) => `${shown(range)} → ${newText}`);
    },
    ['đây.coop.yaml 5 …🐘" }⟦   ⟧ → '],
  );

  denotes(
    'code lenses and the places that they count',
    async ({ client, uriOf: at, texts, shown }) => {
      const { connection } = client;
      const registry = at('organizations.coop.yaml');
      await client.open(registry, texts.get(registry) ?? '');
      const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: registry } });
      const found: string[] = [];
      for (const lens of lenses ?? []) {
        const { range, command } = await connection.sendRequest(CodeLensResolveRequest.type, lens);
        assert.deepEqual(range, lens.range);
        assert.deepEqual(command?.arguments?.[1], range.start);
        const places: Location[] = await connection.sendRequest(LENS_PLACES_REQUEST, command?.arguments?.[2]);
        found.push(shown(range, registry), ...places.map((place) => shown(place.range, place.uri)));
      }
      return found;
    },
    [
      'organizations.coop.yaml 0 …id: ⟦quy-voi⟧',
      'b.coop.yaml 4 …ào, ⟦quy-voi⟧',
      'đây.coop.yaml 4 … }, ⟦quy-voi⟧',
    ],
  );
});

describe('a client that counts in UTF-8', () => {
  it('is not offered changes of semantic tokens', () =>
    serves('utf-8', async ({ client }) => {
      const { capabilities } = await client.initialized;
      assert.equal(capabilities.semanticTokensProvider?.full, true);
    }));

  it('gets back the places that it sent, whatever the text is by now', () =>
    serves('utf-8', async ({ client, uriOf: at, texts }) => {
      const { connection } = client;
      const registry = at('organizations.coop.yaml');
      const text = texts.get(registry) ?? '';
      await client.open(registry, text);
      const textDocument = { uri: registry };
      const [lens] = (await connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
      assert.ok(lens);
      await client.edit(registry, text.replaceAll(ELEPHANTS, 'Voi'));
      const { range, command } = await connection.sendRequest(CodeLensResolveRequest.type, lens);
      assert.deepEqual([range, command?.arguments?.[1]], [lens.range, lens.range.start]);
    }));

  it('is told anew where the same letters are when others take more bytes', () =>
    serves('utf-8', async ({ client, uriOf: at, texts }) => {
      const uri = at('b.coop.yaml');
      const found = (): number | undefined =>
        client.shown(uri).find(({ code }) => code === 'unknown-organization')?.range.start.character;
      const before = found() ?? 0;
      await writeFile(new URL(uri), (texts.get(uri) ?? '').replace('🐘', 'ab'));
      await client.changedOnDisk(uri, FileChangeType.Changed);
      await client.until(() => found() === before - 2);
    }));
});
