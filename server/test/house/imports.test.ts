import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { PROJECT } from '../support/reference';

const SOURCE = join(PROJECT, 'server/src');

/** The layers of the server, lowest first: a file imports from its own layer and from those before it. */
const LAYERS: readonly string[] = [
  'base',
  'text',
  'dates',
  'format',
  'syntax',
  'model',
  'archive',
  'article',
  'rules',
  'features',
  'service',
  'lsp',
  'node',
  'cli',
];

/** Layers that may know Node. */
const MAINS: ReadonlySet<string> = new Set(['node', 'cli']);
const LINE_LIMIT = 400;

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = sourceFiles(SOURCE);
const imports = files.flatMap(importsOf);

describe('the layers of the server', () => {
  it('are folders or files that are named here', () => {
    const unknown = files.map(layerOf).filter((layer) => !LAYERS.includes(layer));
    assert.deepEqual([...new Set(unknown)], []);
  });

  it('import downward only', () => {
    const upward = imports.filter(({ from, to }) => isFile(to) && rank(from) < rank(to));
    assert.deepEqual(upward.map(describeImport), []);
  });

  it('have no cycles, types included', () => assert.deepEqual(cycles(), []));

  it('leave yaml to the syntax layer', () => assert.deepEqual(importersOf('yaml'), ['syntax']));

  it('leave the connection to lsp and the mains', () => {
    const importers = new Set([
      ...importersOf('vscode-languageserver'),
      ...importersOf('vscode-languageserver/node'),
    ]);
    for (const layer of MAINS) importers.delete(layer);
    assert.deepEqual([...importers], ['lsp']);
  });

  it('leave Node to the mains', () => {
    const importers = imports.filter(({ from, to }) => to.startsWith('node:') && !MAINS.has(layerOf(from)));
    assert.deepEqual(importers.map(describeImport), []);
  });

  it(`have files of at most ${LINE_LIMIT} lines`, () => {
    const all = ['server/src', 'server/test', 'client', 'scripts', 'protocol'].flatMap((folder) =>
      sourceFiles(join(PROJECT, folder)),
    );
    assert.deepEqual(
      all.filter((file) => readFileSync(file, 'utf8').split('\n').length > LINE_LIMIT + 1),
      [],
    );
  });
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/\b(?:generated|node_modules|dist)\b/.test(relative(PROJECT, file)));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^'";]*?from '([^']+)';|^import '([^']+)';/gm)].map(
    (match) => {
      const target = match[1] ?? match[2] ?? '';
      return { from: file, to: target.startsWith('.') ? `${resolve(dirname(file), target)}.ts` : target };
    },
  );
}

function importersOf(target: string): string[] {
  return [...new Set(imports.filter(({ to }) => to === target).map(({ from }) => layerOf(from)))];
}

function cycles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].map(nameOf).join(' > '));
    if (path.includes(file) || done.has(file)) return;
    for (const { to } of imports.filter(({ from }) => from === file)) visit(to, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

function isFile(target: string): boolean {
  return target.startsWith(SOURCE);
}

function layerOf(file: string): string {
  return (relative(SOURCE, file).split(/[\\/]/)[0] ?? '').replace(/\.ts$/, '');
}

function rank(file: string): number {
  return LAYERS.indexOf(layerOf(file));
}

function nameOf(file: string): string {
  return relative(SOURCE, file);
}

function describeImport({ from, to }: Import): string {
  return `${nameOf(from)} imports ${isFile(to) ? nameOf(to) : to}`;
}
