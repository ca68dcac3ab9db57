import assert from 'node:assert/strict';
import { Localizer } from '../../src/base/localizer';
import { applyEdits } from '../../src/base/text-edit';
import type { Language, Words } from '../../src/base/words';
import { dateChoices } from '../../src/features/date-choices';
import {
  checkAnswer,
  entriesAlike,
  entryFrom,
  kindChoices,
  proposedId,
  type Question,
} from '../../src/features/new-entry';
import { registryChange } from '../../src/features/registry-change';
import type { EntrySpace } from '../../src/format/types';
import { checkedArchive, findingsOf } from '../support/memory-archive';

type Files = Readonly<Record<string, string>>;

const REGISTRY = 'organizations:\n  - id: x\n    name: X\n    kind: ngo\n';

/** The registry after an organization was added for the sake of a file. Nothing is wrong with it. */
async function added(
  names: Words,
  files: Files = { 'organizations.coop.yaml': REGISTRY },
  beside = 'a.coop.yaml',
): Promise<readonly [path: string, text: string]> {
  const { service } = await checkedArchive(files);
  const registries = { archive: service.archive, files: service, defers: false };
  const entry = entryFrom('organization', 'moi', names, 'ngo');
  const change = await registryChange(entry, { path: beside, lineEnd: '\n' }, registries);
  assert.ok(change !== undefined && change !== 'deferred');
  const text = applyEdits(change.document.text, change.edits);
  const after = await checkedArchive({ ...files, [change.path]: text });
  assert.deepEqual(findingsOf(after.service, change.path), [], text);
  return [change.path, text];
}

async function idFor(name: string, space: EntrySpace = 'organization'): Promise<string> {
  return proposedId(name, space, (await checkedArchive({})).service.archive);
}

async function faultOf(question: Question, text: string, language: Language = 'en'): Promise<string | null> {
  const { archive } = (await checkedArchive({})).service;
  return checkAnswer(question, text, { archive, language, localizer: new Localizer() }).fault;
}

describe('a new entry', () => {
  it('has a name in each language that there is one in', async () => {
    const [, both] = await added({ vi: 'Hội Thử: A', en: 'Trial Society' });
    assert.equal(
      both,
      `${REGISTRY}  - id: moi\n    name:\n      vi: "Hội Thử: A"\n      en: Trial Society\n    kind: ngo\n`,
    );
    const [, one] = await added({ vi: '', en: 'Trial Society' });
    assert.equal(one, `${REGISTRY}  - id: moi\n    name: Trial Society\n    kind: ngo\n`);
  });

  it('fits into every layout of a registry', async () => {
    const names = { vi: 'Hội, Thử', en: 'Trial' };
    const flow = '    name: { vi: "Hội, Thử", en: Trial }';
    for (const [before, after] of [
      [
        'organizations: []\n',
        `organizations:\n  - id: moi\n    name:\n      vi: Hội, Thử\n      en: Trial\n    kind: ngo\n`,
      ],
      [
        'organizations: [{ id: x, name: X, kind: ngo }]\n',
        `organizations: [{ id: x, name: X, kind: ngo }, { id: moi, ${flow.trim()}, kind: ngo }]\n`,
      ],
    ] as const) {
      const [, text] = await added(names, { 'organizations.coop.yaml': before });
      assert.equal(text, after);
    }
    const crlf = REGISTRY.replaceAll('\n', '\r\n');
    const [, text] = await added(names, { 'organizations.coop.yaml': crlf });
    assert.ok(
      text.endsWith('\r\n    name:\r\n      vi: Hội, Thử\r\n      en: Trial\r\n    kind: ngo\r\n'),
      text,
    );
  });

  it('goes into the nearest registry, and into a new one where there is none', async () => {
    const files = { 'organizations.coop.yaml': REGISTRY, 'a/organizations.coop.yaml': 'organizations: []\n' };
    const [near] = await added({ vi: 'Hội', en: '' }, files, 'a/b/moi');
    assert.equal(near, 'a/organizations.coop.yaml');
    const [created] = await added({ vi: 'Hội', en: '' }, {});
    assert.equal(created, 'organizations.coop.yaml');
  });

  it('gets an id from its name that no other has', async () => {
    assert.equal(await idFor('  Trung tâm   Thử '), 'trung-tam-thu');
    assert.equal(await idFor('Trung tâm Thử'.normalize('NFD')), 'trung-tam-thu');
    assert.equal(await idFor('IOM'), 'iom-2');
    assert.equal(await idFor('IOM', 'agreement'), 'iom');
  });

  it('may have a name that others bear, who are told', async () => {
    const { archive } = (await checkedArchive({})).service;
    const alike = entriesAlike(' Bộ  Công an', 'organization', archive, 'en');
    assert.deepEqual(alike, [{ value: 'vn-mps', label: 'Ministry of Public Security', detail: '' }]);
    assert.deepEqual(entriesAlike('Hội Thử', 'organization', archive, 'en'), []);
  });

  it('is of one of the kinds of the format', () => {
    const [first] = kindChoices('organization', 'vi');
    assert.equal(first?.value, 'ministry');
    assert.equal(first.label.slice(0, 2), 'Bộ');
    assert.ok(kindChoices('agreement', 'en').some(({ value }) => value === 'treaty'));
  });
});

describe('an answer', () => {
  it('is an id that is free', async () => {
    assert.equal(await faultOf('organization-id', ' moi-1 '), null);
    assert.match((await faultOf('organization-id', 'Mới')) ?? '', /lower-case/);
    assert.equal(await faultOf('organization-id', 'vn-mps', 'vi'), 'Mã “vn-mps” đã có: Bộ Công an.');
    assert.equal(await faultOf('agreement-id', 'vn-mps'), null);
  });

  it('is an address, whose scheme may be left out', async () => {
    const { archive } = (await checkedArchive({})).service;
    const context = { archive, language: 'en', localizer: new Localizer() } as const;
    assert.deepEqual(checkAnswer('url', ' https://a.vn/b ', context), {
      value: 'https://a.vn/b',
      fault: null,
    });
    assert.deepEqual(checkAnswer('url', 'a.vn/b', context), { value: 'https://a.vn/b', fault: null });
    assert.match(checkAnswer('url', 'không có', context).fault ?? '', /http/);
  });
});

describe('a date that is asked for', () => {
  const today = 20468;
  const read = (text: string): readonly string[] => dateChoices(text, 'vi', today).map(({ value }) => value);

  it('is likely today, yesterday or not known', () =>
    assert.deepEqual(read(' '), ['2026-01-15', '2026-01-14', 'unknown']));
  it('is read as people write it', () => {
    assert.deepEqual(read('ngày 31/12/2020'), ['2020-12-31']);
    assert.deepEqual(read('December 2020'), ['2020-12']);
    assert.deepEqual(read('tháng 12/2020'), ['2020-12']);
    assert.deepEqual(read('24-26/5/2021'), ['2021-05-24/2021-05-26']);
  });
  it('is read as the format writes it', () => assert.deepEqual(read('2021-33'), ['2021-33']));
  it('may mean two days', () => assert.deepEqual(read('3/4/2021'), ['2021-04-03', '2021-03-04']));
  it('has its words beside it', () =>
    assert.equal(dateChoices('2020-12-31', 'vi', today)[0]?.label, 'Thứ Năm, ngày 31 tháng 12 năm 2020'));
  it('leaves room beside its words, where it is an interval', () =>
    assert.equal(dateChoices('24-26/5/2021', 'vi', today)[0]?.label, 'Thứ Hai, 24/5 – thứ Tư, 26/5/2021'));
  it('is no other text', () => assert.deepEqual(read('hôm nọ'), []));
});
