import assert from 'node:assert/strict';
import type { Language } from '../../src/base/words';
import { type InlayHintChoice, inlayHintsIn } from '../../src/features/inlay-hint';
import { atCursor, writings } from '../support/cursor';
import { readMarks } from '../support/marks';

const ALL: InlayHintChoice = { names: true, dates: true };

/** Names of all lengths. */
const REGISTRY = `organizations:
  - { id: bo, name: { vi: Bộ Thử, en: Test Ministry }, kind: ministry, country: VN }
  - { id: long, name: Trung tâm Đào tạo và Nghiên cứu về gìn giữ hòa bình khu vực, kind: unit, country: VN }
  - { id: one-word, name: ${'ສ'.repeat(30)}${'ກູ'.repeat(20)}, kind: unit, country: LA }
`;

interface Asked {
  readonly choice?: InlayHintChoice;
  readonly language?: Language;
  readonly others?: Readonly<Record<string, string>>;
  readonly path?: string;
}

/** The text with its hints in it, as `‹…›`. A marked piece is the range that is asked for. */
async function hinted(marked: string, asked: Asked = {}): Promise<string> {
  const { choice = ALL, language = 'vi', others = {}, path = 'a.coop.yaml' } = asked;
  const { text, spans } = readMarks(marked);
  const files = { 'organizations.coop.yaml': REGISTRY, ...others, [path]: `${text}‸` };
  const { context } = await atCursor(files, language);
  const hints = inlayHintsIn(context, spans[0] ?? { start: 0, end: text.length }, choice);
  let [result, from] = ['', 0];
  for (const { offset, label } of hints) {
    result += `${text.slice(from, offset)}‹${label}›`;
    from = offset;
  }
  return result + text.slice(from);
}

async function shows(text: string, expected: string, asked: Asked = {}): Promise<void> {
  const [results, wanted] = [[], writings(expected)] as [string[], readonly string[]];
  for (const writing of writings(text)) results.push(await hinted(writing, asked));
  assert.deepEqual(
    results.map((result) => result.normalize('NFC')),
    wanted.map((each) => each.normalize('NFC')),
  );
}

describe('the hint of an id', () => {
  it('is its name, in block and flow style', async () => {
    await shows(
      'parties:\n  - organization: bo\n    role: host\n  - bo\n',
      'parties:\n  - organization: bo‹Bộ Thử›\n    role: host\n  - bo‹Bộ Thử›\n',
    );
    await shows(
      'parties: [bo, "bo"]\nsource: { publisher: bo }',
      'parties: [bo‹Bộ Thử›, "bo"‹Bộ Thử›]\nsource: { publisher: bo‹Bộ Thử› }',
    );
  });

  it('is in the language of the editor', () =>
    shows('parties: [bo]', 'parties: [bo‹Test Ministry›]', { language: 'en' }));

  it('is that of an agreement and of a record', () =>
    shows('agreements: [mou]\nrelated: [b]', 'agreements: [mou‹Bản ghi nhớ›]\nrelated: [b‹Họp›]', {
      others: {
        'b.coop.yaml': 'id: b\ntitle: Họp\n',
        'agreements.coop.yaml': 'agreements: [{ id: mou, name: Bản ghi nhớ, kind: memorandum }]',
      },
    }));

  it('is missing where the text says the same', async () => {
    await shows('parties: [Bộ Thử, bo thu]', 'parties: [Bộ Thử, bo thu]');
    await shows(
      'parties:\n  - { organization: bo, as: Bộ Thử }',
      'parties:\n  - { organization: bo, as: Bộ Thử }',
    );
    await shows('parties:\n  - bo # Bộ Thử', 'parties:\n  - bo # Bộ Thử');
    await shows('parties: [test ministry]', 'parties: [test ministry‹Bộ Thử›]');
  });

  it('is missing for what is not known, where an id is declared, and in paths', () =>
    shows(
      'id: bo\nparties: [bo, xyz]\nevidence: [{ quote: a, supports: parties.bo }]',
      'id: bo\nparties: [bo‹Bộ Thử›, xyz]\nevidence: [{ quote: a, supports: parties.bo }]',
    ));

  it('is shortened at the end of a word, and not within a letter', async () => {
    assert.equal(await hinted('parties: [long]'), 'parties: [long‹Trung tâm Đào tạo và Nghiên cứu về gìn…›]');
    const label = /‹(.*)…›/.exec(await hinted('parties: [one-word]'))?.[1] ?? '';
    assert.equal(label, `${'ສ'.repeat(30)}${'ກູ'.repeat(4)}`);
  });

  it('stands in registries too', () =>
    shows(
      'organizations: [{ id: a, name: A, kind: unit, parent: bo }]',
      'organizations: [{ id: a, name: A, kind: unit, parent: bo‹Bộ Thử› }]',
      {
        path: 'x.organizations.coop.yaml',
      },
    ));

  it('stands beside what is broken', () =>
    shows(
      'title: "a\nparties:\n  - organization: bo\nsource: { publisher: bo }\nplace: { country: VN\nrelated: []\n',
      'title: "a\nparties:\n  - organization: bo‹Bộ Thử›\nsource: { publisher: bo‹Bộ Thử› }\nplace: { country: VN\nrelated: []\n',
    ));
});

describe('the hint of a date', () => {
  it('is the date in words', async () => {
    await shows('date: 2024-07-18', 'date: 2024-07-18‹thứ Năm, 18/7/2024›');
    await shows(
      'date:\n  - 2021-33\n  - "2024-07"',
      'date:\n  - 2021-33‹quý I năm 2021›\n  - "2024-07"‹tháng 7 năm 2024›',
    );
    await shows(
      'source: { published: 2024-07-18? }',
      'source: { published: 2024-07-18?‹Thursday, 18 July 2024, uncertain› }',
      { language: 'en' },
    );
  });

  it('is missing for years and for what is no date', () =>
    shows('date: [2024, 2024/2025, 2024-13, 18/7/2024]', 'date: [2024, 2024/2025, 2024-13, 18/7/2024]'));

  it('of a long interval is whole', () =>
    shows('date: 2024-07-12/2024-07-14', 'date: 2024-07-12/2024-07-14‹thứ Sáu, 12/7 – Chủ nhật, 14/7/2024›'));
});

describe('hints', () => {
  const text = 'date: 2024-07-18\nparties: [bo]\n';

  it('of either kind can be switched off', async () => {
    await shows(text, 'date: 2024-07-18\nparties: [bo‹Bộ Thử›]\n', { choice: { names: true, dates: false } });
    await shows(text, 'date: 2024-07-18‹thứ Năm, 18/7/2024›\nparties: [bo]\n', {
      choice: { names: false, dates: true },
    });
  });

  it('are only those of the range', async () => {
    assert.equal(
      await hinted('date: 2024-07-18\n⟦parties: [bo]\n⟧'),
      'date: 2024-07-18\nparties: [bo‹Bộ Thử›]\n',
    );
    assert.equal(
      await hinted('⟦date: 2024-07-18\n⟧parties: [bo]\n'),
      'date: 2024-07-18‹thứ Năm, 18/7/2024›\nparties: [bo]\n',
    );
  });
});
