import assert from 'node:assert/strict';
import { join } from 'node:path';
import {
  type ClientCapabilities,
  CodeLensRefreshRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  HoverRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  InlayHintResolveRequest,
  MarkupContent,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { LENS_PLACES_REQUEST } from '../../../protocol/code-lens';
import { record } from '../node/records';
import { inFolder } from '../node/temporary-folder';
import { type TestClient, uriOf, withClient } from './client';

const REGISTRY = `organizations:
  - id: bo
    name: { vi: Bộ Thử *một*, en: Test Ministry }
    kind: ministry
    country: VN
`;

const TEXT = 'id: b\nparties: [bo]\nsource: { publisher: bo, published: 2024-07-18 }\n';

const ALL: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
    codeLens: {},
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
  workspace: {
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
};

const COMMAND = 'test.showReferences';

interface Asking {
  readonly client: TestClient;
  readonly folder: string;
  /** URI of the record that is open. */
  readonly uri: string;
  /** Methods of the requests to ask anew, in order. */
  readonly refreshed: string[];
}

async function asking(
  work: (asking: Asking) => Promise<void>,
  capabilities: ClientCapabilities = ALL,
  options: { readonly initializationOptions?: object; readonly settings?: object } = {
    initializationOptions: { showReferencesCommand: COMMAND },
  },
): Promise<void> {
  const files = { 'organizations.coop.yaml': REGISTRY, 'a.coop.yaml': record('a') };
  await inFolder(files, (folder) =>
    withClient({ folders: [folder], locale: 'vi', capabilities, ...options }, async (client) => {
      const refreshed: string[] = [];
      for (const { method } of [
        CodeLensRefreshRequest.type,
        InlayHintRefreshRequest.type,
        SemanticTokensRefreshRequest.type,
      ]) {
        client.connection.onRequest(method, () => void refreshed.push(method));
      }
      const path = join(folder, 'b.coop.yaml');
      await client.open(path, TEXT);
      await client.until(() => client.last(path) !== undefined);
      await work({ client, folder, uri: uriOf(path), refreshed });
    }),
  );
}

function hoverOf({ client, uri }: Asking) {
  const params = { textDocument: { uri }, position: { line: 1, character: 11 } };
  return client.connection.sendRequest(HoverRequest.type, params);
}

const WHOLE = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };

async function hintsOf({ client, uri }: Asking) {
  const params = { textDocument: { uri }, range: WHOLE };
  return (await client.connection.sendRequest(InlayHintRequest.type, params)) ?? [];
}

async function lensesOf({ client }: Asking, uri: string) {
  return (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
}

/** Waits until the archive's registry is read. */
async function ready(asked: Asking): Promise<void> {
  for (let turn = 0; turn < 200 && (await hoverOf(asked)) === null; turn += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
}

describe('what is shown while reading', () => {
  it('is announced to a client that can show it', () =>
    asking(async ({ client }) => {
      const { capabilities } = await client.initialized;
      assert.equal(capabilities.hoverProvider, true);
      assert.deepEqual(capabilities.inlayHintProvider, { resolveProvider: true });
      assert.deepEqual(capabilities.codeLensProvider, { resolveProvider: true });
      const tokens = capabilities.semanticTokensProvider;
      assert.deepEqual([tokens?.full, tokens?.range], [{ delta: true }, true]);
      assert.ok(tokens?.legend.tokenTypes.includes('variable'));
    }));

  it('is not announced to one that can show nothing', () =>
    asking(async (asked) => {
      const { capabilities } = await asked.client.initialized;
      assert.equal(capabilities.inlayHintProvider, undefined);
      assert.equal(capabilities.codeLensProvider, undefined);
      assert.equal(capabilities.semanticTokensProvider, undefined);
      assert.equal(capabilities.hoverProvider, true);
      await ready(asked);
      const contents = (await hoverOf(asked))?.contents;
      assert.ok(MarkupContent.is(contents));
      assert.equal(contents.kind, 'plaintext');
      assert.match(contents.value, /^Bộ Thử \*một\* bo\n\nTest Ministry\n/);
    }, {}));
});

describe('hover over a connection', () => {
  it('is Markdown, of what is hovered', () =>
    asking(async (asked) => {
      await ready(asked);
      const hover = await hoverOf(asked);
      assert.deepEqual(hover?.range, {
        start: { line: 1, character: 10 },
        end: { line: 1, character: 12 },
      });
      assert.ok(MarkupContent.is(hover.contents));
      assert.match(hover.contents.value, /^\*\*Bộ Thử \\\*một\\\*\*\* `bo`\n/);
    }));

  it('is nothing for a text of no archive', () =>
    asking(async ({ client }) => {
      const params = { textDocument: { uri: 'file:///nowhere.txt' }, position: { line: 0, character: 0 } };
      assert.equal(await client.connection.sendRequest(HoverRequest.type, params), null);
    }));
});

describe('inlay hints over a connection', () => {
  it('bring their card when it is to be shown', () =>
    asking(async (asked) => {
      await ready(asked);
      const hints = await hintsOf(asked);
      assert.deepEqual(
        hints.map(({ label }) => label),
        ['Bộ Thử *một*', 'Bộ Thử *một*', 'thứ Năm, 18/7/2024'],
      );
      const [first] = hints;
      assert.ok(first !== undefined && first.tooltip === undefined);
      const { tooltip } = await asked.client.connection.sendRequest(InlayHintResolveRequest.type, first);
      assert.ok(MarkupContent.is(tooltip));
      assert.match(tooltip.value, /`bo`/);
    }));

  it('are switched off by the settings, and asked for anew', () =>
    asking(async (asked) => {
      await ready(asked);
      await asked.client.until(() => asked.refreshed.length > 0);
      asked.refreshed.length = 0;
      await asked.client.configure({ inlayHints: { names: false } });
      const refreshed = (): boolean => asked.refreshed.includes(InlayHintRefreshRequest.type.method);
      await asked.client.until(refreshed);
      assert.deepEqual(
        (await hintsOf(asked)).map(({ label }) => label),
        ['thứ Năm, 18/7/2024'],
      );
    }));
});

describe('code lenses over a connection', () => {
  it('count when they are shown, and bring the places', () =>
    asking(async (asked) => {
      await ready(asked);
      const registry = uriOf(join(asked.folder, 'organizations.coop.yaml'));
      await asked.client.open(join(asked.folder, 'organizations.coop.yaml'), REGISTRY);
      const [lens] = await lensesOf(asked, registry);
      assert.ok(lens !== undefined && lens.command === undefined);
      const { command } = await asked.client.connection.sendRequest(CodeLensResolveRequest.type, lens);
      assert.equal(command?.title, '1 hồ sơ');
      assert.equal(command.command, COMMAND);
      const range = { start: { line: 1, character: 10 }, end: { line: 1, character: 12 } };
      const second = { start: { line: 2, character: 21 }, end: { line: 2, character: 23 } };
      const params = { uri: registry, counted: 'naming', space: 'organization', id: 'bo' };
      assert.deepEqual(command.arguments, [registry, { line: 1, character: 8 }, params]);
      const places = await asked.client.connection.sendRequest(LENS_PLACES_REQUEST, params);
      const { uri } = asked;
      assert.deepEqual(places, [
        { uri, range },
        { uri, range: second },
      ]);
    }));

  it('have a title alone where the client can’t show places', () =>
    asking(
      async (asked) => {
        await ready(asked);
        const path = join(asked.folder, 'organizations.coop.yaml');
        await asked.client.open(path, REGISTRY);
        const [lens] = await lensesOf(asked, uriOf(path));
        assert.ok(lens);
        const { command } = await asked.client.connection.sendRequest(CodeLensResolveRequest.type, lens);
        assert.deepEqual(command, { title: '1 hồ sơ', command: '' });
      },
      ALL,
      {},
    ));

  it('are switched off by the settings', () =>
    asking(
      async (asked) => {
        const path = join(asked.folder, 'organizations.coop.yaml');
        await asked.client.open(path, REGISTRY);
        assert.deepEqual(await lensesOf(asked, uriOf(path)), []);
      },
      ALL,
      { initializationOptions: { settings: { codeLens: false } } },
    ));
});

describe('semantic tokens over a connection', () => {
  it('come whole, in a range, and as what has changed', () =>
    asking(async (asked) => {
      await ready(asked);
      const { client, uri, folder } = asked;
      const textDocument = { uri };
      const whole = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
      assert.equal(whole?.data.length, 4 * 5);
      const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
      const part = await client.connection.sendRequest(SemanticTokensRangeRequest.type, {
        textDocument,
        range,
      });
      assert.equal(part?.data.length, 5);
      const previousResultId = whole.resultId ?? '';
      await client.edit(join(folder, 'b.coop.yaml'), `${TEXT}related: [xyz]\n`);
      const delta = { textDocument, previousResultId };
      const changed = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, delta);
      assert.ok(changed !== null && 'edits' in changed);
      assert.deepEqual(changed.edits, [{ start: 20, deleteCount: 0, data: [1, 10, 3, 6, 0] }]);
      const stale = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, delta);
      assert.ok(stale !== null && 'data' in stale);
    }));

  it('are asked for anew when the archive has changed, but not while nothing that is shown has', () =>
    asking(async (asked) => {
      const { client, folder, refreshed } = asked;
      await ready(asked);
      await client.until(() => refreshed.length >= 3);
      await new Promise((resolve) => setTimeout(resolve, 600));
      refreshed.length = 0;
      await client.edit(join(folder, 'b.coop.yaml'), `${TEXT}notes: a\n`);
      await new Promise((resolve) => setTimeout(resolve, 600));
      assert.deepEqual(refreshed, []);
      await client.edit(join(folder, 'b.coop.yaml'), `${TEXT}agreements: [cites]\n`);
      await client.until(() => refreshed.length >= 3);
      assert.deepEqual([...refreshed].sort(), [
        'workspace/codeLens/refresh',
        'workspace/inlayHint/refresh',
        'workspace/semanticTokens/refresh',
      ]);
    }));
});
