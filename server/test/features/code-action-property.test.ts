import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openFile } from '../../src/rules/engine';
import { record } from '../node/records';
import { runsOf, TRIAL_SEED } from '../support/effort';
import type { Files } from '../support/samples';
import { added, isAddable } from './code-action-helpers';

const WORDS: readonly string[] = [
  'Trung tâm',
  'Ủy ban',
  'Uỷ ban',
  'hợp tác',
  'phòng, chống',
  'LĐ-TB&XH',
  'Đoàn',
  '–',
  '-',
  ':',
  ': ',
  '# 1',
  '#',
  '"báo"',
  "d'Ivoire",
  '[a]',
  '{b}',
  '\\',
  '402/QĐ-TTg',
  '2021-33',
  'null',
  '~',
  'true',
  '---',
  '...',
  '：',
  '，',
  '?',
  '!',
  '*',
  '&x',
  '%',
  '@',
  '`',
  '|',
  '>',
  'ກະຊວງ',
  '中国',
  '😀',
  'é'.normalize('NFD'),
  '\t',
  'x'.repeat(50),
];

const names = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
      fc.string({ maxLength: 6, unit: 'grapheme' }),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .chain((words) => fc.constantFrom(' ', '').map((between) => words.join(between)));

const X = 'id: x\n    name: X\n    kind: ngo';

const REGISTRIES: readonly (string | undefined)[] = [
  undefined,
  '',
  '# nothing',
  'organizations: []',
  'organizations: [] # nothing\r\nx-a: b\r\n',
  'organizations: [{ id: x, name: X, kind: ngo }]\n',
  'organizations: [\n  { id: x, name: X, kind: ngo },\n  ]',
  '{ organizations: [] }',
  `organizations:\n  - ${X}`,
  `organizations:\n  - ${X}\n    # later\n# end\nx-a: [b, c]\n`,
  `organizations:\r\n  - ${X.replaceAll('\n', '\r\n')}\r\n`,
  `organizations:\n  -   ${X.replaceAll('\n', '\n  ')}\n    notes: |+\n        a\n\n`.replace(
    '    notes',
    '      notes',
  ),
  `organizations:\n- ${X.replaceAll('\n    ', '\n  ')}\n`,
];

/** What the records name besides. The many entries of the reference would take most of the time. */
const WITHOUT_REFERENCE: Files = {
  'coop.config.yaml': 'reference: none\n',
  'base.organizations.coop.yaml': `organizations:
  - { id: vn-mps, name: Bộ Công an, kind: ministry, country: VN }
  - { id: iom, name: Tổ chức Di cư quốc tế, kind: un-system }
  - { id: vn-vna, name: Thông tấn xã Việt Nam, kind: media }
`,
};

/** Ways to name an organization in a record. */
const PLACES: readonly ((name: string) => string)[] = [
  (name) => record('a', { parties: `[vn-mps, ${name}]` }),
  (name) => record('a', { parties: `\n  - vn-mps\n  - organization: ${name}\n    role: host` }),
  (name) => record('a', { parties: `[vn-mps, {"organization":${name}}]`, place: '{ country: TH }' }),
  (name) => record('a', { source: `{ publisher: ${name}, published: 2020-05-12 }` }),
  (name) =>
    record('a', { people: `[{ name: A, organization: ${name} }, { name: B, organization: ${name} }]` }),
];

describe('adding any name to any registry', () => {
  it('puts the finding right, and nothing new is wrong', async function () {
    this.timeout(120_000);
    let tried = 0;
    const runs = runsOf(40);
    await fc.assert(
      fc.asyncProperty(
        names,
        fc.constantFrom(...REGISTRIES),
        fc.constantFrom(...PLACES),
        fc.boolean(),
        async (name, registry, place, isDecomposed) => {
          const written = JSON.stringify(isDecomposed ? name.normalize('NFD') : name);
          const files: Files = {
            'a.coop.yaml': place(written),
            ...(registry !== undefined && { 'organizations.coop.yaml': registry, ...WITHOUT_REFERENCE }),
          };
          // A name that is known or empty is nothing to be added.
          if (!(await isAddable(files))) return;
          tried += 1;
          for (const [path, text] of Object.entries(await added(files)))
            assert.deepEqual(openFile(path, text)?.document.faults, [], text);
        },
      ),
      { numRuns: runs, seed: TRIAL_SEED },
    );
    assert.ok(tried > runs / 2, `only ${tried} were tried`);
  });
});
