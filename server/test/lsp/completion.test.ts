import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
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

/** Does something with an open text. */
async function withText(work: (client: TestClient, path: string) => Promise<void>): Promise<void> {
  await inFolder({ 'a.coop.yaml': record('a') }, (folder) =>
    withClient({ params: { rootUri: uriOf(folder), workspaceFolders: undefined } }, async (client) => {
      const path = join(folder, 'b.coop.yaml');
      await client.open(path, TEXT);
      await work(client, path);
    }),
  );
}

/** The items behind `bca`. */
async function itemsIn(client: TestClient, path: string): Promise<readonly CompletionItem[]> {
  const params = { textDocument: { uri: uriOf(path) }, position: { line: 2, character: 21 } };
  const list = await client.connection.sendRequest(CompletionRequest.type, params);
  return Array.isArray(list) ? list : (list?.items ?? []);
}

/** Does something with the first organization that is offered for `bca`. */
async function withFirst(work: (client: TestClient, first: CompletionItem) => Promise<void>): Promise<void> {
  await withText(async (client, path) => {
    const [first] = await itemsIn(client, path);
    assert.ok(first);
    await work(client, first);
  });
}

/** Lets the server do what it can do at once. */
async function pauses(count: number): Promise<void> {
  for (let pause = 0; pause < count; pause += 1) await setImmediate();
}

function markdownOf({ documentation }: CompletionItem): string {
  const isMarkup = (value: unknown): value is MarkupContent => typeof value === 'object' && value !== null;
  return isMarkup(documentation) ? documentation.value : '';
}

describe('a completion', () => {
  it('is not kept waiting by the check of the text where the editor asks after each letter', () =>
    withText(async (client, path) => {
      await client.quiet();
      await itemsIn(client, path);
      const isFirst: boolean[] = [];
      // Once is enough: a machine that has much to do may keep the request back for as long as it is waited for.
      while (!isFirst.includes(true) && isFirst.length < 10) {
        const version = await client.edit(path, `${TEXT}# ${isFirst.length}\n`);
        await pauses(50);
        await itemsIn(client, path);
        isFirst.push(client.last(path)?.version !== version);
        await client.until(() => client.last(path)?.version === version);
      }
      assert.ok(isFirst.includes(true));
    }));
});

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
