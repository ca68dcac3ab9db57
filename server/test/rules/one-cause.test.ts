import assert from 'node:assert/strict';
import { readMarks, writeMarks } from '../support/marks';
import { checkedArchive } from '../support/memory-archive';

type Files = { readonly [path: string]: string };

/** The marked ranges are all that the archive's files report, by these rules in order. */
async function finds(files: Files, ...rules: readonly string[]): Promise<void> {
  const texts = Object.entries(files).map(([path, marked]) => [path, readMarks(marked).text] as const);
  const { service } = await checkedArchive(Object.fromEntries(texts));
  const found: string[] = [];
  for (const [path, text] of texts) {
    const findings = (service.conclusionsOf(path)?.conclusions ?? []).map(({ finding }) => finding);
    const spans = findings.map(({ span }) => span);
    assert.equal(writeMarks(text, spans), files[path]);
    found.push(...findings.map(({ rule }) => rule));
  }
  assert.deepEqual(found, rules);
}

const FIELDS: readonly (readonly [name: string, line: string])[] = [
  ['id', 'id: border-meeting'],
  ['title', 'title: Họp biên giới'],
  ['activity', 'activity: meeting'],
  ['date', 'date: 2020-05-10'],
  ['parties', 'parties: [vn-mps, iom]'],
  ['source', 'source: { publisher: vn-vna, published: 2020-05-11 }'],
];

/** The lines as a record `a.coop.yaml`, with the required fields that they don't have behind them. */
function record(...lines: readonly string[]): Files {
  const { text } = readMarks(lines.join('\n'));
  const rest = FIELDS.filter(([name]) => !new RegExp(`^(?:${name}|x-no-${name}):`, 'm').test(text));
  const written = lines.filter((line) => !line.startsWith('x-no-'));
  return { 'a.coop.yaml': `${[...written, ...rest.map(([, line]) => line)].join('\n')}\n` };
}

function organizations(text: string): Files {
  return { 'organizations.coop.yaml': text };
}

function agreements(entry: string): Files {
  return {
    'agreements.coop.yaml': `agreements:\n  - { id: pact, name: Hiệp ước, kind: treaty, ${entry} }\n`,
  };
}

describe('one cause gives one finding', () => {
  describe('a key that stands twice', () => {
    it('is not empty when the later one has the value', () =>
      finds(record('title:', '⟦title⟧: Họp'), 'duplicate-key'));
    it('may hold the other party', () =>
      finds(record('parties: [iom]', '⟦parties⟧: [usaid]'), 'duplicate-key'));
  });

  describe('what can’t be read', () => {
    it('may be the other party', () => finds(record('parties: [⟦*others⟧]'), 'unsupported-yaml'));
    it('is one party or more where a full-width comma joins two', () =>
      finds(record('parties: [⟦iom，vn-mps⟧]'), 'unicode-form'));
    it('may be the first field of a map', () =>
      finds(record('source:\n  publisher⟦:⟧vn-vna\n  published: 2020-05-11'), 'yaml-syntax'));
    it('is not empty where a tag or an anchor has the words', () =>
      finds(record('title: ⟦!Họp⟧', 'date: ⟦&ngày⟧'), 'unsupported-yaml', 'unsupported-yaml'));
    it('is no unknown field where a key is an alias', () =>
      finds(record('⟦*key⟧ : Họp'), 'unsupported-yaml'));
  });

  describe('a wrong role or relation', () => {
    const roles = (first: string, second: string): Files =>
      record(`parties:\n  - { organization: iom, ${first} }\n  - { organization: iom, ${second} }`);
    it('makes no duplicate of two that may differ', () =>
      finds(roles('role: ⟦hst⟧', 'role: ⟦speakr⟧'), 'invalid-value', 'invalid-value'));
    it('makes no duplicate where its key is misspelt', () =>
      finds(roles('note: a', '⟦rol⟧: host'), 'unknown-field'));
    it('leaves the dates of the agreement alone', async () => {
      const later = agreements('adopted: 2021');
      await finds(
        { ...record('agreements: [{ agreement: pact, relation: ⟦sign⟧ }]'), ...later },
        'invalid-value',
      );
      await finds(
        { ...record('agreements: [{ agreement: pact, ⟦relaton⟧: signs }]'), ...later },
        'unknown-field',
      );
      const earlier = agreements('ended: 2019');
      await finds(
        { ...record('agreements: [{ agreement: pact, relation: ⟦review⟧ }]'), ...earlier },
        'invalid-value',
      );
    });
  });

  describe('a wrong status', () => {
    const later = 'date: 2020-05-12';
    it('leaves the date of the event alone', async () => {
      await finds(record('status: ⟦plan⟧', later), 'invalid-value');
      await finds(record('⟦statuss⟧: planned', later), 'unknown-field');
    });
    it('leaves the dates of agreements alone', () =>
      finds(
        { ...record('status: ⟦plan⟧', 'agreements: [pact]'), ...agreements('adopted: 2021') },
        'invalid-value',
      ));
  });

  describe('a misspelt key', () => {
    it('of an id leaves the id known', async () => {
      const registry = organizations('organizations:\n  - { ⟦di⟧: xyzzy, name: Quỹ Xyzzy, kind: ngo }\n');
      await finds({ ...record('parties: [iom, xyzzy]'), ...registry }, 'unknown-field');
      const other = record('⟦ids⟧: other-meeting', 'x-no-id: 1')['a.coop.yaml'] ?? '';
      await finds({ ...record('related: [other-meeting]'), 'b.coop.yaml': other }, 'unknown-field');
    });
    it('of a registry’s list leaves what it may hold alone', () =>
      finds(
        {
          ...record('parties: [iom, xyzzy]'),
          ...organizations('⟦organisations⟧:\n  - { id: xyzzy, name: Quỹ Xyzzy, kind: ngo }\n'),
        },
        'unknown-field',
      ));
    it('of the settings’ themes leaves themes alone', () =>
      finds({ ...record('themes: [border]'), 'coop.config.yaml': '⟦theme⟧: [border]\n' }, 'unknown-field'));
  });

  it('settings whose themes are no list leave themes alone', () =>
    finds({ ...record('themes: [border]'), 'coop.config.yaml': 'themes: ⟦border⟧\n' }, 'wrong-type'));
});

describe('a value behind a block sign', () => {
  it('is the same as on one line', () =>
    finds(record('id: |\n  border-talks', 'date: >\n  2020-05-10', 'activity: |\r\n  meeting\r')));
});
