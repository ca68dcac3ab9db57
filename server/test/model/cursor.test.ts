import assert from 'node:assert/strict';
import { LineIndex } from '../../src/base/line-index';
import type { FileKind } from '../../src/format/types';
import { cursorAt } from '../../src/model/cursor';

/** What is under the `‸`: its place, the steps to it, the words in quotation marks, the field. */
function cursorIn(marked: string, kind: FileKind = 'record'): string | undefined {
  const text = marked.replace('‸', '');
  const cursor = cursorAt({ text, lines: LineIndex.of(text) }, kind, marked.indexOf('‸'));
  if (cursor === undefined) return undefined;
  const steps = cursor.steps.map((step) => (step.kind === 'key' ? step.name : '-')).join(' ');
  const words = JSON.stringify(text.slice(cursor.words.start, cursor.words.end));
  return `${cursor.place} [${steps}] ${words} ${cursor.expected.field?.name ?? 'file'}`;
}

function shows(marked: string, expected: string | undefined, kind?: FileKind): void {
  it(`${JSON.stringify(marked)}: ${expected ?? 'nothing'}`, () =>
    assert.equal(cursorIn(marked, kind), expected));
}

describe('what is under the cursor', () => {
  shows('acti‸vity: conference', 'key [] "activity" file');
  shows('activity: confe‸rence # loại', 'value [activity] "conference" activity');
  shows('activity: "confe‸rence"', 'value [activity] "conference" activity');
  shows(
    'parties:\n  - organization: bo cong ‸an',
    'value [parties - organization] "bo cong an" organization',
  );
  shows('parties:\n- vn-‸mps', 'bare [parties -] "vn-mps" parties');
  shows('parties:\n  - { organization: a, role: ho‸st }', 'value [parties - role] "host" role');
  shows('parties: [\n    a,\n    { ro‸ }\n  ]', 'bare [parties -] "ro" parties');
  shows('outcomes:\n  -\n    text:\n      v‸i: a', 'key [outcomes - text] "vi" text');
  shows('- - a‸', undefined);
  shows(
    'organizations:\n- id: a\n  parent: b‸',
    'value [organizations - parent] "b" parent',
    'organizations',
  );
  shows('rules:\n  yaml-syntax: o‸ff', 'value [rules yaml-syntax] "off" rules', 'settings');
  shows('"activity": confe‸rence', 'value [activity] "conference" activity');
  shows('{ "activity": confe‸rence }', 'value [activity] "conference" activity');

  describe('does not depend on faults elsewhere', () => {
    shows('title: "abc\nplace: { country: VN\nactivity: a‸', 'value [activity] "a" activity');
    shows('stray\nid: a\nstray\nactivity: a‸\n}', 'value [activity] "a" activity');
    shows('parties:\n  - organization: "a\n    role: ho‸st', 'value [parties - role] "host" role');
  });

  describe('is nothing to the format', () => {
    shows('title: một\n  h‸ai', undefined);
    shows('notes: |\n  activity: a‸', undefined);
    shows('activity: a # b‸', undefined);
    shows('x-own: { activity: a‸ }', undefined);
    shows('activity: &a‸', undefined);
  });
});
