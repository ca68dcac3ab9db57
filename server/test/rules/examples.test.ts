import assert from 'node:assert/strict';
import { Localizer } from '../../src/base/localizer';
import { LANGUAGES } from '../../src/base/words';
import { describeFinding, describeRelated } from '../../src/rules/describe';
import { RULES } from '../../src/rules/registry';
import type { Example, Rule } from '../../src/rules/rule';
import { completeExample, pathOfExample } from '../support/examples';
import { readMarks, writeMarks } from '../support/marks';
import { checkedArchive } from '../support/memory-archive';

for (const rule of RULES) {
  describe(`rule ${rule.id}`, () => {
    for (const example of rule.examples) {
      it(`${example.title.en}: ${example.text.trim().split('\n')[0]}`, () => holds(rule, example));
    }
    it('has an example that it reports', () =>
      assert.ok(rule.examples.some(({ text }) => text.includes('⟦'))));
    it('has an example that it leaves alone', () =>
      assert.ok(rule.examples.some(({ text }) => !text.includes('⟦'))));
    it('says each of its messages in an example, in both languages', () => saysEveryMessage(rule));
  });
}

async function holds(rule: Rule, example: Example): Promise<void> {
  const { marked, found, others } = await check(rule, example);
  assert.equal(found, marked);
  assert.deepEqual(others, [...(example.also ?? [])].sort());
}

interface Checked {
  readonly marked: string;
  readonly found: string;
  /** Rules, other than the example's, that report something in its file. */
  readonly others: readonly string[];
  readonly messages: readonly string[];
}

async function check(rule: Rule, example: Example): Promise<Checked> {
  const path = pathOfExample(example);
  const marked = completeExample(example, path);
  const { text, spans } = readMarks(marked);
  const unreadable = example.unreadable === undefined ? {} : { [path]: example.unreadable };
  const { service } = await checkedArchive({ ...example.archive, [path]: text }, example.today, unreadable);
  const findings = (service.conclusionsOf(path)?.conclusions ?? []).map(({ finding }) => finding);
  const own = findings.filter((finding) => finding.rule === rule.id);
  const others = new Set(
    findings.filter((finding) => finding.rule !== rule.id).map((finding) => finding.rule),
  );
  const localizer = new Localizer();
  for (const language of LANGUAGES) {
    for (const finding of findings) {
      describeFinding(finding, language, localizer);
      for (const related of finding.related) describeRelated(finding.rule, related, language, localizer);
    }
  }
  return {
    marked: writeMarks(text, spans),
    found: writeMarks(
      text,
      own.map(({ span }) => span),
    ),
    others: [...others].sort(),
    messages: own.flatMap((finding) => [finding.message, ...finding.related.map(({ message }) => message)]),
  };
}

async function saysEveryMessage(rule: Rule): Promise<void> {
  const said = new Set<string>();
  for (const example of rule.examples)
    for (const message of (await check(rule, example)).messages) said.add(message);
  assert.deepEqual([...said].sort(), Object.keys(rule.messages).sort());
}
