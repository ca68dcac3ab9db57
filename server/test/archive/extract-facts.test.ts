import assert from 'node:assert/strict';
import { extractFacts } from '../../src/archive/extract-facts';
import type { FileFacts } from '../../src/archive/facts';
import { openFile } from '../../src/rules/engine';

function factsOf(text: string, path = 'a.coop.yaml'): FileFacts {
  const opened = openFile(path, text);
  assert.ok(opened);
  return extractFacts(opened.model);
}

/** `path text list.item relation` of each reference, the lists numbered as they come. */
function referencesIn(text: string, path?: string): string[] {
  const { references } = factsOf(text, path);
  const lists = [...new Set(references.flatMap(({ list }) => list ?? []))];
  return references.map((reference) => {
    const list = reference.list === undefined ? '-' : lists.indexOf(reference.list);
    return [reference.path, reference.text, `${list}.${reference.item}`, reference.relation].join(' ').trim();
  });
}

describe('the references of a file', () => {
  it('are those of a record', () => {
    const text =
      'parties:\n  - vn-mps\n  - { organization: iom, role: host }\n  - { name: Nhóm, role: host }\n' +
      'agreements: [gcm, { agreement: cites, relation: under }]\n' +
      'people: [{ name: A, organization: un }]\noutcomes: [{ text: B, responsible: [un, iom] }]\n' +
      'funding: [{ funder: usaid }]\nsource: { publisher: vn-vna, agency: vn-vna }\nrelated: [b]\n';
    assert.deepEqual(referencesIn(text), [
      'parties.organization vn-mps 0.1',
      'parties.organization iom 0.2 host',
      'agreements.agreement gcm 1.1',
      'agreements.agreement cites 1.2 under',
      'people.organization un -.0',
      'outcomes.responsible un 2.1',
      'outcomes.responsible iom 2.2',
      'funding.funder usaid -.0',
      'source.publisher vn-vna -.0',
      'source.agency vn-vna -.0',
      'related b 3.1',
    ]);
  });

  it('are those of a registry, from inside the entry; country codes are none', () => {
    const text =
      'agreements:\n  - { id: a, under: b, implements: [c], parties: [VN, iom], issuer: vn-pm, promulgated-by: d }\n';
    assert.deepEqual(referencesIn(text, 'agreements.coop.yaml'), [
      'under b -.0',
      'implements c 0.1',
      'parties iom 1.2',
      'issuer vn-pm -.0',
      'promulgated-by d -.0',
    ]);
  });
});

describe('what a file defines', () => {
  it('is a record with the days of its event', () => {
    const { definitions, record } = factsOf('id: a\ndate: [2020-01-05, unknown, 2020-02]\n');
    assert.deepEqual(
      definitions.map(({ space, id }) => [space, id]),
      [['record', 'a']],
    );
    assert.deepEqual(record?.event, { first: 18266, last: 18321 });
  });

  it('is the entries of a registry with all their names', () => {
    const text =
      'organizations:\n  - { id: a, name: { vi: Một, en: One }, abbreviations: [M], aliases: [Hai], former-names: [{ name: Cũ }] }\n';
    const names = factsOf(text, 'organizations.coop.yaml').definitions[0]?.names ?? [];
    assert.deepEqual(
      names.map(({ role, text: name, language }) => [role, name, language]),
      [
        ['name', 'Một', 'vi'],
        ['name', 'One', 'en'],
        ['abbreviation', 'M', undefined],
        ['alias', 'Hai', undefined],
        ['former-name', 'Cũ', undefined],
      ],
    );
  });

  it('leaves out ids that are none', () => assert.deepEqual(factsOf('id: Not An Id\n').definitions, []));
});

describe('a file of which something is unread', () => {
  function incomplete(expected: boolean, path: string, text: string): void {
    it(`${path}: ${JSON.stringify(text)}: ${expected}`, () =>
      assert.equal(factsOf(text, path).incomplete, expected));
  }

  incomplete(false, 'organizations.coop.yaml', 'organizations: []\n');
  incomplete(true, 'organizations.coop.yaml', 'organizations: [\n');
  incomplete(true, 'organizations.coop.yaml', '- id: a\n');
  incomplete(true, 'organizations.coop.yaml', 'organizations: a\n');
  incomplete(true, 'organizations.coop.yaml', 'organizations: []\norganizations: []\n');
  incomplete(true, 'organizations.coop.yaml', 'organizations: []\n---\nmore: 1\n');
  incomplete(false, 'a.coop.yaml', 'id: a\ntitle: "\n');
  incomplete(true, 'a.coop.yaml', 'title: "\n');
  incomplete(false, 'a.coop.yaml', 'title: x\n');
});

describe('the path of a saved article', () => {
  it('is kept as it is written', () => {
    const article = (source: string): string | undefined =>
      factsOf(`source: ${source}\n`).record?.article?.text;
    assert.equal(article('{ article: "bài/a.txt" }'), 'bài/a.txt');
    assert.equal(article('{ article: bài/a.txt }'.normalize('NFD')), 'bài/a.txt');
    assert.equal(article('{ publisher: vn-vna }'), undefined);
  });
});

describe('the links of an entry', () => {
  it('are those by which entries form chains', () => {
    const text =
      'agreements: [{ id: a, name: A, under: b, implements: [c, d], amends: [e], supersedes: [f] }]\n';
    const links = factsOf(text, 'agreements.coop.yaml').definitions[0]?.links ?? [];
    assert.deepEqual(
      links.map(({ relation, text: id }) => `${relation} ${id}`),
      ['under b', 'implements c', 'implements d', 'supersedes f'],
    );
  });
});

describe('the pieces of a path', () => {
  /** What is written at each of them. */
  const pieces = (path: string, form: 'NFC' | 'NFD' = 'NFC'): readonly string[] => {
    const text = `parties: [vn-mps, Bộ Y tế]\nevidence: [{ quote: a, supports: ${path} }]\n`.normalize(form);
    const mentions = factsOf(text).record?.pathMentions ?? [];
    return mentions.map(({ span }) => text.slice(span.start, span.end));
  };

  it('are where they repeat a reference', () => {
    assert.deepEqual(pieces('parties.vn-mps'), ['vn-mps']);
    assert.deepEqual(pieces('"parties.Bộ Y tế"'), ['Bộ Y tế']);
    assert.deepEqual(pieces('"parties.Bộ Y tế"', 'NFD'), ['Bộ Y tế'.normalize('NFD')]);
    assert.deepEqual(pieces('"parties.vn\\u002Dmps"'), ['"parties.vn\\u002Dmps"']);
  });

  it('are found as far as the path can be followed', () => {
    assert.deepEqual(pieces('parties.vn-mps.role'), ['vn-mps']);
    assert.deepEqual(pieces('khong.vn-mps'), []);
    assert.deepEqual(pieces('.'), []);
  });
});
