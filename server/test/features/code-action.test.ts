import assert from 'node:assert/strict';
import { record } from '../node/records';
import type { Files } from '../support/samples';
import { added, applied, fixesIn, isAddable, missingFrom, problemsIn } from './code-action-helpers';

const NAME = 'Trung tâm Hợp tác Quốc tế';
const ID = 'trung-tam-hop-tac-quoc-te';

/** A record that names an organization that nobody knows. */
const NAMING = record('a', { parties: `[vn-mps, ${NAME}]` });
const NAMING_ID = NAMING.replace(NAME, ID);

/** The registry after the addition of the name to the registry that is given. */
async function registryAfter(registry: string, naming: string = NAMING): Promise<string> {
  const after = await added({ 'a.coop.yaml': naming, 'organizations.coop.yaml': registry });
  return after['organizations.coop.yaml'] ?? '';
}

/** The registry's text becomes the other one. */
async function becomes(before: string, after: string): Promise<void> {
  assert.equal(await registryAfter(before), after);
}

describe('adding to the registry', () => {
  describe('where there is none', () => {
    it('creates one at the root of the archive', async () => {
      const after = await added({ '2024/05/a.coop.yaml': NAMING });
      assert.deepEqual(after, {
        '2024/05/a.coop.yaml': NAMING_ID,
        'organizations.coop.yaml': `organizations:\n  - id: ${ID}\n    name: ${NAME}\n    kind: other\n`,
      });
    });

    it('creates one of agreements', async () => {
      const after = await added({ 'a.coop.yaml': record('a', { agreements: '[Thỏa thuận về voi]' }) });
      assert.equal(
        after['agreements.coop.yaml'],
        'agreements:\n  - id: thoa-thuan-ve-voi\n    name: Thỏa thuận về voi\n    kind: other\n',
      );
    });

    it('has the line ends of the record', async () => {
      const after = await added({ 'a.coop.yaml': NAMING.replaceAll('\n', '\r\n') });
      assert.match(after['organizations.coop.yaml'] ?? '', /^(?:[^\r\n]+\r\n)+$/);
    });

    it('takes the country of the place', async () => {
      const text = record('a', { place: '{ country: LA }', parties: `[vn-mps, ${NAME}]` });
      assert.match(
        (await added({ 'a.coop.yaml': text }))['organizations.coop.yaml'] ?? '',
        /\n {4}country: LA\n$/,
      );
    });

    it('takes no country that is none', async () => {
      const text = record('a', { place: '{ country: Lào }', parties: `[vn-mps, ${NAME}]` });
      assert.doesNotMatch((await added({ 'a.coop.yaml': text }))['organizations.coop.yaml'] ?? '', /country/);
    });

    it('is not offered where the new file would not count', async () => {
      const settings = { 'coop.config.yaml': 'exclude: ["organizations.*"]\n' };
      assert.equal(await isAddable({ 'a.coop.yaml': NAMING, ...settings }), false);
      assert.equal(
        await isAddable({
          'a.coop.yaml': NAMING,
          ...settings,
          'organizations.coop.yaml': 'organizations: []\n',
        }),
        false,
      );
    });
  });

  describe('to a registry', () => {
    it('of block entries', () =>
      becomes(
        'organizations:\n  - id: x\n    name: X\n    kind: ngo\n',
        `organizations:\n  - id: x\n    name: X\n    kind: ngo\n  - id: ${ID}\n    name: ${NAME}\n    kind: other\n`,
      ));
    it('with hyphens below the key', () =>
      becomes(
        'organizations:\n- id: x\n  name: X\n  kind: ngo\n# end\n',
        `organizations:\n- id: x\n  name: X\n  kind: ngo\n- id: ${ID}\n  name: ${NAME}\n  kind: other\n# end\n`,
      ));
    it('with wide hyphens', () =>
      becomes(
        'organizations:\n    -   id: x\n        name: X\n        kind: ngo\n',
        `organizations:\n    -   id: x\n        name: X\n        kind: ngo\n    -   id: ${ID}\n        name: ${NAME}\n        kind: other\n`,
      ));
    it('with blank lines between entries', () =>
      becomes(
        'organizations:\n  - id: x\n    name: X\n    kind: ngo\n\n  - id: y\n    name: Y\n    kind: ngo\n',
        `organizations:\n  - id: x\n    name: X\n    kind: ngo\n\n  - id: y\n    name: Y\n    kind: ngo\n\n  - id: ${ID}\n    name: ${NAME}\n    kind: other\n`,
      ));
    it('of entries in braces', () =>
      becomes(
        'organizations:\n  - { id: x, name: X, kind: ngo }\n',
        `organizations:\n  - { id: x, name: X, kind: ngo }\n  - id: ${ID}\n    name: ${NAME}\n    kind: other\n`,
      ));
    it('with CRLF', () =>
      becomes(
        'organizations:\r\n  - id: x\r\n    name: X\r\n    kind: ngo\r\n',
        `organizations:\r\n  - id: x\r\n    name: X\r\n    kind: ngo\r\n  - id: ${ID}\r\n    name: ${NAME}\r\n    kind: other\r\n`,
      ));
    it('without a line end behind its last line', () =>
      becomes(
        'organizations:\n  - id: x\n    name: X\n    kind: ngo',
        `organizations:\n  - id: x\n    name: X\n    kind: ngo\n  - id: ${ID}\n    name: ${NAME}\n    kind: other`,
      ));
    it('with comments around, each of which stays where it belongs', () =>
      becomes(
        '# top\norganizations: # all\n  # one\n  - id: x # x\n    name: X\n    kind: ngo # ?\n    # to be checked\n  # - id: z\n\n# end\nx-by: me\n',
        `# top\norganizations: # all\n  # one\n  - id: x # x\n    name: X\n    kind: ngo # ?\n    # to be checked\n  # - id: z\n  - id: ${ID}\n    name: ${NAME}\n    kind: other\n\n# end\nx-by: me\n`,
      ));
    it('that ends in a block of text', () =>
      becomes(
        'organizations:\n  - id: x\n    name: X\n    kind: ngo\n    notes: |\n      # one\n\n      two\n\n',
        `organizations:\n  - id: x\n    name: X\n    kind: ngo\n    notes: |\n      # one\n\n      two\n  - id: ${ID}\n    name: ${NAME}\n    kind: other\n\n`,
      ));
    it('with decomposed letters', () =>
      becomes(
        'organizations:\n  - id: x\n    name: Hội\n    kind: ngo\n'.normalize('NFD'),
        `${'organizations:\n  - id: x\n    name: Hội\n    kind: ngo\n'.normalize('NFD')}  - id: ${ID}\n    name: ${NAME}\n    kind: other\n`,
      ));
    it('that is an empty list', () =>
      becomes('organizations: []\n', `organizations:\n  - id: ${ID}\n    name: ${NAME}\n    kind: other\n`));
    it('that is an empty list with a comment', () =>
      becomes(
        'organizations: [ ] # none yet\nx-by: me',
        `organizations: # none yet\n  - id: ${ID}\n    name: ${NAME}\n    kind: other\nx-by: me`,
      ));
    it('whose list is missing', () =>
      becomes(
        'organizations:\n  # - id: like-this\n',
        `organizations:\n  # - id: like-this\n  - id: ${ID}\n    name: ${NAME}\n    kind: other\n`,
      ));
    it('whose list is null', () =>
      becomes('organizations: ~', `organizations:\n  - id: ${ID}\n    name: ${NAME}\n    kind: other`));
    it('whose key is missing', () =>
      becomes('x-by: me\n', `x-by: me\norganizations:\n  - id: ${ID}\n    name: ${NAME}\n    kind: other\n`));
    it('that is empty', () =>
      becomes('', `organizations:\n  - id: ${ID}\n    name: ${NAME}\n    kind: other\n`));
    it('of comments only', () =>
      becomes('# ours', `# ours\norganizations:\n  - id: ${ID}\n    name: ${NAME}\n    kind: other\n`));
    it('in brackets', () =>
      becomes(
        'organizations: [{ id: x, name: X, kind: ngo }]\n',
        `organizations: [{ id: x, name: X, kind: ngo }, { id: ${ID}, name: ${NAME}, kind: other }]\n`,
      ));
    it('in brackets on several lines', () =>
      becomes(
        'organizations: [\n  { id: x, name: X, kind: ngo } # x\n]\n',
        `organizations: [\n  { id: x, name: X, kind: ngo }, # x\n  { id: ${ID}, name: ${NAME}, kind: other }\n]\n`,
      ));
    it('in brackets with a comma behind the last', () =>
      becomes(
        'organizations: [\n  { id: x, name: X, kind: ngo }, # x\n]\n',
        `organizations: [\n  { id: x, name: X, kind: ngo }, # x\n  { id: ${ID}, name: ${NAME}, kind: other },\n]\n`,
      ));
    it('all in braces', () =>
      becomes('{ "organizations": [] }', `{ "organizations": [{ id: ${ID}, name: ${NAME}, kind: other }] }`));
    it('with a byte order mark', () =>
      becomes(
        '\uFEFForganizations: []',
        `\uFEFForganizations:\n  - id: ${ID}\n    name: ${NAME}\n    kind: other`,
      ));
  });

  describe('chooses', () => {
    const EMPTY = 'organizations: []\n';
    const chosen = async (files: Files): Promise<string> => {
      const after = await added(files);
      const changed = Object.keys(after).filter((path) => after[path] !== files[path]);
      return changed.filter((path) => /organizations/.test(path)).join();
    };
    it('the nearest registry upward', async () =>
      assert.equal(
        await chosen({
          'x/y/a.coop.yaml': NAMING,
          'organizations.coop.yaml': EMPTY,
          'x/organizations.coop.yaml': EMPTY,
          'x/y/z/organizations.coop.yaml': EMPTY,
          'x/w/organizations.coop.yaml': EMPTY,
        }),
        'x/organizations.coop.yaml',
      ));
    it('the plain name among several in a folder', async () =>
      assert.equal(
        await chosen({
          'a.coop.yaml': NAMING,
          'asean.organizations.coop.yaml': EMPTY,
          'organizations.coop.yml': EMPTY,
        }),
        'organizations.coop.yml',
      ));
    it('a registry elsewhere rather than a new one', async () =>
      assert.equal(
        await chosen({ '2024/a.coop.yaml': NAMING, 'registries/un.organizations.coop.yaml': EMPTY }),
        'registries/un.organizations.coop.yaml',
      ));
  });

  describe('the id', () => {
    const idOf = async (name: string, files: Files = {}): Promise<string> => {
      const after = await added({
        'a.coop.yaml': record('a', { parties: `[vn-mps, ${JSON.stringify(name)}]` }),
        ...files,
      });
      return (
        /id: (\S+)\n {4}name: .*\n {4}kind: other\n$/.exec(after['organizations.coop.yaml'] ?? '')?.[1] ?? ''
      );
    };
    it('has the letters of the name without marks', async () => assert.equal(await idOf(NAME), ID));
    it('comes of decomposed letters too', async () => assert.equal(await idOf(NAME.normalize('NFD')), ID));
    it('is the text where that is an id', async () => assert.equal(await idOf('quy-voi'), 'quy-voi'));
    it('is one that is free', async () =>
      assert.equal(
        await idOf('Quỹ voi', {
          'organizations.coop.yaml': 'organizations:\n  - id: quy-voi\n    name: Quỹ hổ\n    kind: ngo\n',
        }),
        'quy-voi-2',
      ));
    it('is short enough', async () => assert.ok((await idOf('Hội '.repeat(40).trim())).length <= 80));
    it('is quoted where it would be nothing', async () => assert.equal(await idOf('Null.'), '"null"'));
    it('is made up for a name in other letters', async () =>
      assert.equal(await idOf('ກະຊວງການຕ່າງປະເທດ'), 'new-organization'));
  });

  describe('in the record', () => {
    const becomesIn = async (before: string, after: string): Promise<void> =>
      assert.equal((await added({ 'a.coop.yaml': before }))['a.coop.yaml'], after);

    it('the name becomes the id wherever it stands', () => {
      const text = record('a', {
        parties: `[vn-mps, "${NAME}"]`,
        people: `[{ name: A, organization: ${NAME.toUpperCase()} }]`,
      });
      return becomesIn(text, text.replace(NAME, ID).replace(NAME.toUpperCase(), ID));
    });
    it('paths of evidence follow', () => {
      const text = record('a', {
        parties: `[vn-mps, { organization: ${NAME}, role: host }]`,
        evidence: `[{ quote: a, supports: [date, parties.${NAME}.role] }]`,
      });
      return becomesIn(text, text.replaceAll(NAME, ID));
    });
    it('a block of text becomes the id', () => {
      const parties = `\n  - vn-mps\n  - organization: >-\n      ${NAME}\n    role: host`;
      const text = record('a', { parties });
      return becomesIn(text, text.replace(`>-\n      ${NAME}`, ID));
    });
    it('a value right behind a colon keeps its quotation marks', () => {
      const text = record('a', { parties: `[vn-mps, {"organization":"${NAME}","role":"host"}]` });
      return becomesIn(text, text.replace(NAME, ID));
    });
    it('an id stays', () => {
      const text = record('a', { parties: '[vn-mps, quy-voi]' });
      return becomesIn(text, text);
    });
  });

  it('works within a registry', async () => {
    const text = 'organizations:\n  - id: x\n    name: X\n    kind: ngo\n    parent: Quỹ mẹ\n';
    const after = await added({ 'organizations.coop.yaml': text });
    assert.deepEqual(after, {
      'organizations.coop.yaml': `${text.replace('Quỹ mẹ', 'quy-me')}  - id: quy-me\n    name: Quỹ mẹ\n    kind: other\n`,
    });
  });

  it('is not offered for a country', async () => {
    const text = 'agreements:\n  - { id: x, name: X, kind: treaty, parties: [VN, Thái Lan] }\n';
    assert.equal(await isAddable({ 'agreements.coop.yaml': text }), false);
  });

  it('is not offered where a comment hides the finding', async () =>
    assert.equal(
      await isAddable({ 'a.coop.yaml': `# coop-disable unknown-organization\n${NAMING}` }),
      false,
    ));
});

describe('replacing', () => {
  const titles = async (text: string, language: 'vi' | 'en' = 'en'): Promise<readonly string[]> =>
    (await fixesIn({ 'a.coop.yaml': text }, 'a.coop.yaml', language)).map(
      ({ title, isPreferred }) => `${title}${isPreferred ? ' *' : ''}`,
    );

  it('a name by its id is preferred', async () => {
    const text = record('a', { parties: '[Bộ Công an, iom]' });
    assert.deepEqual(await titles(text), ['Replace with “vn-mps” (Ministry of Public Security) *']);
    assert.deepEqual(await titles(text, 'vi'), ['Thay bằng “vn-mps” (Bộ Công an) *']);
  });

  it('what nobody knows is offered for each suggestion, then the addition', async () => {
    const offered = await titles(record('a', { parties: '[vn-mpss, iom]' }), 'vi');
    assert.equal(offered[0], 'Thay bằng “vn-mps” (Bộ Công an)');
    assert.equal(offered.at(-1), 'Thêm vào danh mục của kho');
  });

  it('puts the finding right, and nothing new is wrong', async () => {
    const texts = [
      record('a', { parties: '[vn-mpss, iom]' }),
      record('a', { parties: '["Bộ Công an", iom]' }),
      record('a', { agreements: '[citess, 402/QĐ-TTg]' }),
      record('a', { parties: '\n  - { organization: vn-mps, rolle: host }\n  - iom' }),
      record('a', { evidence: '[{ quote: a, supports: [place.contry, datee] }]', place: '{ country: VN }' }),
      record('a', {
        parties: '[{ organization: IOM, role: host }, vn-mps]',
        evidence: '[{ quote: a, supports: parties.IOM.role }]',
      }),
      record('a', {
        parties: '[iom, vn-mps]',
        people: '[{ name: A, organization: IOM }]',
        evidence: '[{ quote: a, supports: "parties.iom" }]',
      }),
    ];
    for (const text of texts) {
      const files = { 'a.coop.yaml': text };
      const before = await problemsIn(files);
      const fixes = (await fixesIn(files, 'a.coop.yaml')).filter(
        ({ changes }) => !changes?.some(({ isNew }) => isNew),
      );
      assert.ok(fixes.length > 0, text);
      for (const fix of fixes) {
        const now = await problemsIn(applied(files, fix));
        assert.deepEqual(missingFrom(now, before), [], `${fix.title} in\n${text}`);
        assert.ok(now.length < before.length, `${fix.title} in\n${text}`);
      }
    }
  });
});
