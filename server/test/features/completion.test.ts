import assert from 'node:assert/strict';
import { InsertTextFormat, InsertTextMode } from 'vscode-languageserver-types';
import { complete } from '../../src/features/completion';
import {
  type Asked,
  accepted,
  acceptedAt,
  archiveOf,
  itemsAt,
  labelsAt,
  requestOf,
} from './completion-helpers';

/** The text in front of `‸`, when the item is accepted, becomes the one behind it. */
function writes(marked: string, expected: string, label?: string, asked?: Asked): void {
  it(`${JSON.stringify(marked)} → ${JSON.stringify(expected)}`, () => {
    assert.equal(acceptedAt(marked, label, asked), expected);
  });
}

function offers(marked: string, expected: readonly string[], asked?: Asked): void {
  it(`${JSON.stringify(marked)}: ${expected.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(labelsAt(marked, asked).slice(0, expected.length), expected);
  });
}

function offersNothing(marked: string, asked?: Asked): void {
  it(`${JSON.stringify(marked)}: nothing`, () => assert.deepEqual(labelsAt(marked, asked), []));
}

const SETTINGS = { path: 'coop.config.yaml' };
const ORGANIZATIONS = { path: 'organizations.coop.yaml' };
const AGREEMENTS = { path: 'a.agreements.coop.yaml' };

describe('completion of keys', () => {
  describe('offers what fits and is not there yet, what is required first', () => {
    offers('‸', ['id', 'title', 'activity', 'date', 'parties', 'source', 'summary']);
    offers('id: a\n‸\ndate: 2020', [
      'title',
      'activity',
      'parties',
      'source',
      'summary',
      'status',
      'edition',
    ]);
    offers('parties:\n  - ‸', ['organization', 'name', 'as', 'role', 'note']);
    offers('parties:\n  - name: Nhóm\n    ‸', ['organization', 'as', 'role', 'note']);
    offers('parties:\n  - ‸\n    role: host\n', ['organization', 'name', 'as', 'note']);
    offers('funding:\n- funder: a\n  amount: 1\n  ‸', ['currency', 'purpose']);
    offers('place: { country: VN, ‸ }', ['subdivision', 'locality', 'venue', 'format']);
    offers('title:\n  vi: a\n  ‸', ['en', 'fr']);
    offers('organizations:\n  - id: a\n    ‸\n  - id: b\n', ['name', 'kind', 'abbreviations'], ORGANIZATIONS);
    offers('‸', ['language', 'rules', 'exclude', 'themes', 'reference'], SETTINGS);
    offers('rules:\n  yaml-syntax: error\n  ‸', ['duplicate-key'], SETTINGS);
  });

  describe('finds them by their words', () => {
    writes('nguon‸', 'source:\n  ');
    writes('loai hoat dong‸', 'activity: ');
    writes('parties:\n  - organization: a\n    vai tro‸', 'parties:\n  - organization: a\n    role: ');
    writes(
      'parties:\n  - organization: a\n    vai tro‸'.normalize('NFD'),
      'parties:\n  - organization: a\n    role: ',
    );
    writes('tiêu đề‸'.normalize('NFD'), 'title: ');
    writes('rules:\n  thieu truong‸', 'rules:\n  missing-field: ', undefined, SETTINGS);
  });

  describe('writes them in the style of the file', () => {
    writes('place:\n    country: VN\nso‸', 'place:\n    country: VN\nsource:\n    ');
    writes('themes:\n- drugs\nparti‸', 'themes:\n- drugs\nparties:\n- ');
    writes('themes:\n    - drugs\nparti‸', 'themes:\n    - drugs\nparties:\n    - ');
    writes('id: a\r\nparti‸\r\n', 'id: a\r\nparties:\r\n  - \r\n');
    writes('outcomes:\n  - text: a\n    resp‸', 'outcomes:\n  - text: a\n    responsible:\n      - ');
    writes('place: {‸}', 'place: {country: }');
    writes('parties: [{ organization: a, ro‸ }]', 'parties: [{ organization: a, role:  }]');
    writes('parties:\n  ‸', 'parties:\n  - organization: ');
    writes('parties:\n  - organization: a\n  ‸', 'parties:\n  - organization: a\n  - organization: ');
    writes('parties:\n  -‸', 'parties:\n  - organization: ');
    writes('so‸\n  publisher: a', 'source:\n  publisher: a');
  });

  describe('leaves what stands behind the cursor', () => {
    writes('sta‸: planned', 'status: planned');
    writes('sta‸tus: planned', 'status: planned');
    writes('activity: confer‸ence', 'activity: conference');
    writes('parties:\n  - { ro‸: host }', 'parties:\n  - { role: host }');
    writes('ed‸ # lần', 'edition:  # lần');
  });

  it('tells the field in the language', () => {
    const [item] = itemsAt('acti‸', { language: 'en' });
    assert.equal(item?.labelDetails?.description, 'Activity');
    assert.match(JSON.stringify(item?.documentation), /What kind of activity/);
  });

  it('keeps the editor from indenting lines that are indented', () => {
    assert.equal(itemsAt('sour‸')[0]?.insertTextMode, InsertTextMode.asIs);
  });

  it('has the editor open the list again where it can', () => {
    const suggestAgain = { title: '', command: 'suggest' };
    const request = {
      ...requestOf('activi‸'),
      client: { snippets: false, labelDetails: true, suggestAgain },
    };
    assert.equal(complete(request).items[0]?.command, suggestAgain);
  });
});

describe('completion of values', () => {
  describe('finds allowed values by their words', () => {
    writes('parties:\n  - role: tham du‸', 'parties:\n  - role: participant');
    writes('parties:\n  - role: Tham dự‸', 'parties:\n  - role: participant');
    writes('parties:\n  - role: takes part‸', 'parties:\n  - role: participant');
    writes('activity: hoi thao‸\r\ndate: 2020', 'activity: workshop\r\ndate: 2020');
    writes('activity:‸', 'activity: conference');
    writes('themes: [drugs, mua ban‸]', 'themes: [drugs, trafficking]');
    writes('themes:\n- ma tuy‸', 'themes:\n- drugs');
    writes('themes: ‸', 'themes: [wildlife]');
    writes('place:\n  country: viet nam‸', 'place:\n  country: VN');
    writes('place:\n  country: Mỹ‸', 'place:\n  country: US');
    writes('place: { country: cam pu‸ }', 'place: { country: KH }');
    writes(
      'place: { country: TH, subdivision: chiang m‸',
      'place: { country: TH, subdivision: TH-50',
      'Chiang Mai',
    );
    writes('place:\n  subdivision: lang son‸', 'place:\n  subdivision: VN-09');
    writes('funding:\n  - currency: dong viet nam‸', 'funding:\n  - currency: VND');
    writes('funding:\n  - currency: $‸', 'funding:\n  - currency: USD');
    writes('date: ‸', 'date: unknown');
    writes('source:\n  published: 18.7.2024‸', 'source:\n  published: 2024-07-18');
    writes('rules:\n  split-name: tat‸', 'rules:\n  split-name: off', undefined, SETTINGS);
    writes('reference: ‸', 'reference: bundled', undefined, SETTINGS);
    writes('# coop-disable-next-line ghi ten o cho‸', '# coop-disable-next-line name-not-id', 'name-not-id');
    writes('# coop-disable yaml-syntax, dup‸', '# coop-disable yaml-syntax, duplicate-key', 'duplicate-key');
  });

  it('offers the themes of the settings', () => {
    const archive = archiveOf();
    archive.applySettings({ ...archive.settings, themes: new Set(['border']) });
    assert.equal(acceptedAt('themes: [bor‸]', undefined, { archive }), 'themes: [border]');
  });

  describe('leaves YAML that reads', () => {
    writes('activity: "hoi ng‸"', 'activity: "conference"');
    writes("activity: 'hoi ng‸", "activity: 'conference'");
    writes('place: { country: "viet‸" }', 'place: { country: "VN" }');
    writes('parties: [vn-mp‸', 'parties: [vn-mps');
    writes('parties: [{ role: th‸', 'parties: [{ role: participant');
    writes('activity: hoi ngh‸ # loại', 'activity: conference # loại');
    writes('activity: ‸# loại', 'activity: conference # loại');
    writes('themes: [\n  drugs,\n  ma tuy‸\n]', 'themes: [\n  drugs,\n  drugs\n]');
  });
});

describe('completion of organizations, agreements and records', () => {
  describe('finds them by any name, in any folding and word order', () => {
    writes('parties:\n  - organization: bo cong an‸', 'parties:\n  - organization: vn-mps');
    writes('parties:\n  - organization: an cong bo‸', 'parties:\n  - organization: vn-mps');
    writes('parties:\n  - organization: Bộ Công an‸'.normalize('NFD'), 'parties:\n  - organization: vn-mps');
    writes('parties:\n  - organization: bca‸', 'parties:\n  - organization: vn-mps');
    writes('parties:\n  - organization: ministry of public sec‸', 'parties:\n  - organization: vn-mps');
    writes('parties:\n  - bo cong an‸', 'parties:\n  - vn-mps');
    writes('parties: [bo cong an‸]', 'parties: [vn-mps]');
    writes('parties:\n  bo cong an‸', 'parties:\n  - vn-mps');
    writes('parties:\n  - organization: "bo cong‸', 'parties:\n  - organization: "vn-mps"');
    writes('parties: [{ organization: bo cong‸', 'parties: [{ organization: vn-mps');
    writes('agreements:\n  - agreement: 402/qd‸', 'agreements:\n  - agreement: qd-402-2020');
    writes(
      'outcomes:\n  - text: a\n    responsible: [bo cong an‸]',
      'outcomes:\n  - text: a\n    responsible: [vn-mps]',
    );
    writes(
      'agreements:\n  - id: a\n    parties: [VN, lao‸]',
      'agreements:\n  - id: a\n    parties: [VN, LA]',
      'Lào',
      AGREEMENTS,
    );
  });

  describe('with broken YAML around', () => {
    writes(
      'title: Hội nghị: khai mạc\nsummary: "abc\nparties:\n  - organization: bo cong‸\n  - role host\ndate: [2020\n',
      'title: Hội nghị: khai mạc\nsummary: "abc\nparties:\n  - organization: vn-mps\n  - role host\ndate: [2020\n',
    );
    writes('place: { country: VN\nactivity: hoi ngh‸\n', 'place: { country: VN\nactivity: conference\n');
    writes('themes: [drugs, mua ban‸\ndate: 2020', 'themes: [drugs, trafficking\ndate: 2020');
    writes('themes:\n  - mua ban‸\n  - [drugs\n', 'themes:\n  - trafficking\n  - [drugs\n');
    writes('date:\n  - 2020\n  ‸', 'date:\n  - 2020\n  - unknown');
    writes('activity: hoi ngh‸\nparties: [\n  }\n', 'activity: conference\nparties: [\n  }\n');
  });

  const REGISTRY =
    'organizations:\n  - { id: cu, name: Ban Cũ, kind: unit, country: VN, dissolved: 2015 }\n' +
    '  - { id: moi, name: Ban Mới, kind: unit, country: VN }\n';

  it('does not offer an entry as its own parent', () => {
    const archive = archiveOf({ 'organizations.coop.yaml': REGISTRY });
    const labels = labelsAt('organizations:\n  - id: cu\n    parent: ban‸', { archive, ...ORGANIZATIONS });
    assert.ok(labels.includes('Ban Mới') && !labels.includes('Ban Cũ'));
  });

  it('offers other records by their titles', () => {
    const archive = archiveOf({
      'a.coop.yaml': 'id: a\ntitle: Hội nghị thứ ba',
      'b.coop.yaml': 'id: b\ntitle: Hội nghị thứ tư',
    });
    assert.deepEqual(labelsAt('id: a\nrelated:\n  - hoi nghi‸', { archive }), ['Hội nghị thứ tư']);
    assert.equal(acceptedAt('id: a\nrelated: [hoi‸]', undefined, { archive }), 'id: a\nrelated: [b]');
  });

  describe('offers the paths that the record holds', () => {
    const record =
      'title: a\nparties:\n  - { organization: usaid, role: funder }\n  - name: Nhóm\nplace: { country: VN }\n';
    writes(`${record}evidence:\n  - supports: usaid‸`, `${record}evidence:\n  - supports: parties.usaid`);
    writes(
      `${record}evidence:\n  - supports: [title, noi‸]`,
      `${record}evidence:\n  - supports: [title, place]`,
    );
    writes(`${record}evidence:\n  - supports: parties.2‸`, `${record}evidence:\n  - supports: parties.2`);
  });
});

describe('completion where nothing fits', () => {
  offersNothing('title: Hội ‸');
  offersNothing('title: Hội nghị\n  ro‸');
  offersNothing('notes: |\n  ro‸');
  offersNothing('notes:\n  vi: >-\n    một\n\n    ‸');
  offersNothing('notes: |\n  # coop-disable ‸');
  offersNothing('# ro‸');
  offersNothing('activity: conference # ro‸');
  offersNothing('x-own: ‸');
  offersNothing('x-own:\n  ro‸');
  offersNothing('parties:\n  - organization: a\n   ‸');
  offersNothing('  ‸activity: conference');
  offersNothing('‸activity: conference');
  offersNothing('activity: ‸conference');
  offersNothing('source: ‸\n  publisher: a');
  offersNothing('evidence:\n  - quote: "một ‸\n      hai"');
  offersNothing('parties: [a] ‸');
  offersNothing('id: ‸');
  offersNothing('---‸');
  offersNothing('\t‸');
  offersNothing('- ‸');
});

describe('the list of completions', () => {
  it('is asked for again with every letter, and filtered by what was typed', () => {
    const marked = 'parties:\n  - organization: bo cong‸';
    const { isIncomplete, items } = complete(requestOf(marked));
    assert.equal(isIncomplete, true);
    assert.ok(items.every(({ filterText }) => filterText === 'bo cong'));
    assert.deepEqual(
      items.map(({ sortText }) => sortText),
      items.map((_, rank) => String(rank).padStart(4, '0')),
    );
    const edit = items[0]?.textEdit;
    assert.deepEqual(edit && 'range' in edit && edit.range, {
      start: { line: 1, character: 18 },
      end: { line: 1, character: 25 },
    });
  });

  it('uses tab stops where the editor knows them', () => {
    const [item] = itemsAt('themes: ‸', { snippets: true });
    assert.equal(item?.insertTextFormat, InsertTextFormat.Snippet);
    assert.deepEqual(item?.textEdit && 'newText' in item.textEdit && item.textEdit.newText, '[wildlife$0]');
  });

  it('is made for texts of any kind', function () {
    this.timeout(20_000);
    for (const text of [
      '‸'.padStart(20_000, '['),
      '‸'.padStart(20_000, '"'),
      `a: ${'b, '.repeat(30_000)}‸`,
      '\uFEFF‸',
      '‸\r',
    ]) {
      const request = requestOf(text);
      for (const item of complete(request).items) accepted(request, item);
    }
  });
});
