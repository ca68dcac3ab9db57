import assert from 'node:assert/strict';
import { rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { DiskCache } from '../../src/node/disk-cache';
import { NodeArchiveHost } from '../../src/node/node-archive-host';
import { conclusionsIn, runOnce } from '../support/cached-archive';
import { runsOf, TRIAL_SEED } from '../support/effort';
import { record } from './records';
import { type Files, inFolder, write } from './temporary-folder';

const LONG_AGO = 1_700_000_000;

const REGISTRY = 'organizations:\n  - { id: centre, name: Trung tâm Một, kind: other, country: VN }\n';

const SMALL: Files = {
  'a.coop.yaml': record('a', { parties: '[vn-mps, centre]', related: '[b]' }),
  'b.coop.yaml': record('b', { activity: 'metting' }),
  'organizations.coop.yaml': REGISTRY,
};

/** Texts for files that are edited at random; beyond the last one the file is missing. */
const TEXTS: { readonly [path: string]: readonly string[] } = {
  'coop.config.yaml': [
    'rules: { unknown-organization: off }\n',
    'themes: [border]\n',
    'exclude: [b.coop.yaml]\n',
    'reference: none\n',
  ],
  '.gitignore': ['a.coop.yaml\n', '\n'],
  'organizations.coop.yaml': [REGISTRY, REGISTRY.replace('centre', 'center'), 'organizations: [\n'],
  'a.coop.yaml': [
    record('a', { parties: '[vn-mps, centre]', related: '[b]' }),
    record('a', { parties: '[vn-mps, center]', related: '[b]' }),
    record('b', { themes: '[border]' }),
  ],
  'b.coop.yaml': [record('b', { activity: 'metting' }), record('b', { activity: 'mettinh' }), '- x\n'],
  'c/c.coop.yaml': [record('c', { related: '[a]' }), 'id: [\n'],
};

const EDIT = fc.record({
  path: fc.constantFrom(...Object.keys(TEXTS)),
  text: fc.nat(4),
  /** The time of the file stays what it was made to be. */
  isTimeKept: fc.boolean(),
  isChecked: fc.boolean(),
});

describe('an archive on disk that is kept between any edits', () => {
  it('has the findings of one that was never kept', () =>
    fc.assert(
      fc.asyncProperty(fc.array(EDIT, { minLength: 1, maxLength: 8 }), (edits) =>
        inFolder(SMALL, async (folder) => {
          await findingsIn(folder, join(folder, 'cache'));
          for (const { path, text, isTimeKept, isChecked } of edits) {
            const chosen = TEXTS[path]?.[text];
            if (chosen === undefined) await rm(join(folder, path), { force: true });
            else await write(folder, { [path]: chosen });
            if (chosen !== undefined && isTimeKept) await utimes(join(folder, path), LONG_AGO, LONG_AGO);
            if (isChecked) await findingsIn(folder, join(folder, 'cache'));
          }
          assert.deepEqual(
            await findingsIn(folder, join(folder, 'cache')),
            await findingsIn(folder, undefined),
          );
        }),
      ),
      { numRuns: runsOf(40), seed: TRIAL_SEED },
    )).timeout(60_000);
});

/** All that one run finds. `cache`: the folder for what it keeps. */
async function findingsIn(folder: string, cache: string | undefined): Promise<unknown> {
  const options = cache === undefined ? {} : { cache: new DiskCache(cache, folder, 'build') };
  return conclusionsIn(await runOnce(new NodeArchiveHost(folder, options)));
}
