import assert from 'node:assert/strict';
import { dayNumber } from '../../src/dates/day';
import { rehearse } from '../../src/lsp/rehearsal';
import { CheckedArchive } from '../../src/rules/checked-archive';
import type { FileConclusions } from '../../src/service';
import { REFERENCE } from '../support/reference';

/** What would be shown of each text that is typed, and of the last one. */
function rehearsed(): { readonly shown: readonly string[]; readonly last: string } {
  const archive = new CheckedArchive(REFERENCE);
  archive.dayIs(dayNumber(2026, 1, 15));
  const before = archive.version;
  const all: FileConclusions[] = [];
  for (const _ of rehearse(archive, (conclusions) => all.push(conclusions)));
  assert.equal(archive.version, before);
  assert.equal(archive.fileCount, 0);
  const shown = all.map(({ conclusions }) => conclusions.map(({ finding }) => finding.rule).join(' '));
  return { shown, last: shown.at(-1) ?? 'nothing' };
}

describe('a rehearsal', () => {
  it('types a record that has no fault when it is whole, and changes nothing', () => {
    assert.equal(rehearsed().last, '');
  });

  it('meets what is wrong with words that are not whole', () => {
    const rules = new Set(rehearsed().shown.flatMap((line) => line.split(' ')));
    for (const rule of [
      'invalid-value',
      'invalid-date',
      'unknown-agreement',
      'unknown-field',
      'unknown-organization',
    ])
      assert.ok(rules.has(rule), `${rule} is not met, but ${[...rules].join(', ')}`);
  });
});
