import assert from 'node:assert/strict';
import { join } from 'node:path';
import {
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  type MarkupContent,
} from 'vscode-languageserver/node';
import { record } from '../node/records';
import { inFolder } from '../node/temporary-folder';
import { type TestClient, uriOf, withClient } from './client';

const TEXT = 'id: b\nparties:\n  - organization: bca\n';

/** Does something with the first organization that is offered for `bca`. */
async function withFirst(work: (client: TestClient, first: CompletionItem) => Promise<void>): Promise<void> {
  await inFolder({ 'a.coop.yaml': record('a') }, (folder) =>
    withClient({ params: { rootUri: uriOf(folder), workspaceFolders: undefined } }, async (client) => {
      const path = join(folder, 'b.coop.yaml');
      await client.open(path, TEXT);
      const params = { textDocument: { uri: uriOf(path) }, position: { line: 2, character: 21 } };
      const list = await client.connection.sendRequest(CompletionRequest.type, params);
      const [first] = Array.isArray(list) ? list : (list?.items ?? []);
      assert.ok(first);
      await work(client, first);
    }),
  );
}

function markdownOf({ documentation }: CompletionItem): string {
  const isMarkup = (value: unknown): value is MarkupContent => typeof value === 'object' && value !== null;
  return isMarkup(documentation) ? documentation.value : '';
}

describe('resolving a completion', () => {
  it('is announced', () =>
    withClient({}, async (client) => {
      const { capabilities } = await client.initialized;
      assert.equal(capabilities.completionProvider?.resolveProvider, true);
    }));

  it('gives the card of the entry', () =>
    withFirst(async (client, first) => {
      assert.equal(markdownOf(first), '');
      const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, first);
      assert.match(markdownOf(resolved), /`vn-mps`/);
      assert.match(markdownOf(resolved), /Bộ Công an/);
      assert.equal(resolved.label, first.label);
    }));

  it('gives an item back as it came, where there is nothing to tell', () =>
    withFirst(async (client, first) => {
      const { connection } = client;
      for (const data of [
        undefined,
        7,
        { uri: 'file:///nowhere', space: 'organization', id: 'a' },
        { uri: 1 },
      ]) {
        const item = { ...first, data };
        const resolved = await connection.sendRequest(CompletionResolveRequest.type, item);
        assert.equal(markdownOf(resolved), '');
        assert.equal(resolved.label, first.label);
      }
    }));
});
