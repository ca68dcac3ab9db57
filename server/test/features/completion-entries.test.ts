import assert from 'node:assert/strict';
import { CompletionItemTag } from 'vscode-languageserver-types';
import type { CheckedArchive } from '../../src/rules/checked-archive';
import { type Asked, acceptedAt, archiveOf, itemsAt } from './completion-helpers';

const ORGANIZATION = 'parties:\n  - organization: ';
const AGREEMENT = 'agreements:\n  - agreement: ';

/** Typed where an id belongs, letter by letter to its end, the words give this first row: label, then what is beside. */
function row(before: string, typed: string, label: string, beside: string, asked?: Asked): void {
  it(`${typed}: ${label} — ${beside}`, () => {
    const [first] = itemsAt(`${before}${typed}‸`, asked);
    assert.equal(first?.label, label);
    assert.equal(first.labelDetails?.description, beside);
    assert.equal(first.detail, undefined);
  });
}

function firstIds(text: string, asked: Asked, count: number): readonly string[] {
  return itemsAt(text, asked)
    .slice(0, count)
    .map(({ textEdit }) => (textEdit !== undefined && 'newText' in textEdit ? textEdit.newText : ''));
}

describe('the first row for what editors type', () => {
  const mps = 'vn-mps · BCA · Ministry of Public Security';
  row(ORGANIZATION, 'bca', 'Bộ Công an', mps);
  row(ORGANIZATION, 'cong an bo', 'Bộ Công an', mps);
  row(ORGANIZATION, 'ministry of public', 'Bộ Công an', mps);
  row(ORGANIZATION, 'bca', 'Ministry of Public Security', 'vn-mps · BCA · Bộ Công an', { language: 'en' });
  row(ORGANIZATION, 'lien hiep quoc', 'Liên hợp quốc', 'un · LHQ · United Nations');

  for (const typed of ['402', 'qd 402', '402/qd', 'QĐ 402', '402/QĐ-TTg', 'quyết định 402', 'qd 402-2020']) {
    it(`${typed}: qd-402-2020`, () =>
      assert.equal(acceptedAt(`${AGREEMENT}${typed}‸`), `${AGREEMENT}qd-402-2020`));
  }

  it('molisa: struck through, with its end and successor', () => {
    const [first] = itemsAt(`${ORGANIZATION}molisa‸`);
    assert.equal(first?.label, 'Bộ Lao động - Thương binh và Xã hội');
    assert.deepEqual(first.tags, [CompletionItemTag.Deprecated]);
    assert.match(first.labelDetails?.description ?? '', /^vn-molisa · đến 2025 → Bộ Nội vụ · /);
    const [inEnglish] = itemsAt(`${ORGANIZATION}molisa‸`, { language: 'en' });
    assert.match(
      inEnglish?.labelDetails?.description ?? '',
      /^vn-molisa · until 2025 → Ministry of Home Affairs · /,
    );
  });
});

describe('the number of rows', () => {
  const rows = (typed: string): number => itemsAt(`${ORGANIZATION}${typed}‸`).length;

  it('is what one leafs through where nothing is typed, and two screens of what was found', () => {
    assert.equal(rows(''), 40);
    assert.equal(rows('b'), 24);
  });
});

describe('words beside the label', () => {
  it('are above the card in an editor that shows none there', () => {
    const [first] = itemsAt(`${ORGANIZATION}bca‸`, { labelDetails: false });
    assert.equal(first?.labelDetails, undefined);
    assert.equal(first?.detail, 'vn-mps · BCA · Ministry of Public Security');
  });
});

describe('long names', () => {
  const labelOf = (typed: string, labelDetails: boolean): string | undefined =>
    itemsAt(`${AGREEMENT}${typed}‸`, { labelDetails })[0]?.label;

  it('leave room for the id, and are whole in the card', () => {
    assert.equal(labelOf('402', true), 'Quyết định số 402/QĐ-TTg ban hành Kế…');
    assert.match(labelOf('402', false) ?? '', /^Quyết định số 402\/QĐ-TTg .* của Liên hợp quốc$/);
  });
});

describe('numbers, which the list opens for by itself', () => {
  const offeredUnasked = (text: string): readonly string[] =>
    itemsAt(text, { isUnasked: true }).map(({ label }) => label);

  it('find agreements', () => {
    for (const typed of ['4', '40', '402']) assert.notDeepEqual(offeredUnasked(`${AGREEMENT}${typed}‸`), []);
    assert.match(offeredUnasked(`${AGREEMENT}402‸`)[0] ?? '', /402/);
  });

  const quiet = [
    'title: Hội nghị lần thứ 4‸',
    'title:\n  vi: 4‸',
    'summary: |\n  Năm 2‸',
    '# 2‸',
    'activity: 4‸',
    'themes: [4‸',
    'themes:\n  - 4‸',
    'parties:\n  - organization: iom\n    role: 4‸',
    'place: { country: 4‸',
    'date: 2‸',
    'date: 2024‸',
    'date: 2024-‸',
    'date: 2024-0‸',
    'date: 2024-06-2‸',
    'date: 2024-06-25‸',
    'date: 2024-06-25 ‸',
    'date: 2024-06-25/2024-0‸',
    'date: 2024-06-25/2024-06-26‸',
    'date: 25/6‸',
    'source:\n  published: 2024-06-2‸',
    'source:\n  url: https://example.org/2‸',
    '4‸',
  ];
  for (const text of quiet) it(`open no list in ${text}`, () => assert.deepEqual(offeredUnasked(text), []));

  it('offer a date that is written in another way as the format writes it', () => {
    assert.deepEqual(offeredUnasked('date: 25/6/2024‸'), ['2024-06-25']);
    assert.deepEqual(offeredUnasked('date: 25-26/6/2024‸'), ['2024-06-25/2024-06-26']);
    assert.deepEqual(offeredUnasked('date: ngày 25/6/2024‸'), ['2024-06-25']);
  });

  it('offer the date so far to those who ask', () => {
    assert.deepEqual(
      itemsAt('date: 2024-6-5‸').map(({ label }) => label),
      ['2024-06-05'],
    );
  });
});

const REGISTRY = `organizations:
  - { id: cu, name: Ban Quxê cũ, kind: unit, country: VN, dissolved: 2015, successors: [moi] }
  - { id: moi, name: Ban Quxê mới nhất, kind: unit, country: VN, founded: 2015 }
  - { id: hay-dung, name: Ban Quxê được dùng, kind: unit, country: VN }
  - { id: di-cung, name: Ban Quxê hay đi cùng, kind: unit, country: VN }
  - { id: viet, name: Tổ chức Một, kind: unit, abbreviations: [TCM], country: VN }
  - { id: lao, name: Tổ chức Hai, kind: unit, abbreviations: [TCM], country: LA }
  - { id: phong-a, name: Phòng Đối ngoại thử, kind: unit, country: VN, parent: viet }
  - { id: phong-b, name: Phòng Đối ngoại thử, kind: unit, country: VN, parent: cu }
`;

function record(...parties: readonly string[]): string {
  return `parties:\n${parties.map((party) => `  - ${party}\n`).join('')}`;
}

function used(): CheckedArchive {
  return archiveOf({
    'organizations.coop.yaml': REGISTRY,
    'a.coop.yaml': record('iom', 'di-cung'),
    'b.coop.yaml': record('unodc', 'hay-dung'),
    'c.coop.yaml': record('unodc', 'hay-dung'),
  });
}

describe('the order of equally good matches', () => {
  const archive = used();
  const typed = '  - organization: ban quxe‸';

  it('active before dissolved, used before unused', () => {
    const asked = { archive, path: 'new.coop.yaml' };
    const text = `date: 2020\nparties:\n${typed}`;
    assert.deepEqual(firstIds(text, asked, 4), ['hay-dung', 'di-cung', 'moi', 'cu']);
  });

  it('used beside the parties of the record before others', () => {
    const asked = { archive, path: 'new.coop.yaml' };
    assert.deepEqual(firstIds(`date: 2020\nparties:\n  - iom\n${typed}`, asked, 2), ['di-cung', 'hay-dung']);
  });

  it('what the record itself names does not count as beside', () => {
    const asked = { archive, path: 'a.coop.yaml' };
    const text = `date: 2020\nparties:\n  - iom\n  - di-cung\n${typed}`;
    assert.equal(firstIds(text, asked, 1)[0], 'hay-dung');
  });

  it('active on the date of the record', () => {
    const asked = { archive, path: 'new.coop.yaml' };
    const idsIn = (year: number): readonly string[] =>
      firstIds(`date: ${year}\nparties:\n${typed}`, asked, 4);
    assert.deepEqual(idsIn(2010).indexOf('moi'), 3);
    assert.deepEqual(idsIn(2016).indexOf('cu'), 3);
  });

  it('a whole name before what is used', () => {
    assert.equal(firstIds('parties:\n  - organization: ban quxe cu‸', { archive }, 1)[0], 'cu');
  });

  it('forgets the records that are gone', () => {
    const changing = used();
    changing.remove('b.coop.yaml');
    changing.remove('c.coop.yaml');
    assert.equal(firstIds(`date: 2020\nparties:\n${typed}`, { archive: changing }, 1)[0], 'di-cung');
  });
});

describe('organizations that are no more', () => {
  const archive = used();
  const tagsOf = (text: string, today?: number): unknown =>
    itemsAt(text, { archive, ...(today === undefined ? {} : { today }) }).find(
      ({ label }) => label === 'Ban Quxê cũ',
    )?.tags;
  const deprecated = [CompletionItemTag.Deprecated];

  it('are struck through when they ended before the event', () => {
    assert.deepEqual(tagsOf('date: 2020\nparties:\n  - organization: ban quxe‸'), deprecated);
    assert.equal(tagsOf('date: 2014\nparties:\n  - organization: ban quxe‸'), undefined);
  });

  it('are struck through when they ended before today, where there is no date', () => {
    assert.deepEqual(tagsOf('parties:\n  - organization: ban quxe‸'), deprecated);
    assert.deepEqual(tagsOf('date: unknown\nparties:\n  - organization: ban quxe‸'), deprecated);
    assert.equal(tagsOf('parties:\n  - organization: ban quxe‸', 0), undefined);
  });
});

describe('names that several bear', () => {
  const archive = used();
  const besides = (typed: string): readonly (string | undefined)[] =>
    itemsAt(`${ORGANIZATION}${typed}‸`, { archive })
      .slice(0, 2)
      .map(({ labelDetails }) => labelDetails?.description);

  it('show the country', () => {
    assert.deepEqual(besides('tcm'), ['viet · Việt Nam · TCM', 'lao · Lào · TCM']);
  });

  it('show the body above, where the country is the same', () => {
    assert.deepEqual(besides('phong doi ngoai thu'), ['phong-a · Tổ chức Một', 'phong-b · Ban Quxê cũ']);
  });
});
