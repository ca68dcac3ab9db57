import assert from 'node:assert/strict';
import { applyEdits } from '../../src/base/text-edit';
import type { Language } from '../../src/base/words';
import { type NewRecord, newRecord, type RecordAnswers } from '../../src/features/new-record';
import { snippetOf, textOf } from '../../src/features/snippet';
import { checkedArchive, findingsOf } from '../support/memory-archive';

type Files = Readonly<Record<string, string>>;

const ANSWERS: RecordAnswers = {
  activity: 'reception',
  date: '2024-07-18',
  title: 'Bộ Công an tiếp Điều phối viên: phiên 1',
  parties: [
    { kind: 'entry', id: 'vn-mps' },
    { kind: 'entry', id: 'iom' },
  ],
  source: { publisher: { kind: 'entry', id: 'vn-vna' }, published: '2024-07-19' },
};

interface Options {
  readonly files?: Files;
  readonly folder?: string;
  readonly language?: Language;
}

/** The record that the answers give in an archive. */
async function written(answers: Partial<RecordAnswers>, options: Options = {}): Promise<NewRecord> {
  const { files = {}, folder, language = 'vi' } = options;
  const { service } = await checkedArchive(files);
  const { archive } = service;
  const place = { folder, archive, files: service, language, today: service.today() };
  const record = await newRecord({ ...ANSWERS, ...answers }, place);
  assert.ok(record !== undefined, 'no record is written');
  return record;
}

/** The archive with the record in it; nothing is wrong with any of its files. */
async function sound(answers: Partial<RecordAnswers>, options: Options = {}): Promise<Files> {
  const record = await written(answers, options);
  const after: Record<string, string> = { ...options.files, [record.path]: textOf(record.text) };
  for (const { path, isNew, document, edits } of record.registries) {
    assert.equal(isNew, options.files?.[path] === undefined);
    assert.equal(document.text, options.files?.[path] ?? '');
    after[path] = applyEdits(document.text, edits);
  }
  const { service } = await checkedArchive(after);
  for (const path of Object.keys(after)) assert.deepEqual(findingsOf(service, path), [], after[path]);
  return after;
}

async function pathOf(answers: Partial<RecordAnswers>, options: Options = {}): Promise<string> {
  return (await written(answers, options)).path;
}

function recordFile(id: string, date = '2024-07-18'): string {
  return `id: ${id}\ntitle: T\nactivity: other\ndate: ${date}\nparties: [vn-mps, iom]\nsource: { publisher: vn-vna, published: unknown }\n`;
}

describe('a new record', () => {
  it('is written in the order of the format, valid while its tab stops are untouched', async () => {
    const path = '2024/bo-cong-an-tiep-dieu-phoi-vien-phien-1-2024.coop.yaml';
    assert.deepEqual(await sound({}), {
      [path]: `id: bo-cong-an-tiep-dieu-phoi-vien-phien-1-2024
title: "Bộ Công an tiếp Điều phối viên: phiên 1"
activity: reception
date: 2024-07-18
place: { country: , locality:  }
themes: []

parties:
  - organization: vn-mps
    role: participant
  - organization: iom
    role: participant

source:
  publisher: vn-vna
  published: 2024-07-19
`,
    });
  });

  it('has tab stops for the place, the themes and each role', async () => {
    const snippet = snippetOf((await written({})).text);
    assert.match(snippet, /place: \{ country: \$1, locality: \$2 \\\}\nthemes: \[\$3\]\n/);
    assert.match(snippet, /organization: vn-mps\n {4}role: \$\{4\|participant,host,/);
    assert.ok(snippet.endsWith('published: 2024-07-19\n$0'), snippet);
  });

  it('says that what is still to come is planned', async () => {
    const after = await sound({ date: '2026-03', source: { ...ANSWERS.source, published: '2026-01-10' } });
    assert.match(Object.values(after).join(), /\nstatus: planned\n/);
  });

  it('has two parties to begin with, those that nobody named as groups', async () => {
    const after = Object.values(await sound({ parties: [] })).join();
    assert.match(after, /- name: Bên tham gia\n {4}role: participant\n {2}- name: Bên tham gia 2\n/);
    const english = Object.values(await sound({ parties: [] }, { language: 'en' })).join();
    assert.match(english, /- name: Another party\n/);
  });

  it('keeps what is special to YAML and to snippets as words', async () => {
    const title = 'Giá $5: {a} \\ #1 | “b”';
    const after = Object.values(
      await sound({ title, parties: [{ kind: 'group', name: '16 cơ quan: A, B' }] }),
    );
    assert.match(after.join(), /title: "Giá \$5: \{a\} \\\\ #1 \| “b”"/);
    assert.match(snippetOf((await written({ title })).text), /Giá \\\$5: \{a\\\} /);
  });

  it('has an address where one is given', async () => {
    const source = { ...ANSWERS.source, url: 'https://example.org/tin/1234' };
    assert.match(
      Object.values(await sound({ source })).join(),
      /\n {2}url: https:\/\/example\.org\/tin\/1234\n/,
    );
  });

  it('is in NFC, whatever was typed', async () => {
    const after = await sound({ title: 'Hội nghị'.normalize('NFD') });
    assert.ok(Object.values(after).join().includes('title: Hội nghị\n'));
  });

  describe('with new organizations', () => {
    const parties: RecordAnswers['parties'] = [
      { kind: 'new', name: 'Báo Thử' },
      { kind: 'new', name: 'Trung tâm: A' },
      { kind: 'entry', id: 'iom' },
    ];
    const source = { ...ANSWERS.source, publisher: { kind: 'new', name: 'Báo Thử' } } as const;

    it('adds each once to a new registry', async () => {
      const after = await sound({ parties, source });
      assert.equal(
        after['organizations.coop.yaml'],
        'organizations:\n  - id: bao-thu\n    name: Báo Thử\n    kind: other\n  - id: trung-tam-a\n    name: "Trung tâm: A"\n    kind: other\n',
      );
    });

    for (const registry of [
      'organizations: []\n',
      '# đầu\norganizations:\n  - { id: x, name: X, kind: ngo }\n# cuối\n',
      'organizations:\r\n  - id: x\r\n    name: X\r\n    kind: ngo\r\n',
    ]) {
      it(`adds them to ${JSON.stringify(registry)}`, async () => {
        const after = await sound({ parties, source }, { files: { 'organizations.coop.yaml': registry } });
        assert.match(after['organizations.coop.yaml'] ?? '', /id: trung-tam-a/);
      });
    }

    it('gives each an id of its own', async () => {
      const twins: RecordAnswers['parties'] = [
        { kind: 'new', name: 'Báo Thử' },
        { kind: 'new', name: 'Bao thu' },
      ];
      const after = await sound({ parties: twins });
      assert.match(Object.values(after).join(), /organization: bao-thu\n[\s\S]*organization: bao-thu-2\n/);
    });
  });

  describe('lies', () => {
    it('in the folder of its year', async () =>
      assert.match(await pathOf({}, { files: { '2023/a.coop.yaml': recordFile('a') } }), /^2024\//));
    it('in the folder of its year where those of other years lie', async () =>
      assert.match(
        await pathOf({}, { files: { 'ho-so/2023/a.coop.yaml': recordFile('a') } }),
        /^ho-so\/2024\//,
      ));
    it('beside the others where there are no years', async () =>
      assert.match(await pathOf({}, { files: { 'tin/a.coop.yaml': recordFile('a') } }), /^tin\/[^/]+$/));
    it('in the folder that was chosen', async () => {
      assert.match(await pathOf({}, { folder: 'nháp' }), /^nháp\/[^/]+$/);
      assert.match(await pathOf({}, { folder: '' }), /^[^/]+$/);
    });
    it('apart where it has no date', async () =>
      assert.match(await pathOf({ date: 'unknown' }), /^undated\//));
    it('where no other file lies', async () => {
      const taken = { '2024/hop-2024.coop.yaml': recordFile('khac') };
      assert.equal(await pathOf({ title: 'Họp' }, { files: taken }), '2024/hop-2024-2.coop.yaml');
    });
  });

  describe('has an id', () => {
    const idOf = async (answers: Partial<RecordAnswers>, files: Files = {}): Promise<string> =>
      (await written(answers, { files })).id;
    it('of the title’s words and the year', async () =>
      assert.equal(await idOf({ title: 'Lễ ký' }), 'le-ky-2024'));
    it('with the year once', async () => assert.equal(await idOf({ title: 'Lễ ký 2024' }), 'le-ky-2024'));
    it('with the year in which it begins', async () =>
      assert.equal(await idOf({ title: 'Lễ ký', date: '../2023-05' }), 'le-ky-2023'));
    it('without a year where there is none', async () =>
      assert.equal(await idOf({ title: 'Lễ ký', date: 'unknown' }), 'le-ky'));
    it('that no other record has', async () =>
      assert.equal(
        await idOf({ title: 'Lễ ký' }, { 'x.coop.yaml': recordFile('le-ky-2024') }),
        'le-ky-2024-2',
      ));
    it('of the activity where the title has no letters for one', async () =>
      assert.equal(await idOf({ title: 'ປະຊຸມ' }), 'reception-2024'));
    it('of whole words', async () =>
      assert.equal(
        await idOf({
          title: 'Hội nghị rà soát việc triển khai Thỏa thuận toàn cầu về di cư hợp pháp, an toàn',
        }),
        'hoi-nghi-ra-soat-viec-trien-khai-thoa-thuan-toan-cau-ve-2024',
      ));
  });
});
