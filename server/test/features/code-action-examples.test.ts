import assert from 'node:assert/strict';
import { RULES } from '../../src/rules/registry';
import type { Example, Rule } from '../../src/rules/rule';
import { completeExample, pathOfExample } from '../support/examples';
import { readMarks } from '../support/marks';
import { checkedArchive } from '../support/memory-archive';
import { ALWAYS_FIXED, FixTrial } from './code-action-checks';

for (const rule of RULES) {
  describe(`fixes of ${rule.id}`, () => {
    for (const example of rule.examples) {
      if (example.unreadable !== undefined || !example.text.includes('⟦')) continue;
      it(`${example.title.en}: ${example.text.trim().split('\n')[0]}`, () => hold(rule, example));
    }
  });
}

/** Every fix of the example does what it says, in each writing of it. */
async function hold(rule: Rule, example: Example): Promise<void> {
  const path = pathOfExample(example);
  const { text } = readMarks(completeExample(example, path));
  for (const written of [text, text.replaceAll('\n', '\r\n'), text.trimEnd()]) {
    const files = { ...example.archive, [path]: written };
    const { service } = await checkedArchive(files, example.today);
    const trial = new FixTrial(service, files, path);
    const fixes = (await trial.fixes()).filter(({ finding }) => finding.rule === rule.id);
    if (ALWAYS_FIXED.has(rule.id)) assert.ok(fixes.length > 0, `nothing is offered for\n${written}`);
    for (const fix of fixes) await trial.holds(fix);
    for (const { finding } of fixes) {
      const preferred = fixes.filter((fix) => fix.finding === finding && fix.isPreferred);
      assert.ok(preferred.length <= 1, preferred.map(({ title }) => title).join());
    }
  }
}
