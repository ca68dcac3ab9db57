import assert from 'node:assert/strict';
import fc from 'fast-check';
import { record } from '../node/records';
import { CachedHost, conclusionsIn, freshConclusions, loadedAgain, runOnce } from '../support/cached-archive';
import { runsOf, TRIAL_SEED } from '../support/effort';
import { findingsOf, settle } from '../support/memory-archive';
import { type Files, SAMPLE_FOLDERS, samplesIn } from '../support/samples';

/** 2026-01-15. */
const DAY = 20_468;

const REGISTRY = (...entries: string[]): string =>
  `organizations:\n${entries.map((entry) => `  - ${entry}\n`).join('')}`;

const CENTRE = '{ id: centre, name: Trung tâm Một, kind: other, country: VN }';
const SECOND = '{ id: second, name: Trung tâm Hai, kind: other, country: VN, parent: third }';

const FILES: Files = {
  'a.coop.yaml': record('a', { parties: '[vn-mps, centre]', related: '[b]' }),
  'b.coop.yaml': record('b', { parties: '[vn-mps, UNODC]' }),
  'organizations.coop.yaml': REGISTRY(CENTRE),
};

describe('an archive that an earlier run kept', () => {
  for (const folder of SAMPLE_FOLDERS) {
    it(`has the same findings, and no file is read: ${folder}`, async () => {
      const host = new CachedHost(samplesIn(folder), DAY);
      const first = conclusionsIn(await runOnce(host));
      host.wasRead.length = 0;
      const service = await loadedAgain(host);
      assert.deepEqual(conclusionsIn(service), first);
      await settle(service);
      assert.deepEqual(conclusionsIn(service), first);
      assert.deepEqual(
        host.wasRead.filter((path) => !path.startsWith('coop.config.')),
        [],
      );
    });
  }

  it('is not kept again where nothing has changed', async () => {
    const unknown = record('c', { parties: '[vn-mps, nobody]' });
    const broken = 'agreements:\n  - id: [\n';
    const host = new CachedHost({ ...FILES, 'c.coop.yaml': unknown, 'x/agreements.coop.yaml': broken }, DAY);
    for (let run = 0; run < 3; run += 1) await runOnce(host);
    assert.equal(host.cache.saves, 1);
    host.files.set('b.coop.yaml', record('b', { activity: 'metting' }));
    await runOnce(host);
    assert.equal(host.cache.saves, 2);
  });

  const edits: { readonly [what: string]: (files: Map<string, string>) => void } = {
    'a record is edited': (files) => files.set('a.coop.yaml', record('a', { activity: 'metting' })),
    'a record’s line ends change': (files) =>
      files.set('a.coop.yaml', (FILES['a.coop.yaml'] ?? '').replaceAll('\n', '\r\n')),
    'an organization that a record names comes': (files) =>
      files.set('organizations.coop.yaml', REGISTRY(CENTRE, SECOND)),
    'an organization that a record names goes': (files) =>
      files.set('organizations.coop.yaml', REGISTRY(SECOND)),
    'a registry goes': (files) => files.delete('organizations.coop.yaml'),
    'a registry breaks': (files) => files.set('organizations.coop.yaml', `${REGISTRY(CENTRE)}  - id: [\n`),
    'a registry comes': (files) => files.set('x/organizations.coop.yaml', REGISTRY(CENTRE, SECOND)),
    'a registry moves down a line': (files) =>
      files.set('organizations.coop.yaml', `# Danh mục\n${REGISTRY(CENTRE)}`),
    'an id is another': (files) => files.set('b.coop.yaml', record('c')),
    'two have the same id': (files) => files.set('c.coop.yaml', record('b')),
    'a record goes': (files) => files.delete('b.coop.yaml'),
    'a record comes': (files) => files.set('c.coop.yaml', record('c', { related: '[a]' })),
    'a record moves': (files) => {
      files.delete('b.coop.yaml');
      files.set('x/b.coop.yaml', record('b'));
    },
    'the settings switch a rule off': (files) =>
      files.set('coop.config.yaml', 'rules: { name-not-id: off }\n'),
    'the settings have themes': (files) => files.set('coop.config.yaml', 'themes: [border]\n'),
    'the settings exclude a record': (files) => files.set('coop.config.yaml', 'exclude: [b.coop.yaml]\n'),
    'the settings do without the reference': (files) => files.set('coop.config.yaml', 'reference: none\n'),
    'the settings break': (files) => files.set('coop.config.yaml', 'themes: [\n'),
  };
  for (const [what, edit] of Object.entries(edits)) {
    it(`has the findings of a fresh one when ${what}, and when that is taken back`, async () => {
      const host = new CachedHost(FILES, DAY);
      await runOnce(host);
      edit(host.files);
      assert.deepEqual(conclusionsIn(await runOnce(host)), await freshConclusions(host));
      host.files.clear();
      for (const [path, text] of Object.entries(FILES)) host.files.set(path, text);
      assert.deepEqual(conclusionsIn(await runOnce(host)), await freshConclusions(host));
    });
  }

  it('has the findings of the day', async () => {
    const published = '{ publisher: vn-vna, published: 2026-01-17 }';
    const host = new CachedHost({ 'a.coop.yaml': record('a', { source: published }) }, DAY);
    for (const day of [DAY, DAY + 1, DAY + 2, DAY + 1, DAY + 3, DAY]) {
      host.day = day;
      const service = await runOnce(host);
      const isAhead = day < DAY + 2;
      assert.equal(findingsOf(service, 'a.coop.yaml').join(), isAhead ? '6:41 published-in-future' : '');
    }
  });

  it('keeps of each file what it said at one time, whatever is edited while it is kept', async () => {
    const host = new CachedHost(FILES, DAY);
    const service = await loadedAgain(host);
    await settle(service);
    host.cache.whileSaving = async () => {
      host.files.set('organizations.coop.yaml', REGISTRY(SECOND));
      await service.changedOnDisk('organizations.coop.yaml');
    };
    await service.keep();
    host.cache.whileSaving = () => Promise.resolve();
    assert.deepEqual(conclusionsIn(await runOnce(host)), await freshConclusions(host));
  });

  it('checks again what was not checked when it was kept', async () => {
    const host = new CachedHost(FILES, DAY);
    await runOnce(host);
    host.files.set('organizations.coop.yaml', REGISTRY(SECOND));
    // A run that asks for no findings keeps what it has read.
    await (await loadedAgain(host)).keep();
    assert.deepEqual(conclusionsIn(await runOnce(host)), await freshConclusions(host));
  });

  it('keeps no text that only an editor holds', async () => {
    const host = new CachedHost(FILES, DAY);
    const service = await runOnce(host);
    await service.edit('organizations.coop.yaml', REGISTRY(SECOND));
    await service.edit('b.coop.yaml', record('b', { activity: 'metting' }));
    await settle(service);
    await service.keep();
    assert.deepEqual(conclusionsIn(await runOnce(host)), await freshConclusions(host));
  });

  it('stays as it is when reading is stopped while files are being found', async () => {
    const host = new CachedHost(FILES, DAY);
    await runOnce(host);
    const service = await loadedAgain(host);
    await service.load({ isCancellationRequested: true });
    assert.deepEqual([...service.archive.paths].sort(), Object.keys(FILES).sort());
  });
});

/** Texts that define, name, shadow, silence and break each other; beyond the last one the file is missing. */
const TEXTS: { readonly [path: string]: readonly string[] } = {
  'coop.config.yaml': [
    'themes: [border]\n',
    'reference: none\n',
    'rules: { unknown-organization: off }\n',
    'exclude: [b.coop.yaml]\n',
  ],
  'organizations.coop.yaml': [
    REGISTRY(CENTRE),
    REGISTRY(SECOND, CENTRE),
    `# Danh mục\n${REGISTRY(CENTRE, CENTRE)}`,
    REGISTRY('{ id: unodc, name: Văn phòng khác, kind: other, scope: international }'),
    `${REGISTRY(CENTRE)}  - id: [\n`,
  ],
  'more.organizations.coop.yaml': [
    REGISTRY('{ id: third, name: Trung tâm Một, kind: other, country: VN, parent: second }'),
    REGISTRY('{ id: vn-mps, name: Bộ Công an, kind: ministry, country: VN, founded: 2021 }'),
  ],
  'a.coop.yaml': [
    record('a', { parties: '[vn-mps, centre]', related: '[b]' }),
    record('a', { parties: '[Trung tâm Một, UNODC]', themes: '[border]' }),
    record('b', { source: '{ publisher: vn-vna, published: 2026-01-17 }' }),
    `# coop-disable unknown-organization\n${record('a', { parties: '[vn-mps, third]' })}`,
    '- x\n',
  ],
  'b.coop.yaml': [
    record('b', { parties: '[trung tam mot, second]' }),
    record('lost', { related: '[a, lost]', themes: '[border]' }),
    'title: "\n',
  ],
};

type Step =
  | { readonly kind: 'write'; readonly path: string; readonly text: number }
  | { readonly kind: 'day'; readonly by: number }
  | { readonly kind: 'run'; readonly checked: 'all' | 'one' | 'none' };

const STEP: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      path: fc.constantFrom(...Object.keys(TEXTS)),
      text: fc.nat(5),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('day' as const), by: fc.constantFrom(-2, -1, 1, 3) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('run' as const),
      checked: fc.constantFrom('all' as const, 'one' as const, 'none' as const),
    }),
  },
);

describe('an archive that is kept between any edits', () => {
  it('has the findings of one that was never kept', () =>
    fc.assert(
      fc.asyncProperty(fc.array(STEP, { minLength: 2, maxLength: 14 }), async (steps) => {
        const host = new CachedHost({}, DAY);
        for (const step of steps) await take(host, step);
        assert.deepEqual(conclusionsIn(await runOnce(host)), await freshConclusions(host));
      }),
      { numRuns: runsOf(200), seed: TRIAL_SEED },
    ));
});

async function take(host: CachedHost, step: Step): Promise<void> {
  if (step.kind === 'day') host.day += step.by;
  else if (step.kind === 'write') {
    const text = TEXTS[step.path]?.[step.text];
    if (text === undefined) host.files.delete(step.path);
    else host.files.set(step.path, text);
  } else {
    const service = await loadedAgain(host);
    if (step.checked === 'all') await settle(service);
    if (step.checked === 'one') service.check('a.coop.yaml');
    await service.keep();
  }
}
