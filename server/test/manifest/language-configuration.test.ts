import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Pattern {
  readonly pattern: string;
  readonly flags: string;
}

interface EnterRule {
  readonly beforeText: string;
  readonly afterText: string;
  readonly action: { readonly indent: 'none' | 'indent'; readonly appendText?: string };
}

interface LanguageConfiguration {
  readonly wordPattern: Pattern;
  readonly onEnterRules: readonly EnterRule[];
  readonly indentationRules: {
    readonly increaseIndentPattern: string;
    readonly decreaseIndentPattern: string;
  };
}

const configuration: LanguageConfiguration = JSON.parse(
  readFileSync(join(process.cwd(), 'language-configuration.json'), 'utf8'),
);

/** The words of a line, as a double click selects them. */
function wordsOf(line: string): readonly string[] {
  const { pattern, flags } = configuration.wordPattern;
  return line.match(new RegExp(pattern, `${flags}g`)) ?? [];
}

/** What Enter at the end of the line writes before the cursor, for a tab size of two. */
function enterAfter(line: string): string {
  const indentation = /^ */.exec(line)?.[0] ?? '';
  const rule = configuration.onEnterRules.find(({ beforeText }) => new RegExp(beforeText).test(line));
  if (rule === undefined) return indentation;
  const indented = rule.action.indent === 'indent' ? `${indentation}  ` : indentation;
  return indented + (rule.action.appendText ?? '');
}

function itSelects(line: string, ...words: readonly string[]): void {
  it(`takes the words of: ${line}`, () => assert.deepEqual(wordsOf(line), words));
}

function itContinues(line: string, expected: string): void {
  it(`writes ${JSON.stringify(expected)} after Enter on: ${line}`, () => {
    assert.equal(enterAfter(line), expected);
  });
}

describe('language configuration', () => {
  describe('words', () => {
    itSelects('organization: vn-cites-ma', 'organization', 'vn-cites-ma');
    itSelects('as: Cơ quan Phát triển', 'as', 'Cơ', 'quan', 'Phát', 'triển');
    itSelects('vi: Tổng cục'.normalize('NFD'), 'vi', 'Tổng'.normalize('NFD'), 'cục'.normalize('NFD'));
    itSelects('supports: parties.usaid', 'supports', 'parties', 'usaid');
    itSelects('date: 2010-11/2011', 'date', '2010-11', '2011');
    itSelects('  - vn-', 'vn-');
    itSelects('number: 402/QĐ-TTg', 'number', '402', 'QĐ-TTg');
  });

  describe('Enter', () => {
    itContinues('  - usaid', '  - ');
    itContinues('- wildlife', '- ');
    itContinues('- a', '- ');
    itContinues('- 2020-09-28', '- ');
    itContinues('  - "Ủy ban quốc gia phòng, chống AIDS"', '  - ');
    itContinues('  - Bộ Công an (Việt Nam)', '  - ');
    itContinues('  - https://example.org/a', '  - ');
    itContinues('  - { organization: usaid, role: funder }', '  - ');
    itContinues('  - ', '  ');
    itContinues('  -', '  ');
    itContinues('  - organization: usaid', '    ');
    itContinues('  - name: "Họ và tên: đầy đủ"', '    ');
    itContinues('  - text:', '      ');
    itContinues('  - quote: |', '      ');
    itContinues('    role: funder', '    ');
    itContinues('parties:', '  ');
    itContinues('  title:', '    ');
    itContinues('notes: >-', '  ');
    itContinues('title: Hội nghị', '');
    itContinues('# a comment:', '');
  });

  it('has indentation rules that are regular expressions', () => {
    const { increaseIndentPattern, decreaseIndentPattern } = configuration.indentationRules;
    const increase = new RegExp(increaseIndentPattern);
    const decrease = new RegExp(decreaseIndentPattern);
    assert.ok(increase.test('parties:') && increase.test('  - text:') && increase.test('notes: |'));
    assert.ok(!increase.test('title: Hội nghị') && !increase.test('# note:'));
    assert.ok(decrease.test('  ]') && decrease.test('}') && !decrease.test('title: a]'));
  });
});
