/** @file The requests of the suite “features”. Each is `{ method, params, isAnswer }`. */
import { pathToFileURL } from 'node:url';

const ORGANIZATION = /^ {2}- organization: ([a-z0-9-]+)$/d;
const isSome = (answer) => (Array.isArray(answer) ? answer.length > 0 : answer !== null);
const isEdit = (answer) => (answer?.documentChanges?.length ?? 0) > 0;

/** Positions in the ids of organizations of a record, at most a dozen spread over it. */
export function placesOf(text) {
  const all = text.split('\n').flatMap((content, line) => {
    const match = ORGANIZATION.exec(content);
    return match === null ? [] : [{ line, character: match.indices[1][0] + 2 }];
  });
  const step = Math.max(1, Math.floor(all.length / 12));
  return all.filter((_, index) => index % step === 0);
}

export function hoverAt({ uri, position }) {
  return { method: 'textDocument/hover', params: { textDocument: { uri }, position }, isAnswer: isSome };
}

function at(method) {
  return ({ uri, position }) => ({ method, params: { textDocument: { uri }, position }, isAnswer: isSome });
}

function about(method) {
  return ({ uri }) => ({ method, params: { textDocument: { uri } }, isAnswer: isSome });
}

/** What is asked about one text. */
export const FILE_REQUESTS = [
  { name: 'hover', ask: hoverAt },
  { name: 'definition', ask: at('textDocument/definition') },
  { name: 'document symbols', ask: about('textDocument/documentSymbol') },
  { name: 'highlight', ask: at('textDocument/documentHighlight') },
  { name: 'semantic tokens', ask: about('textDocument/semanticTokens/full') },
  {
    name: 'inlay hints',
    ask: ({ uri, text }) => ({
      method: 'textDocument/inlayHint',
      params: {
        textDocument: { uri },
        range: { start: { line: 0, character: 0 }, end: { line: text.split('\n').length, character: 0 } },
      },
      isAnswer: isSome,
    }),
  },
];

/** What is asked about the organization that most records name, and about names that are typed. */
export function wholeArchiveRequests(archive, { id, record }) {
  const uri = pathToFileURL(record.file).href;
  const position = positionOf(record.text, id);
  const query = (round) => archive.organizations[(round * 37) % archive.organizations.length].vi;
  return [
    {
      name: 'references',
      asks: () => ({
        method: 'textDocument/references',
        params: { textDocument: { uri }, position, context: { includeDeclaration: true } },
        isAnswer: isSome,
      }),
    },
    {
      name: 'rename',
      asks: () => ({
        method: 'textDocument/rename',
        params: { textDocument: { uri }, position, newName: `${id}-renamed` },
        isAnswer: isEdit,
      }),
    },
    {
      name: 'workspace symbols',
      asks: (round) => ({
        method: 'workspace/symbol',
        params: { query: query(round).slice(0, 12) },
        isAnswer: isSome,
      }),
    },
  ];
}

/** The organization that is a party most often, with a record of theirs. */
export function mostUsed({ records }) {
  const uses = new Map();
  for (const record of records) {
    for (const [, id] of record.text.matchAll(/^ {2}- organization: ([a-z0-9-]+)$/gm)) {
      const known = uses.get(id) ?? { id, record, records: 0 };
      uses.set(id, { ...known, records: known.records + 1 });
    }
  }
  return [...uses.values()].reduce((most, each) => (each.records > most.records ? each : most));
}

function positionOf(text, id) {
  const lines = text.split('\n');
  const line = lines.indexOf(`  - organization: ${id}`);
  return { line, character: '  - organization: '.length + 1 };
}
