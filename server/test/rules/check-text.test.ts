import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CheckedFile } from '../../src/archive/checked-file';
import { type CheckedText, checkText } from '../../src/rules/check-text';
import { checkFile, openFile } from '../../src/rules/engine';
import { parseDocument, parseThoroughly } from '../../src/syntax/parse';
import { runsOf, TRIAL_SEED } from '../support/effort';

const PATH = 'organizations.coop.yaml';

/** All that a file shows, with places in the file. */
function shown({ facts, findings, lines }: CheckedFile): unknown {
  return { facts, findings: inOrder(findings), starts: lines.starts };
}

function inOrder<Found extends { readonly span: { readonly start: number }; readonly rule: string }>(
  findings: readonly Found[],
): readonly Found[] {
  return [...findings].sort((a, b) => a.span.start - b.span.start || (a.rule < b.rule ? -1 : 1));
}

function whole(text: string): CheckedFile {
  const opened = openFile(PATH, text);
  assert.ok(opened);
  return checkFile(opened);
}

function byEntries(text: string, before?: CheckedText): CheckedText {
  const checked = checkText(PATH, text, before);
  assert.ok(checked);
  return checked;
}

/** Entries as people write them, sound and not. */
const ENTRIES = [
  '  - id: a\n    name: Quỹ A\n    kind: ngo\n    country: VN\n',
  '  - { id: b, name: { vi: Viện B, en: Institute B }, kind: research, scope: regional }\n',
  '  - id: c\n    name: |\n      Ban C\n\n      - id: no-entry\n    kind: unit\n    aliases: [C, "Ban C"]\n',
  '  - id: d\n    name: "Cục D\n      - nối dòng"\n    kind: department\n    country: VN\n    parent: a\n',
  '  -\n    id: e\n    name: E\n    kind: other\n    country: XX\n',
  '  -\n',
  '  # ghi chú\n  - id: f # coop-disable-next-line missing-field\n    kind: ngo\n',
  '  - id: g\n\tname: G\n    kind: ngo\n',
  "  - id: h\n    name: 'H\n    kind: ngo\n    country: VN\n",
  '  - id: i\n    name: [I\n    kind: ngo\n',
  '  - id: j\n    name: J: K\n    kind: &k ngo\n    country: *k\n',
  '  - id: k\n    name: >-\n      Tên dài\n      hai dòng\n    kind: ngo\n    scope: international\n  x: 1\n',
  '\n  # coop-disable unknown-field -- đang chuyển\n',
  '  - id: l\n    name: L\n   kind: ngo\n',
  '  - id: m\n    kind: ngo\n    kind: unit\n',
];

const HEADS = ['organizations:\n', '# Danh mục\norganizations: # của kho\n', '\n\norganizations:\n'];
const TAILS = ['', '', '', 'x-note: 1\n', '---\nb: 1\n', '# hết\n'];

const registry = fc
  .record({
    head: fc.constantFrom(...HEADS),
    entries: fc.array(fc.constantFrom(...ENTRIES), { minLength: 1, maxLength: 9 }),
    tail: fc.constantFrom(...TAILS),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n'),
  })
  .map(({ head, entries, tail, lineEnd }) => `${head}${entries.join('')}${tail}`.replaceAll('\n', lineEnd));

/** What people type, and what they should not. */
const PIECES = [
  'a',
  ' ',
  '\n',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ':',
  ': ',
  '- ',
  '#',
  ' # ',
  '\t',
  '|',
  '&x ',
  '\r\n',
];
const LINES = [
  '  - ',
  '  - id: z\n',
  '    name: Z\n',
  '---\n',
  'organizations:\n',
  '"\n',
  '  ',
  '%YAML 1.2\n',
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.constantFrom(0, 0, 0, 1, 1, 3, 30),
  written: fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...LINES), fc.constant('')),
});

function edited(
  text: string,
  { at, removed, written }: { at: number; removed: number; written: string },
): string {
  const start = Math.floor(at * (text.length + 1));
  return text.slice(0, start) + written + text.slice(start + removed);
}

describe('a registry that is checked entry by entry', () => {
  it('shows after any edits what it shows as a whole', () => {
    fc.assert(
      fc.property(registry, fc.array(edit, { minLength: 1, maxLength: 20 }), (first, edits) => {
        let text = first;
        let checked = byEntries(text);
        for (const each of edits) {
          text = edited(text, each);
          checked = byEntries(text, checked);
          assert.deepEqual(shown(checked.file), shown(whole(text)), JSON.stringify(text));
        }
      }),
      { numRuns: runsOf(100), seed: TRIAL_SEED },
    );
  });

  it('keeps all entries but the one that can’t be read, also where that is the first', () => {
    const entry = ENTRIES[0] ?? '';
    for (const entries of [`  - : x:\n${entry}`, `${entry}  - : x:\n`, `# a\n  - : x:\n${entry}  - : y:\n`]) {
      const text = `organizations:\n${entries}`;
      const { facts } = whole(text);
      assert.deepEqual(
        facts.definitions.map(({ id }) => id),
        ['a'],
      );
      assert.equal(facts.incomplete, true);
      assert.deepEqual(shown(byEntries(text).file), shown(whole(text)));
    }
  });

  it('is read as the parser of YAML reads it where there is no fault', () => {
    fc.assert(
      fc.property(registry, fc.array(edit, { maxLength: 3 }), (first, edits) => {
        const text = edits.reduce(edited, first);
        const thorough = parseThoroughly(text);
        if (thorough.faults.length + thorough.unsupported.length > 0) return;
        assert.deepEqual(parseDocument(text), thorough, JSON.stringify(text));
      }),
      { numRuns: runsOf(500), seed: TRIAL_SEED },
    );
  });
});
