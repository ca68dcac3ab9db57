import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { ClientCapabilities, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import { record } from '../node/records';
import { inFolder } from '../node/temporary-folder';
import { type TestClient, uriOf, withClient } from './client';

export const ELEPHANTS = `Đoàn 🐘 ${'Việt'.normalize('NFD')} 🇻🇳`;
const TWIN = `{ name: ${ELEPHANTS}, id: trung, kind: ngo }`;
const REGISTRY = `organizations: [{ name: { vi: ${ELEPHANTS}, en: Fund }, id: quy-voi, kind: ngo, parent: iom }, ${TWIN}, ${TWIN}]\n`;
const RECORD = 'đây.coop.yaml';
export const TEXT = record('a', {
  activity: 'metting',
  parties: `[{ name: ${ELEPHANTS}, role: observer }, quy-voi, qui-voi, vn-mps]`,
  source: `{ publisher: vn-vna, title: ${ELEPHANTS}, published: 2020-05-12, url: "https://ví-dụ.vn/🐘" }   `,
  evidence: `\n  - quote: ${ELEPHANTS}\n    supports: parties.quy-voi`,
});
const OTHER = record('b', {
  parties: `[{ name: ${ELEPHANTS}, role: observer }, Quỹ 🐘 nào, quy-voi]`,
  related: `[a]`,
});
const FILES = { [RECORD]: TEXT, 'b.coop.yaml': OTHER, 'organizations.coop.yaml': REGISTRY };

/** A finding of each file for which the whole archive has to be known. */
const CHECKED_LAST: { readonly [path: string]: string } = {
  [RECORD]: 'unknown-organization',
  'b.coop.yaml': 'unknown-organization',
  'organizations.coop.yaml': 'duplicate-id',
};

type Encoding = 'utf-8' | 'utf-16';

const CAPABLE: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    rename: { prepareSupport: true },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
    codeLens: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ['relative'],
    },
  },
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

/** One client in a copy of the archive, whose positions are read as that client counts. */
export interface Asking {
  readonly client: TestClient;
  readonly encoding: Encoding;
  /** URI of the record that is open. */
  readonly uri: string;
  readonly uriOf: (path: string) => string;
  /** The text of the open record, as it is now. */
  readonly texts: Map<string, string>;
  /** The place, as the client counts, that lies so many UTF-16 units into the words. */
  readonly at: (words: string, units?: number) => { textDocument: { uri: string }; position: Position };
  /** The line up to the range, and what lies in it: `file 3 before⟦within⟧`. */
  readonly shown: (range: Range, uri?: string) => string;
}

type Position = Range['start'];

/** Runs the work with a client of that encoding that has opened the record, beside a closed record and a closed registry. */
export async function serves(
  encoding: Encoding,
  work: (asking: Asking) => Promise<void>,
  capabilities: ClientCapabilities = CAPABLE,
): Promise<void> {
  await inFolder(FILES, (folder) =>
    withClient(
      {
        folders: [folder],
        capabilities: { ...capabilities, general: { positionEncodings: [encoding] } },
        initializationOptions: {
          showReferencesCommand: 'show',
          watchesFiles: true,
          statusNotifications: true,
        },
        locale: 'en',
      },
      async (client) => {
        const texts = new Map<string, string>(
          Object.entries(FILES).map(([path, text]) => [uriOf(join(folder, path)), text]),
        );
        const uri = uriOf(join(folder, RECORD));
        await client.open(join(folder, RECORD), TEXT);
        const isChecked = (path: string): boolean =>
          client.shown(join(folder, path)).some(({ code }) => code === CHECKED_LAST[path]);
        await client.until(() => Object.keys(CHECKED_LAST).every(isChecked));
        await work({
          client,
          encoding,
          uri,
          uriOf: (path) => uriOf(join(folder, path)),
          texts,
          at: (words, units = 1) => ({
            textDocument: { uri },
            position: positionOf(texts.get(uri) ?? '', words, units, encoding),
          }),
          shown: (range, file = uri) => shownIn(texts.get(file) ?? '', file, range, encoding),
        });
      },
    ),
  );
}

function positionOf(text: string, words: string, units: number, encoding: Encoding): Position {
  assert.ok(text.includes(words), words);
  const before = text.slice(0, text.indexOf(words) + units).split('\n');
  const onLine = before.at(-1) ?? '';
  const character = encoding === 'utf-8' ? Buffer.byteLength(onLine) : onLine.length;
  return { line: before.length - 1, character };
}

/** `file line …before⟦within⟧`; four letters before. */
function shownIn(text: string, uri: string, { start, end }: Range, encoding: Encoding): string {
  const lines = text.split('\n');
  const upTo = ({ line, character }: Position): string => {
    const content = lines[line] ?? '';
    return encoding === 'utf-8'
      ? Buffer.from(content).subarray(0, character).toString()
      : content.slice(0, character);
  };
  const [before, till] = [upTo(start), upTo(end)];
  const within =
    start.line === end.line
      ? till.slice(before.length)
      : [(lines[start.line] ?? '').slice(before.length), ...lines.slice(start.line + 1, end.line), till].join(
          '\n',
        );
  return `${decodeURI(uri).split('/').at(-1)} ${start.line} …${[...before].slice(-4).join('')}⟦${within}⟧`;
}

/**
 * Asks the same as a client of either encoding: the places have to denote the same letters, and these are among them.
 */
export function denotes(
  what: string,
  ask: (asking: Asking) => Promise<readonly string[]>,
  expected: readonly string[],
  capabilities?: ClientCapabilities,
): void {
  it(what, async () => {
    const places = new Map<Encoding, readonly string[]>();
    for (const encoding of ['utf-16', 'utf-8'] as const)
      await serves(
        encoding,
        async (asking) => {
          places.set(encoding, await ask(asking));
        },
        capabilities,
      );
    const inUtf16 = places.get('utf-16') ?? [];
    assert.deepEqual(places.get('utf-8'), inUtf16);
    assert.deepEqual(
      expected.filter((place) => !inUtf16.includes(place)),
      [],
      inUtf16.join('\n'),
    );
  });
}

/** Each edit of an edit as `place → new text`. */
export function editsOf(edit: WorkspaceEdit | null | undefined, { shown }: Asking): string[] {
  const versioned = (edit?.documentChanges ?? []).flatMap((change): [string, TextEdit[]][] =>
    'textDocument' in change
      ? [[change.textDocument.uri, change.edits.flatMap((each) => ('newText' in each ? [each] : []))]]
      : [],
  );
  return [...versioned, ...Object.entries(edit?.changes ?? {})].flatMap(([uri, edits]) =>
    edits.map(({ range, newText }) => `${shown(range, uri)} → ${newText}`),
  );
}

/** The ranges of encoded semantic tokens. */
export function tokenRanges(data: readonly number[]): Range[] {
  let [line, character] = [0, 0];
  const ranges: Range[] = [];
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0] = data.slice(index);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    ranges.push({ start: { line, character }, end: { line, character: character + length } });
  }
  return ranges;
}
