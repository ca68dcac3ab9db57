import assert from 'node:assert/strict';
import { LineIndex } from '../../src/base/line-index';
import { cutRegistry } from '../../src/syntax/cut-registry';
import type { YamlNode } from '../../src/syntax/nodes';
import { parseDocument, parseThoroughly } from '../../src/syntax/parse';
import { readSimple } from '../../src/syntax/read-simple';
import { eventsOf, expectedEvents, SUITE_INPUTS, type SuiteInput } from './yaml-test-suite';

/** Where an input may stand: what is before it, what is read of that, and how far it is indented. */
interface Place {
  readonly title: string;
  readonly before: string;
  readonly around: readonly [begin: readonly string[], end: readonly string[]];
  readonly indentation: number;
}

const PLACES: readonly Place[] = [
  { title: 'as a file', before: '', around: [[], []], indentation: 0 },
  {
    title: 'as the value of a field',
    before: 'id: a\nnotes:\n',
    around: [['+MAP', '=VAL :id', '=VAL :a', '=VAL :notes'], ['-MAP']],
    indentation: 2,
  },
  {
    title: 'as an item of a registry',
    before: 'organizations:\n  - id: a\n  -\n',
    around: [
      ['+MAP', '=VAL :organizations', '+SEQ', '+MAP', '=VAL :id', '=VAL :a', '-MAP'],
      ['-SEQ', '-MAP'],
    ],
    indentation: 4,
  },
];

/**
 * The one way in which what is read differs from what the suite says: a key that is a list, a map or an alias counts
 * as the words that it is written with. No field has such a name, and so it can be named in a message.
 */
const KEYS_IN_WORDS: { readonly [id: string]: readonly string[] } = {
  '26DV': ['*alias1', '*alias2'],
  '4FJ6': ['[ a, [ [[b,c]]: d, e]]'],
  '6BFJ': ['[ &item a, b, c ]'],
  '6PBE': ['- a\n- b'],
  '9MMW': ['{JSON: like}'],
  E76Z: ['*b'],
  KK5P: ['- a', '- a', '- a', '- a'],
  LX3P: ['[flow]'],
  'M2N8/0': [': x'],
  'M2N8/1': ['[]: x'],
  M5DY: ['- Detroit Tigers\n  - Chicago cubs', '[ New York Yankees,\n    Atlanta Braves ]'],
  Q9WF: ['{ first: Sammy, last: Sosa }'],
  RZP5: ['- seq1'],
  SBG9: ['[d, e]'],
  V9D5: ['earth: blue'],
  X38W: ['[a, &b b]', '*a'],
  XW4D: ['- seq1'],
};

/** What can only stand where a file begins or ends. */
const FILES_OWN = /^(?:---|\.\.\.|%)/m;

describe('the YAML test suite', function () {
  this.timeout(20_000);

  it('is all there', () => assert.equal(SUITE_INPUTS.length, 402));

  it('is reported wherever it is no YAML', () => {
    const accepted = SUITE_INPUTS.filter(({ isValid, text }) => !isValid && !isReported(text));
    assert.deepEqual(accepted, []);
  });

  for (const place of PLACES) {
    describe(place.title, () => {
      it('is read without throwing, and by the short way as by the thorough one', () => {
        const texts = SUITE_INPUTS.map(({ text }) => placed(text, place));
        for (const text of [...texts, ...texts.map((lines) => lines.replaceAll('\n', '\r\n'))])
          assertReadAlike(text);
        assert.ok(texts.some((text) => readSimple(text, LineIndex.of(text)) !== undefined));
      });

      it('is understood where it is YAML', () => {
        const inputs = SUITE_INPUTS.filter(({ isValid }) => isValid);
        for (const input of inputs) {
          if (place.indentation === 0 || !FILES_OWN.test(input.text)) assertUnderstood(input, place);
        }
      });
    });
  }
});

/** A registry with a fault is read item by item: there the item before the input is as if the input were not there. */
function assertReadAlike(text: string): void {
  const document = parseDocument(text);
  const thorough = parseThoroughly(text);
  if (thorough.faults.length === 0 || cutRegistry(text) === undefined) {
    assert.deepEqual(document, thorough, JSON.stringify(text));
    return;
  }
  assert.notDeepEqual(document.faults, [], JSON.stringify(text));
  assert.deepEqual(
    firstItemOf(document.root),
    firstItemOf(parseThoroughly(text.slice(0, text.indexOf('  -', text.indexOf('id: a')))).root),
    JSON.stringify(text),
  );
}

function firstItemOf(root: YamlNode | undefined): unknown {
  const list = root?.kind === 'map' ? root.entries[0]?.value : undefined;
  return list?.kind === 'list' ? list.items[0] : undefined;
}

function assertUnderstood(input: SuiteInput, place: Place): void {
  const text = placed(input.text, place);
  const { faults, unsupported, root } = parseDocument(text);
  const what = `${input.id} ${JSON.stringify(text)}`;
  assert.deepEqual(faults, [], what);
  if (input.tree === undefined) return;
  assert.equal(unsupported.length > 0, isBeyondFormat(input), what);
  const keys = (KEYS_IN_WORDS[input.id] ?? []).map((key) => key.replaceAll('\n', lineBreakIn(place)));
  const [begin, end] = place.around;
  assert.deepEqual([...eventsOf(root)], [...begin, ...expectedEvents(input.tree, keys), ...end], what);
}

/** True for an input with an anchor, an alias, a tag, a directive or more than one document. */
function isBeyondFormat({ text, tree = '' }: SuiteInput): boolean {
  const documents = tree.match(/^ \+DOC/gm) ?? [];
  return (
    documents.length > 1 ||
    /^ *(?:=ALI|[+=]\w+(?: \[\]| \{\})? [&<])/m.test(tree) ||
    /^(?:#.*\n|\n)*%/.test(text)
  );
}

function isReported(text: string): boolean {
  const { faults, unsupported } = parseDocument(text);
  return faults.length + unsupported.length > 0;
}

function placed(text: string, place: Place): string {
  return place.before + text.replace(/^(?!$)/gm, lineBreakIn(place).slice(1));
}

function lineBreakIn({ indentation }: Place): string {
  return `\n${' '.repeat(indentation)}`;
}
