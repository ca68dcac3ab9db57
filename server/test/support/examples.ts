import { fileKindOf } from '../../src/format/file-kind';
import type { FileKind } from '../../src/format/types';
import type { Example } from '../../src/rules/rule';
import { readMarks } from './marks';

const PATHS: { readonly [kind in FileKind]: string } = {
  record: 'example.coop.yaml',
  organizations: 'example.organizations.coop.yaml',
  agreements: 'example.agreements.coop.yaml',
  settings: 'coop.config.yaml',
};

const REQUIRED: readonly [field: string, text: string][] = [
  ['id', 'id: example'],
  ['title', 'title: An example'],
  ['activity', 'activity: meeting'],
  ['date', 'date: 2024-07-18'],
  ['parties', 'parties: [vn-mps, iom]'],
  ['source', 'source: { publisher: vn-vna, published: 2024-07-19 }'],
];

/** Where the file of an example stands. */
export function pathOfExample(example: Example): string {
  return example.path ?? PATHS[example.kind ?? 'record'];
}

/** The example's text, marks included, with the required fields that a fragment of a record leaves out. */
export function completeExample(example: Example, path: string): string {
  if (example.whole === true || fileKindOf(path) !== 'record') return example.text;
  const text = example.text.endsWith('\n') ? example.text : `${example.text}\n`;
  const bare = readMarks(text).text;
  const missing = REQUIRED.filter(([field]) => !new RegExp(`^${field}:`, 'm').test(bare));
  return text + missing.map(([, line]) => `${line}\n`).join('');
}
