import assert from 'node:assert/strict';
import { readSuppressions } from '../../src/archive/suppressions';
import { parseDocument } from '../../src/syntax/parse';

/** Each suppression as `rules @first-last`, with the rules as their spans show them. */
function read(text: string): string[] {
  return readSuppressions(parseDocument(text)).map(({ rules, firstLine, lastLine }) => {
    const words = rules.map((rule) => {
      assert.equal(text.slice(rule.span.start, rule.span.end), rule.text);
      return rule.text;
    });
    return `${words.join('|')} @${firstLine}-${lastLine}`;
  });
}

function gives(text: string, ...expected: string[]): void {
  assert.deepEqual(read(text), expected);
}

describe('comments that switch rules off', () => {
  it('work for the next line', () =>
    gives('# coop-disable-next-line date-format\ndate: x', 'date-format @1-1'));
  it('work to the end of the file', () =>
    gives('a: b\n# coop-disable date-format\nc: d', 'date-format @1-Infinity'));
  it('work from the next line after a value', () =>
    gives('a: b # coop-disable-next-line x-rule\nc: d # coop-disable y', 'x-rule @1-1', 'y @2-Infinity'));
  it('may be indented', () =>
    gives('a:\n  # coop-disable-next-line unknown-field\n  b: c', 'unknown-field @2-2'));
  it('name several rules', () => gives('# coop-disable one,two ,  three', 'one|two|three @0-Infinity'));
  it('tell the reason', () =>
    gives('# coop-disable-next-line one, two -- vì -- bài viết sai\na: b', 'one|two @1-1'));
  it('keep hyphens that are no reason', () => gives('# coop-disable a--b', 'a--b @0-Infinity'));
  it('may name no rule', () =>
    gives(
      '# coop-disable\n# coop-disable -- why\n# coop-disable-next-line ,',
      ' @0-Infinity',
      ' @1-Infinity',
      ' @3-3',
    ));
  it('give words that are no rules', () => gives('# coop-disable no such, x', 'no such|x @0-Infinity'));
  it('need no space after their sign', () => gives('#coop-disable one', 'one @0-Infinity'));
  it('know all ends of line', () => gives('a: b\r\n# coop-disable-next-line one\r\nc: d\r\n', 'one @2-2'));
  it('stand before and between items', () =>
    gives(
      '# coop-disable one\n\na:\n  - b\n  # coop-disable-next-line two\n  - c\n',
      'one @0-Infinity',
      'two @5-5',
    ));
  it('stand within brackets', () => gives('a: [b, # coop-disable-next-line two\n c]', 'two @1-1'));
  it('are not other words, nor text', () =>
    gives(
      '# coop-disabled one\n# please coop-disable one\n## coop-disable one\na: "# coop-disable one"\nb: |\n  # coop-disable one\n',
    ));
  it('cover the comment without the blanks behind it', () => {
    const text = 'a: b # coop-disable one  \nc: d';
    const span = readSuppressions(parseDocument(text))[0]?.span;
    assert.equal(text.slice(span?.start, span?.end), '# coop-disable one');
  });
});
