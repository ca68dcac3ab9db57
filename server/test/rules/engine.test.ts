import assert from 'node:assert/strict';
import { checkFile, checkFileWhenAsked, openFile } from '../../src/rules/engine';

describe('a text whose rules are applied when what they find is asked for', () => {
  for (const text of [
    '',
    'id: a\n',
    'activity: metting\n',
    'id: [\n',
    '# coop-disable invalid-value\nid: A\n',
  ]) {
    it(`shows what it shows otherwise: ${JSON.stringify(text)}`, () => {
      const opened = openFile('a.coop.yaml', text);
      assert.ok(opened);
      const { facts, findings } = checkFile(opened);
      const whenAsked = checkFileWhenAsked(opened);
      assert.deepEqual(whenAsked.facts, facts);
      assert.deepEqual(whenAsked.findings, findings);
    });
  }
});
