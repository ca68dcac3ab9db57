import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { downloadedBases, loadGrammar, markOf, ROOT, SMALL_BASE, type Token, tokenize } from './tokenizer';

const FIXTURES = join(ROOT, 'syntaxes/test');
const { UPDATE_SNAPSHOTS } = process.env;

const fixtures = readdirSync(FIXTURES).filter((name) => name.endsWith('.yaml'));

function fixture(name: string): string {
  return readFileSync(join(FIXTURES, name), 'utf8');
}

/** One line of the file, then its tokens: text and scopes. */
function snapshotOf(grammar: IGrammar, text: string): string {
  const lines = text.split('\n');
  const tokens = tokenize(grammar, text);
  return lines
    .map((line, index) => [`>${line}`, ...(tokens[index] ?? []).filter(isTold).map(tokenLine)].join('\n'))
    .join('\n');
}

function isTold(token: Token): boolean {
  return token.text.trim() !== '' && token.scopes.length > 0;
}

function tokenLine(token: Token): string {
  return `  ${JSON.stringify(token.text)} ${token.scopes.join(' ')}`;
}

/** The pieces of a line that our grammar marks, as `text scope`; spaces between them are no one's. */
function marksOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => {
    const mark = markOf(token);
    return mark === undefined || token.text.trim() === '' ? [] : [`${token.text.trim()} ${mark}`];
  });
}

function marksByLine(grammar: IGrammar, text: string): readonly string[] {
  const lines = text.split('\n');
  return tokenize(grammar, text).map((tokens, index) => `${lines[index]} => ${marksOf(tokens).join(', ')}`);
}

describe('TextMate grammar', () => {
  for (const name of fixtures) {
    it(`marks ${name} as in its snapshot`, async () => {
      const file = join(FIXTURES, `${name}.snap`);
      const actual = snapshotOf(await loadGrammar(SMALL_BASE), fixture(name));
      if (UPDATE_SNAPSHOTS === '1') writeFileSync(file, actual);
      assert.ok(existsSync(file), `${file} is missing: run the tests with UPDATE_SNAPSHOTS=1`);
      assert.equal(actual, readFileSync(file, 'utf8'));
    });
  }

  for (const [editor, base] of downloadedBases()) {
    for (const name of fixtures) {
      it(`marks ${name} the same on top of the YAML grammar of ${editor}`, async () => {
        const onSmall = marksByLine(await loadGrammar(SMALL_BASE), fixture(name));
        const onEditor = marksByLine(await loadGrammar(base), fixture(name));
        assert.deepEqual(onEditor, onSmall);
      });
    }
  }
});
