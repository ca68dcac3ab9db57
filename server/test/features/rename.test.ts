import assert from 'node:assert/strict';
import { NEVER } from '../../src/base/cancellation';
import { rename } from '../../src/features/rename';
import { record } from '../node/records';
import { atCursor } from '../support/cursor';
import { contextOf, prepared, refusalFor, renames, textsAfter } from './rename-helpers';

const REGISTRY = `organizations:
  # Quỹ
  - id: ⟦quy-voi⟧
    name: Quỹ Voi
    abbreviations: [QV]
    kind: ngo
  - { id: ban, name: Ban, kind: unit, country: VN, parent: "⟦quy-voi⟧" }
`;
const PLAIN = REGISTRY.replace(/[⟦⟧]/g, '');

describe('renaming an organization', () => {
  it('changes registries, records and paths', () =>
    renames(
      {
        'a.coop.yaml': record('a', {
          parties: '\n  - { organization: ⟦quy-‸voi⟧, role: host }\n  - ban # ⟦⟧'.replace(' # ⟦⟧', ''),
          funding: "[{ funder: '⟦quy-voi⟧' }]",
          evidence: '\n  - quote: a\n    supports: [date, parties.⟦quy-voi⟧.role, "funding.⟦quy-voi⟧"]',
        }),
        'b.coop.yaml': record('b', { parties: '[vn-mps, ⟦quy-voi⟧, quy-voi-2]' }),
        'organizations.coop.yaml': REGISTRY,
        'x/m.agreements.coop.yaml':
          'agreements: [{ id: x, name: X, kind: decision, issuer: ⟦quy-voi⟧, parties: [VN, ⟦quy-voi⟧] }]\n',
      },
      'quy-voi-moi',
    ));
  it('begins at the declaration as well', () =>
    renames(
      {
        'organizations.coop.yaml': REGISTRY.replace('⟦quy', '⟦‸quy'),
        'b.coop.yaml': record('b', { parties: '[vn-mps, ⟦quy-voi⟧]' }),
      },
      'abc',
    ));
  it('begins at a piece of a path as well', () =>
    renames(
      {
        'organizations.coop.yaml': REGISTRY,
        'b.coop.yaml': record('b', {
          parties: '[vn-mps, ⟦quy-voi⟧]',
          evidence: '[{ quote: a, supports: parties.⟦quy-‸voi⟧ }]',
        }),
      },
      'abc',
    ));
  it('leaves names alone, also where it begins at one', () =>
    renames(
      {
        'organizations.coop.yaml': REGISTRY,
        'b.coop.yaml': record('b', {
          parties: '[vn-mps, Quỹ V‸oi, { organization: ⟦quy-voi⟧, role: host }, QV]',
          evidence: '[{ quote: a, supports: [parties.Quỹ Voi, parties.⟦quy-voi⟧] }]',
        }),
      },
      'abc',
    ));
  it('follows a path by id to an item by name', () =>
    renames(
      {
        'organizations.coop.yaml': REGISTRY,
        'b.coop.yaml': record('b', {
          parties: '[vn-mps, Quỹ V‸oi]',
          evidence: '[{ quote: a, supports: parties.⟦quy-voi⟧ }]',
        }),
      },
      'abc',
    ));
  it('reaches around what can’t be read', () =>
    renames(
      {
        'organizations.coop.yaml': REGISTRY,
        'b.coop.yaml':
          'id: b\ntitle: "Hội nghị\nparties:\n  - ⟦quy-v‸oi⟧\nsummary: a: b\nsource: { publisher: ⟦quy-voi⟧ }\nthemes: [drugs\n',
        'c.coop.yaml': 'id: c\ntitle: Hội: nghị\nparties: [⟦quy-voi⟧, vn-mps]\nnotes: "x\n',
      },
      'abc',
    ));
  it('changes all that claim the id, and asks first', async () => {
    const files = {
      'a.coop.yaml': record('a', { parties: '[vn-mps, ‸quy-voi]' }),
      'organizations.coop.yaml': PLAIN,
      'b.organizations.coop.yaml': 'organizations: [{ id: quy-voi, name: Khác, kind: ngo, country: LA }]\n',
    };
    const at = await atCursor(files);
    const after = await textsAfter(at, 'abc');
    assert.match(after['b.organizations.coop.yaml'] ?? '', /id: abc/);
    const outcome = await rename(contextOf(at), at.offset, 'abc', NEVER);
    assert.ok(outcome?.kind === 'renaming');
    assert.deepEqual(
      outcome.changes.map(({ path, annotation }) => [path, annotation?.label, annotation?.needsConfirmation]),
      [
        ['b.organizations.coop.yaml', 'Registries', true],
        ['organizations.coop.yaml', 'Registries', true],
        ['a.coop.yaml', 'Records', true],
      ],
    );
  });
});

describe('renaming an agreement', () => {
  it('changes registries, records and paths, not organizations of that id', () =>
    renames(
      {
        'a.coop.yaml': record('a', {
          parties: '[vn-mps, k]',
          agreements: '[⟦k‸⟧]',
          evidence: '[{ quote: a, supports: [agreements.⟦k⟧, parties.k] }]',
        }),
        'organizations.coop.yaml': 'organizations: [{ id: k, name: K, kind: ngo }]\n',
        'agreements.coop.yaml':
          'agreements:\n- id: ⟦k⟧\n  name: Thỏa thuận K\n  kind: project\n- id: c\n  name: C\n  kind: project\n  implements: [⟦k⟧]\n  under: ⟦k⟧\n  parties: [k]\n',
      },
      'thoa-thuan-k',
    ));
});

describe('renaming a record', () => {
  it('changes its id and what is related to it', () =>
    renames(
      {
        'a.coop.yaml': record('⟦a‸⟧', { related: '[b]' }),
        'b.coop.yaml': record('b', { related: '\n- ⟦a⟧' }),
      },
      'hoi-nghi-a',
    ));
  it('begins where it is named', () =>
    renames({ 'a.coop.yaml': record('⟦a⟧'), 'b.coop.yaml': record('b', { related: '["⟦a‸⟧"]' }) }, '2020'));
});

describe('an id that is not written as it reads', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['escapes', '"quy\\u002Dvoi"', '"abc"'],
    ['an invisible sign', 'quy\u200B-voi', 'abc'],
    ['an invisible sign in quotes', "'quy\u200B-voi'", "'abc'"],
  ];
  for (const [what, written, rewritten] of cases) {
    it(`is written anew: ${what}`, async () => {
      const text = record('a', {
        parties: `[vn-mps, ‸${written}]`,
        evidence: `[{ quote: a, supports: "parties.quy\\u002Dvoi" }]`,
      });
      const at = await atCursor({ 'a.coop.yaml': text, 'organizations.coop.yaml': PLAIN });
      const after = await textsAfter(at, 'abc');
      assert.equal(
        after['a.coop.yaml'],
        text.replace('‸', '').replace(written, rewritten).replace('parties.quy\\u002Dvoi', 'parties.abc'),
      );
    });
  }
  it('gets quotation marks where it would mean nothing', async () => {
    const files = {
      'a.coop.yaml': record('a', { parties: '[vn-mps, quy‸-voi]' }),
      'organizations.coop.yaml': PLAIN,
    };
    const after = await textsAfter(await atCursor(files), 'null');
    assert.match(after['a.coop.yaml'] ?? '', /parties: \[vn-mps, "null"\]/);
  });
});

describe('files that have changed meanwhile', () => {
  const files = {
    'a.coop.yaml': record('a', { parties: '[vn-mps, quy-‸voi]' }),
    'b.coop.yaml': record('b', { parties: '[vn-mps, quy-voi]' }),
    'organizations.coop.yaml': PLAIN,
  };
  for (const parties of ['[quy-voi, vn-mps]', '[iom,    quy-voi]', '[iom, vn-mofa]']) {
    it(`are read anew: ${parties}`, async () => {
      const at = await atCursor(files);
      const text = record('b', { parties });
      const newer = {
        ...contextOf(at),
        files: {
          read: async (path: string) => ({
            kind: 'text' as const,
            text: path === 'b.coop.yaml' ? text : (at.files[path] ?? ''),
          }),
        },
      };
      const outcome = await rename(newer, at.offset, 'abc', NEVER);
      assert.ok(outcome?.kind === 'renaming');
      const change = outcome.changes.find(({ path }) => path === 'b.coop.yaml');
      const at1 = text.indexOf('quy-voi');
      assert.deepEqual(
        change?.edits.map(({ span }) => span.start),
        at1 < 0 ? undefined : [at1],
      );
      assert.ok(change === undefined || change.document.text === text);
    });
  }
});

describe('a new id', () => {
  const files = {
    'a.coop.yaml': record('a', { parties: '[vn-mps, quy-‸voi, h]', related: '[b]' }),
    'b.coop.yaml': record('b'),
    'organizations.coop.yaml': `${PLAIN}  - { id: hoi, name: Hội, abbreviations: [h], kind: ngo, country: LA }\n`,
  };
  const refused: readonly (readonly [string, RegExp])[] = [
    ['Quỹ Voi', /^“Quỹ Voi” không phải là mã.*“quy-voi”\.$/],
    ['-', /^“-” không phải là mã.*80 ký tự\.$/],
    ['', /không phải là mã/],
    ['x'.repeat(81), /không phải là mã/],
    ['hoi', /đã có trong organizations\.coop\.yaml/],
    ['iom', /đã có trong danh mục đi kèm/],
    ['h', /“h” đang được dùng làm tên của hoi \(a\.coop\.yaml\)/],
  ];
  for (const [id, reason] of refused) {
    it(`is refused: “${id}”`, async () => assert.match((await refusalFor(files, id)) ?? '', reason));
  }
  it('may be that of a record or an agreement', () =>
    renames(
      {
        'a.coop.yaml': record('b', { parties: '[vn-mps, ⟦q‸⟧]' }),
        'organizations.coop.yaml': 'organizations: [{ id: ⟦q⟧, name: Q, kind: ngo }]\n',
      },
      'b',
    ));
  it('may be the same: nothing changes', async () => {
    const at = await atCursor(files);
    assert.deepEqual(await textsAfter(at, 'quy-voi'), at.files);
  });
  it('is not asked for of what ships', async () => {
    const shipped = { 'a.coop.yaml': record('a', { parties: '[vn-‸mps, iom]' }) };
    assert.match((await refusalFor(shipped, 'abc')) ?? '', /“vn-mps” thuộc danh mục đi kèm/);
    assert.match((await prepared(shipped))?.join() ?? '', /“vn-mps” ships with the program/);
  });
  it('is refused while the archive is being read', async () =>
    assert.match((await refusalFor(files, 'abc', true)) ?? '', /Đang đọc kho hồ sơ/));
});

describe('before the new id is asked for', () => {
  const registry = { 'organizations.coop.yaml': PLAIN };
  const cases: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['parties: [quy-‸voi]', ['quy-voi', 'quy-voi']],
    ['parties: ["quy-voi‸"]', ['quy-voi', 'quy-voi']],
    ["parties: ['Quỹ ‸Voi']", ['Quỹ Voi', 'quy-voi']],
    ['parties: ["quy\\u002Dv‸oi"]', ['"quy\\u002Dvoi"', 'quy-voi']],
    ['parties: [quy-voi]\nevidence: [{ supports: parties.‸quy-voi.as }]', ['quy-voi', 'quy-voi']],
    ['parties: [kho‸ng-ai]', undefined],
    ['title: Hội‸ nghị', undefined],
    ['id: hoi-‸nghi', ['hoi-nghi', 'hoi-nghi']],
    ['id: Hội‸', undefined],
  ];
  for (const [text, shown] of cases) {
    it(`the place is shown: ${text}`, async () =>
      assert.deepEqual(await prepared({ 'a.coop.yaml': `${text}\n`, ...registry }), shown));
  }
});
