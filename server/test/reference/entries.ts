import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../src/rules/engine';
import type { MapNode, YamlNode } from '../../src/syntax/nodes';
import { PROJECT } from '../support/reference';

/** An entry that ships with the program, as it is written, with the fields that are users' own. */
export interface WrittenEntry {
  readonly file: string;
  readonly space: 'organization' | 'agreement';
  readonly id: string;
  readonly node: MapNode;
}

const { REFERENCE: FOLDER = join(PROJECT, 'server/reference') } = process.env;

/** All entries of the reference, in the order of their files. */
export function writtenEntries(): readonly WrittenEntry[] {
  return readdirSync(FOLDER)
    .filter((name) => /\.(?:organizations|agreements)\.coop\.yaml$/.test(name))
    .sort()
    .flatMap(entriesIn);
}

function entriesIn(file: string): WrittenEntry[] {
  const root = openFile(file, readFileSync(join(FOLDER, file), 'utf8'))?.document.root;
  const [list] = root?.kind === 'map' ? root.entries : [];
  const space = file.includes('.organizations.') ? 'organization' : 'agreement';
  const items = list?.value?.kind === 'list' ? list.value.items : [];
  return items.flatMap(({ value }) =>
    value?.kind === 'map' ? [{ file, space, id: wordOf(value, 'id') ?? '', node: value } as const] : [],
  );
}

/** What the entry has under a key. */
export function fieldValue(node: MapNode, key: string): YamlNode | undefined {
  return node.entries.find((entry) => entry.key.text === key)?.value;
}

/** The text of a field that is one scalar. */
export function wordOf(node: MapNode, key: string): string | undefined {
  const value = fieldValue(node, key);
  return value?.kind === 'scalar' ? value.text : undefined;
}

/** The texts of a field that is a scalar or a list of scalars. */
export function wordsOf(node: MapNode, key: string): readonly string[] {
  const value = fieldValue(node, key);
  if (value?.kind === 'scalar') return [value.text];
  const items = value?.kind === 'list' ? value.items : [];
  return items.flatMap((item) => (item.value?.kind === 'scalar' ? [item.value.text] : []));
}

/** The items of a field that is a list of maps. */
export function mapsOf(node: MapNode, key: string): readonly MapNode[] {
  const value = fieldValue(node, key);
  const items = value?.kind === 'list' ? value.items : [];
  return items.flatMap((item) => (item.value?.kind === 'map' ? [item.value] : []));
}
