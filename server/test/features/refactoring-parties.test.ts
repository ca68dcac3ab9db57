import assert from 'node:assert/strict';
import { filesAfter, recordWith, textAfter, titlesAt, turnsInto } from './refactoring-helpers';

const SORT = 'Sort the parties by role';

const isOffered = async (title: string, marked: string): Promise<boolean> =>
  (await titlesAt(marked)).includes(title);

describe('sorting parties', () => {
  const record = (parties: string, supports?: string): string =>
    recordWith({
      parties: parties.startsWith('\n') ? parties : ` ${parties}`,
      ...(supports !== undefined && { evidence: `[{ quote: a, supports: ${supports} }]` }),
    }).replace('parties: ', 'parties:');

  const sorts = (before: string, after: string): Promise<void> => turnsInto(before, SORT, after);

  it('in a block list, with their comments', () =>
    sorts(
      record(`
  # nhà tài trợ
  - organization: usaid # Mỹ
    role: funder
    # chưa rõ số tiền

  - iom
  # chủ nhà
  # đăng cai
  - { organization: vn-‸mps, role: host } # c

  # còn ai nữa?

  - organization: unodc
    role: organizer
    note: |
      a

      b
# hết`),
      record(`
  # chủ nhà
  # đăng cai
  - { organization: vn-mps, role: host } # c

  - organization: unodc
    role: organizer
    note: |
      a

      b
  # nhà tài trợ
  - organization: usaid # Mỹ
    role: funder
    # chưa rõ số tiền

  # còn ai nữa?

  - iom
# hết`),
    ));
  it('in brackets', () =>
    sorts(
      record('[iom, { organization: usaid, role: funder }, ‸{ organization: vn-mps, role: host }]'),
      record('[{ organization: vn-mps, role: host }, { organization: usaid, role: funder }, iom]'),
    ));
  it('keeps the order of those with the same role', () =>
    sorts(
      record('[‸iom, unodc, { organization: vn-mps, role: host }]'),
      record('[{ organization: vn-mps, role: host }, iom, unodc]'),
    ));
  it('mends paths that go by number', () =>
    sorts(
      record(
        '[{ name: A }, { name: B, role: funder }, ‸{ organization: vn-mps, role: host }]',
        '[parties.1, parties.2.role, parties.vn-mps, date]',
      ),
      record(
        '[{ organization: vn-mps, role: host }, { name: B, role: funder }, { name: A }]',
        '[parties.3, parties.2.role, parties.vn-mps, date]',
      ),
    ));
  it('works beside broken YAML', async () => {
    const broken = 'place: { country: VN\nthemes: [drugs\n';
    const parties = '\n  - iom\n  - { organization: vn-mps, role: h‸ost }';
    assert.match(await textAfter(SORT, `${broken}${record(parties)}`), /role: host }\n {2}- iom\n/);
    assert.match(await textAfter(SORT, `${record(parties)}notes: "a\n`), /role: host }\n {2}- iom\n/);
  });
  it('not where they are in order, or a comment stands in brackets', async () => {
    assert.equal(await isOffered(SORT, record('[‸vn-mps, iom]')), false);
    assert.equal(
      await isOffered(SORT, record('[\n  ‸iom, # c\n  { organization: vn-mps, role: host }\n  ]')),
      false,
    );
  });
});

describe('extracting an organization', () => {
  const record = (party: string, more: Record<string, string> = {}): string =>
    recordWith({ parties: `\n  - vn-mps\n${party}`, ...more });
  const EXTRACT = 'Extract “Quỹ voi” into the registry';
  const entry = (name: string): string =>
    `organizations:\n  - id: quy-voi\n    name: ${name}\n    kind: other\n`;

  const extracts = async (before: string, after: string, registry: string): Promise<void> =>
    assert.deepEqual(await filesAfter(EXTRACT, { 'a.coop.yaml': before }), {
      'a.coop.yaml': after,
      'organizations.coop.yaml': registry,
    });

  it('keeps the name as the one in the article', () =>
    extracts(
      record('  - name: Quỹ ‸voi # c\n    role: host'),
      record('  - organization: quy-voi\n    as: Quỹ voi # c\n    role: host'),
      entry('Quỹ voi'),
    ));
  it('in braces', () =>
    extracts(
      record('  - { name: "Quỹ ‸voi", role: host }'),
      record('  - { organization: quy-voi, as: "Quỹ voi", role: host }'),
      entry('Quỹ voi'),
    ));
  it('with a name in the article', () =>
    extracts(
      record('  - name: Quỹ ‸voi\n    as: Quỹ bảo tồn voi'),
      record('  - organization: quy-voi\n    as: Quỹ bảo tồn voi'),
      entry('Quỹ voi'),
    ));
  it('with that alone', () =>
    extracts(
      record('  - as: Quỹ ‸voi\n    role: host'),
      record('  - organization: quy-voi\n    as: Quỹ voi\n    role: host'),
      entry('Quỹ voi'),
    ));
  it('in both languages', () =>
    extracts(
      record('  - name:\n      vi: Quỹ ‸voi\n      en: Elephant Fund\n    role: host'),
      record('  - organization: quy-voi\n    role: host'),
      entry('\n      vi: Quỹ voi\n      en: Elephant Fund').replace('name: \n', 'name:\n'),
    ));
  it('in one language', () =>
    extracts(
      record('  - name: { vi: Quỹ ‸voi }\n    role: host'),
      record('  - organization: quy-voi\n    as: Quỹ voi\n    role: host'),
      entry('Quỹ voi'),
    ));
  it('mends the paths of the evidence', () =>
    extracts(
      record('  - name: Quỹ ‸voi\n    role: host', {
        evidence: '[{ quote: a, supports: [parties.2, parties.2.role, parties.2.name] }]',
      }),
      record('  - organization: quy-voi\n    as: Quỹ voi\n    role: host', {
        evidence: '[{ quote: a, supports: [parties.quy-voi, parties.quy-voi.role, parties.quy-voi.as] }]',
      }),
      entry('Quỹ voi'),
    ));
  it('takes the nearest registry', async () => {
    const after = await filesAfter(EXTRACT, {
      'organizations.coop.yaml': 'organizations: []\n',
      'x/un.organizations.coop.yaml': 'organizations: []\n',
      'x/a.coop.yaml': record('  - name: Quỹ ‸voi'),
    });
    assert.equal(after['x/un.organizations.coop.yaml'], entry('Quỹ voi'));
    assert.equal(after['organizations.coop.yaml'], 'organizations: []\n');
  });
  it('writes the id of an organization that bears the name', async () =>
    assert.deepEqual(
      await filesAfter('Write the id “iom” of this name', {
        'a.coop.yaml': record('  - name: Tổ chức Di cư ‸quốc tế'),
      }),
      { 'a.coop.yaml': record('  - organization: iom\n    as: Tổ chức Di cư quốc tế') },
    ));
  it('not of a party that has an organization', async () =>
    assert.equal(await isOffered(EXTRACT, record('  - organization: iom\n    name: Quỹ ‸voi')), false));
});
