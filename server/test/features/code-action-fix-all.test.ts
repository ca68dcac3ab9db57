import assert from 'node:assert/strict';
import { isSafelyFixed } from '../../src/features/code-action/fix-all';
import { record } from '../node/records';
import { editedText } from '../support/archive-trial';
import { runsOf } from '../support/effort';
import { holdsForRecords } from '../support/generated-records';
import { checkedArchive } from '../support/memory-archive';
import type { Files } from '../support/samples';
import { SMALL_ARCHIVE } from '../support/small-archive';
import { FixTrial } from './code-action-checks';
import { applied } from './code-action-helpers';

const PATH = 'a.coop.yaml';

async function fixedAll(text: string, others: Files = {}): Promise<string> {
  const files = { ...others, [PATH]: text };
  const { service } = await checkedArchive(files);
  const change = new FixTrial(service, files, PATH).safeFixes;
  return change === undefined ? text : editedText(text, change.edits);
}

describe('all safe fixes', () => {
  it('are ids for names, dates, composed letters and idle comments', async () => {
    const text = `# coop-disable-next-line missing-field
${record('a', { title: 'Hội nghị'.normalize('NFD'), date: '26/11/2010 # ngày', parties: '[Bộ Công an, "IOM"]', source: '{ publisher: TTXVN, published: 27/11/2010 }' })}`;
    const fixed = record('a', {
      title: 'Hội nghị',
      date: '2010-11-26 # ngày',
      parties: '[vn-mps, "iom"]',
      source: '{ publisher: vn-vna, published: 2010-11-27 }',
    });
    assert.equal(await fixedAll(text), fixed);
    assert.equal(await fixedAll(text.replaceAll('\n', '\r\n')), fixed.replaceAll('\n', '\r\n'));
    assert.equal(await fixedAll(fixed), fixed);
  });

  it('write a date whose day is its month, and no date that may be another', async () => {
    const text = record('a', { date: '[05/05/2010, 05/06/2010]' });
    assert.equal(await fixedAll(text), text.replace('05/05/2010', '2010-05-05'));
  });

  it('leave names that several bear, and what nobody knows', async () => {
    const text = record('a', { parties: '[xyzzy, vn-mpss, vn-mps]', themes: 'drugs' });
    assert.equal(await fixedAll(text), text);
  });

  it('leave what is suppressed', async () => {
    const text = `# coop-disable name-not-id\n${record('a', { parties: '[IOM, vn-mps]' })}`;
    assert.equal(await fixedAll(text), text);
  });

  it('bring no error', async () => {
    const text = record('a', { date: '[20/7/2020 - 18/7/2020, 26/11/2010]' });
    assert.equal(await fixedAll(text), text.replace('26/11/2010', '2010-11-26'));
  });

  it('write the id into the paths of the evidence too', async () => {
    const text = record('a', {
      parties: '[{ organization: IOM, role: host }, Bộ Công an]',
      evidence: '[{ quote: a, supports: [parties.IOM.role, parties.Bộ Công an] }]',
    });
    assert.equal(await fixedAll(text), text.replaceAll('IOM', 'iom').replaceAll('Bộ Công an', 'vn-mps'));
  });

  it('work beside broken YAML', async () => {
    const text = record('a', { title: '"Hội nghị', parties: '[IOM, vn-mps]', place: '{ country: VN' });
    assert.equal(await fixedAll(text), text.replace('IOM', 'iom'));
  });

  it('leave nothing to be done again, for generated records', async function () {
    this.timeout(300_000);
    await holdsForRecords(runsOf(15), async (text) => {
      const files = { ...SMALL_ARCHIVE, [PATH]: text };
      const { service } = await checkedArchive(files);
      const trial = new FixTrial(service, files, PATH);
      const change = trial.safeFixes;
      const safe = trial.context.conclusions.filter(({ finding }) => isSafelyFixed(finding));
      if (change === undefined) return;
      const after = await fixedAll(text, SMALL_ARCHIVE);
      assert.notEqual(after, text);
      assert.equal(await fixedAll(after, SMALL_ARCHIVE), after, `${text}\n---\n${after}`);
      assert.ok(safe.length > 0);
    });
  });
});

describe('all fixes of one rule', () => {
  it('are offered where there are several', async () => {
    const text = record('a', { themes: '[drugz, crimes]', activity: 'meetings' });
    const files = { [PATH]: text };
    const { service } = await checkedArchive(files);
    const all = (await new FixTrial(service, files, PATH).fixes()).filter(({ title }) =>
      title.startsWith('Fix all'),
    );
    assert.equal(all.length, 3);
    const [first] = all;
    assert.ok(first);
    assert.equal(first.title, 'Fix all problems of this kind in this file: A value that is not valid');
    assert.equal(applied(files, first)[PATH], record('a', { themes: '[drugs, crime]', activity: 'meeting' }));
  });

  it('are not offered for one', async () => {
    const files = { [PATH]: record('a', { activity: 'meetings' }) };
    const { service } = await checkedArchive(files);
    const fixes = await new FixTrial(service, files, PATH).fixes();
    assert.ok(fixes.length > 0 && !fixes.some(({ title }) => title.startsWith('Fix all')));
  });
});
