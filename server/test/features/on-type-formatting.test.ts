import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineIndex } from '../../src/base/line-index';
import { applyEdits } from '../../src/base/text-edit';
import { editsAfterEnter } from '../../src/features/on-type-formatting';
import { fileKindOf } from '../../src/format/file-kind';
import type { FileKind } from '../../src/format/types';
import { parseDocument } from '../../src/syntax/parse';
import { writings } from '../support/cursor';
import { PROJECT } from '../support/reference';

/** The text after Enter at the cursor, in an editor that begins the new line as told. */
function afterEnter(marked: string, begun: string, path: string): string {
  const lineEnd = marked.includes('\r\n') ? '\r\n' : '\n';
  const at = marked.indexOf('‸');
  const text = marked.slice(0, at) + lineEnd + begun + marked.slice(at + 1);
  const offset = at + lineEnd.length + begun.length;
  const kind = fileKindOf(path);
  assert.ok(kind);
  const edits = editsAfterEnter({ text, lines: LineIndex.of(text) }, kind, offset);
  const [edit] = edits;
  if (edit !== undefined) assert.equal(edit.span.end, offset);
  const end = edit === undefined ? offset : edit.span.start + edit.newText.length;
  const result = applyEdits(text, edits);
  return `${result.slice(0, end)}‸${result.slice(end)}`;
}

function itGives(before: string, after: string, path = 'a.coop.yaml'): void {
  it(JSON.stringify(before), () => {
    writings(before).forEach((text, index) => {
      for (const begun of ['', '  ', '- ', '  - ', '\t'])
        assert.equal(afterEnter(text, begun, path), writings(after)[index], `begun ${JSON.stringify(begun)}`);
    });
  });
}

/** Nothing is done: what the editor has begun stays. */
function itLeaves(before: string, path = 'a.coop.yaml'): void {
  it(`leaves ${JSON.stringify(before)}`, () => {
    for (const text of writings(before)) {
      const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
      for (const begun of ['', '    '])
        assert.equal(afterEnter(text, begun, path), text.replace('‸', `${lineEnd}${begun}‸`));
    }
  });
}

describe('Enter', function () {
  this.timeout(60_000);

  describe('after an item', () => {
    itGives('parties:\n  - usaid‸\n', 'parties:\n  - usaid\n  - ‸\n');
    itGives('themes:\n- drugs‸', 'themes:\n- drugs\n- ‸');
    itGives('parties:\n  - "Ủy ban: A" # b‸\n', 'parties:\n  - "Ủy ban: A" # b\n  - ‸\n');
    itGives(
      'parties:\n  - { organization: "a}", role: host }‸\n  - b\n',
      'parties:\n  - { organization: "a}", role: host }\n  - ‸\n  - b\n',
    );
    itGives(
      'outcomes:\n  - text: a\n    responsible:\n      - b‸',
      'outcomes:\n  - text: a\n    responsible:\n      - b\n      - ‸',
    );
    itLeaves('parties:\n  - "usaid‸\n');
    itLeaves('parties:\n  - { organization: a,‸\n');
    itLeaves('parties:\n  - usaid\n    agency‸\n');
    itLeaves('parties: [a,‸\n');
    itLeaves('parties: [\n  a,‸\n]');
  });

  describe('after an item with nothing in it', () => {
    itGives('parties:\n  - usaid\n  - ‸\nid: a\n', 'parties:\n  - usaid\n‸\nid: a\n');
    itGives(
      'evidence:\n  - quote: a\n    supports:\n      - date\n      -‸\n',
      'evidence:\n  - quote: a\n    supports:\n      - date\n    ‸\n',
    );
    itGives('themes:\n- a\n- ‸', 'themes:\n- a\n‸');
    itLeaves('parties:\n  -‸\n    organization: a\n');
    itLeaves('- ‸');
  });

  describe('after a field', () => {
    itGives('parties:\n  - organization: a‸\n', 'parties:\n  - organization: a\n    ‸\n');
    itGives(
      'parties:\n  - organization: a\n    role: host‸\n',
      'parties:\n  - organization: a\n    role: host\n    ‸\n',
    );
    itGives('place:\n    country: VN # nước‸\n', 'place:\n    country: VN # nước\n    ‸\n');
    itGives('themes: [a, b]‸\nid: c', 'themes: [a, b]\n‸\nid: c');
    itLeaves('title: "Hội nghị‸\n');
    itLeaves('notes: |\n  role: host‸\n');
    itLeaves('notes: một\n  - hai‸\n');
  });

  describe('after a key', () => {
    itGives('parties:‸\n', 'parties:\n  - ‸\n');
    itGives('date: ‸\n', 'date: \n  - ‸\n');
    itGives('place: # nơi‸\nid: a', 'place: # nơi\n  ‸\nid: a');
    itGives('title:‸\n', 'title:\n  ‸\n');
    itGives('outcomes:\n  - text:‸\n', 'outcomes:\n  - text:\n      ‸\n');
    itGives('outcomes:\n  - responsible:‸\n', 'outcomes:\n  - responsible:\n      - ‸\n');
    itGives('parties:‸\n- a\n', 'parties:\n- ‸\n- a\n');
    itGives('place:‸\n    country: VN\n', 'place:\n    ‸\n    country: VN\n');
    itGives('notes: >-‸\n', 'notes: >-\n  ‸\n');
    itGives('outcomes:\n  - text: |‸\n', 'outcomes:\n  - text: |\n      ‸\n');
    itGives('organizations:‸\n', 'organizations:\n  - ‸\n', 'organizations.coop.yaml');
    itGives('rules:‸\n', 'rules:\n  ‸\n', 'coop.config.yaml');
    itLeaves('activity:‸\n');
    itLeaves('x-own:‸\n');
  });

  describe('elsewhere', () => {
    itLeaves('# parties:‸\n');
    itLeaves('parties:\n\n‸');
    itLeaves('---‸\n');
    itLeaves('parties:‸ a\n');
    itGives(
      'a: b: c\nd: "e\nparties:\n  - usaid‸\nid: "b\n',
      'a: b: c\nd: "e\nparties:\n  - usaid\n  - ‸\nid: "b\n',
    );
  });

  it('adds no fault at the end of any line of the samples', () => {
    for (const folder of ['samples/archive', 'samples/broken'])
      for (const name of readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })) {
        const kind = fileKindOf(name);
        if (kind !== undefined) checkEveryLine(readFileSync(join(PROJECT, folder, name), 'utf8'), kind);
      }
  });
});

/** Faults after Enter at the end of each line are no more than after a bare line end. */
function checkEveryLine(text: string, kind: FileKind): void {
  for (const { index } of text.matchAll(/\n/g)) {
    const broken = `${text.slice(0, index)}\n${text.slice(index)}`;
    const edits = editsAfterEnter({ text: broken, lines: LineIndex.of(broken) }, kind, index + 1);
    if (edits.length === 0) continue;
    const after = applyEdits(broken, edits);
    const faults = parseDocument(after).faults.length;
    assert.ok(faults === 0 || faults <= parseDocument(broken).faults.length, after);
  }
}
