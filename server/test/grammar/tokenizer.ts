import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

/** The project's folder: the tests run from there. */
export const ROOT = process.cwd();

const SCOPE = 'source.yaml.cooperation-record';
const GRAMMAR = join(ROOT, 'syntaxes/cooperation-record.tmLanguage.json');

/** A piece of one line with its scopes, the grammar's own root scope left out. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Grammar files by scope name. */
export type BaseGrammars = ReadonlyMap<string, string>;

/** A small YAML grammar of the tests' own, so that they run where there is no VS Code. */
export const SMALL_BASE: BaseGrammars = new Map([
  ['source.yaml', join(ROOT, 'server/test/grammar/base-yaml.json')],
]);

/** The YAML grammars of every VS Code that was fetched for tests, by the name of its folder. */
export function downloadedBases(): ReadonlyMap<string, BaseGrammars> {
  const home = join(ROOT, '.vscode-test');
  const folders = existsSync(home) ? readdirSync(home) : [];
  const bases = new Map<string, BaseGrammars>();
  for (const folder of folders) {
    const extension = PLACES.map((place) => join(home, folder, place)).find((path) => existsSync(path));
    if (extension !== undefined) bases.set(folder, grammarsOf(extension));
  }
  return bases;
}

const PLACES = [
  'node_modules/code-server/lib/vscode/extensions/yaml/syntaxes',
  'resources/app/extensions/yaml/syntaxes',
  'Visual Studio Code.app/Contents/Resources/app/extensions/yaml/syntaxes',
] as const;

function grammarsOf(folder: string): BaseGrammars {
  const files = readdirSync(folder).filter((name) => name.endsWith('.tmLanguage.json'));
  return new Map(
    files.map((name) => {
      const scope = `source.${name.replace('.tmLanguage.json', '').replace('-', '.')}`;
      return [scope, join(folder, name)];
    }),
  );
}

/** Our grammar on top of the given YAML grammars. */
export async function loadGrammar(bases: BaseGrammars): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM({ data: wasm });
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async (scope) => {
      const file = scope === SCOPE ? GRAMMAR : bases.get(scope);
      return file === undefined ? null : parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
  });
  const grammar = await registry.loadGrammar(SCOPE);
  if (grammar === null) throw new Error(`no grammar for ${SCOPE}`);
  return grammar;
}

/** The tokens of every line of the text. */
export function tokenize(grammar: IGrammar, text: string): readonly (readonly Token[])[] {
  const lines: Token[][] = [];
  let stack = INITIAL;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, stack);
    stack = result.ruleStack;
    lines.push(
      result.tokens.map((token) => ({
        text: line.slice(token.startIndex, token.endIndex),
        scopes: token.scopes.slice(1),
      })),
    );
  }
  return lines;
}

/** Of a token only what our grammar says of it: its innermost own scope, or undefined. */
export function markOf(token: Token): string | undefined {
  return token.scopes.findLast((scope) => scope.endsWith('.coop'));
}
