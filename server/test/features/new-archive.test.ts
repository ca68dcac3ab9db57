import assert from 'node:assert/strict';
import { LANGUAGES } from '../../src/base/words';
import { newArchive } from '../../src/features/new-archive';
import { checkedArchive, findingsOf } from '../support/memory-archive';

describe('a new archive', () => {
  for (const language of LANGUAGES) {
    for (const withSample of [true, false]) {
      it(`is sound in ${language}, ${withSample ? 'with' : 'without'} a sample`, async () => {
        const written = newArchive(language, withSample);
        const files = Object.fromEntries(written.map(({ path, text }) => [path, text]));
        const { service } = await checkedArchive(files);
        assert.equal(service.settings.language, language);
        assert.equal(service.archive.recordCount, withSample ? 1 : 0);
        for (const { path } of written) assert.deepEqual(findingsOf(service, path), [], path);
      });
    }
  }
});
