import assert from 'node:assert/strict';
import { readMarks, writeMarks } from '../support/marks';
import { checkedArchive, messagesOf } from '../support/memory-archive';

type Files = { readonly [path: string]: string };

/** The rule reports the marked ranges of the first file, and no others. */
async function reports(rule: string, files: Files): Promise<void> {
  const [path, marked] = Object.entries(files)[0] ?? ['', ''];
  const { text } = readMarks(marked);
  const { service } = await checkedArchive({ ...files, [path]: text });
  const findings = (service.conclusionsOf(path)?.conclusions ?? []).map(({ finding }) => finding);
  const spans = findings.filter((finding) => finding.rule === rule).map(({ span }) => span);
  assert.equal(writeMarks(text, spans), marked);
}

/** What the rule suggests in the first file, finding by finding. */
async function suggestions(rule: string, files: Files): Promise<string[]> {
  const { service } = await checkedArchive(files);
  const findings = (service.conclusionsOf(Object.keys(files)[0] ?? '')?.conclusions ?? []).map(
    ({ finding }) => finding,
  );
  return findings.filter((finding) => finding.rule === rule).map((finding) => finding.suggestions.join(' '));
}

/** A record with the lines. */
function record(...lines: string[]): Files {
  return { 'a.coop.yaml': `${lines.join('\n')}\n` };
}

function organizations(...entries: string[]): Files {
  return { 'organizations.coop.yaml': registry('organizations', entries) };
}

function agreements(...entries: string[]): Files {
  return { 'agreements.coop.yaml': registry('agreements', entries) };
}

function registry(field: string, entries: readonly string[]): string {
  return `${field}:\n${entries.map((entry) => `  - { ${entry} }\n`).join('')}`;
}

const NAMED = organizations(
  'id: one, name: "Quỹ voi, hổ"',
  'id: two, name: Hổ',
  'id: three, name: "Voi, Hổ, Tê giác"',
);

describe('split-name', () => {
  const splits = (lists: string): Promise<void> => reports('split-name', { ...record(lists), ...NAMED });
  it('finds the longest name', () => splits('related: []\nparties: [iom, ⟦voi, hổ, tê giác⟧, hổ]'));
  it('finds names side by side', () => splits('parties: [⟦Quỹ voi, hổ⟧, ⟦voi, hổ, tê giác⟧]'));
  it('compares as search does', () => splits('parties: [⟦QUY  VOI , hổ⟧]'));
  it('leaves items in quotes alone', () => splits('parties: ["Quỹ voi", hổ]'));
  it('leaves items on lines of their own alone', () => splits('parties:\n  - Quỹ voi\n  - hổ'));
  it('leaves items of different lists alone', () =>
    splits('outcomes:\n  - { text: a, responsible: [Quỹ voi] }\n  - { text: b, responsible: [hổ] }'));
  it('keeps other rules from its pieces', async () => {
    for (const rule of ['unknown-organization', 'name-not-id', 'duplicate-item']) {
      await reports(rule, { ...record('parties: [Quỹ voi, hổ, Quỹ voi, hổ]'), ...NAMED });
    }
  });
  it('looks into lists of registries', () =>
    reports('split-name', {
      'b.agreements.coop.yaml': 'agreements:\n  - id: x\n    parties: [VN, ⟦Quỹ voi, hổ⟧]\n',
      ...NAMED,
    }));
});

describe('unknown references', () => {
  it('are not blamed for a name that several bear', () =>
    reports('unknown-organization', {
      ...record('parties: [QX, ⟦QY⟧]'),
      ...organizations('id: a, name: A, abbreviations: [QX]', 'id: b, name: B, abbreviations: [QX]'),
    }));
  it('are found in every field', () =>
    reports(
      'unknown-organization',
      record(
        'source: { publisher: ⟦q1q⟧, agency: ⟦q2q⟧ }',
        'funding: [{ funder: ⟦q3q⟧ }]',
        'people: [{ name: A, organization: ⟦q4q⟧ }]',
        'outcomes: [{ text: A, responsible: [⟦q5q⟧] }]',
      ),
    ));
  it('are found in registries', async () => {
    const entries = 'id: a, parent: ⟦q1q⟧, successors: [⟦q2q⟧]';
    await reports('unknown-organization', organizations(entries));
    await reports(
      'unknown-agreement',
      agreements(
        'id: a, promulgated-by: ⟦q1q⟧, under: ⟦q2q⟧, implements: [⟦q3q⟧], amends: [⟦q4q⟧], supersedes: [⟦q5q⟧]',
      ),
    );
    await reports('unknown-organization', agreements('id: a, issuer: ⟦q1q⟧, parties: [VN, ⟦q2q⟧]'));
  });
});

describe('ambiguous-name', () => {
  const told = async (first: string, second: string): Promise<string> => {
    const files = { ...record('parties: [QX]'), ...organizations(`id: a, ${first}`, `id: b, ${second}`) };
    const { service } = await checkedArchive(files);
    return messagesOf(service, 'a.coop.yaml').find((message) => message.includes('QX')) ?? '';
  };
  it('tells entries by their countries', async () => {
    const message = await told('name: QX, country: LA', 'name: QX, country: TH');
    assert.ok(message.includes('“a” (LA) or “b” (TH)'), message);
  });
  it('tells entries of one country by their names', async () => {
    const message = await told(
      'name: A, abbreviations: [QX], country: LA',
      'name: B, abbreviations: [QX], country: LA',
    );
    assert.ok(message.includes('“a” (A) or “b” (B)'), message);
  });
  it('tells entries by their ids where nothing else differs', async () => {
    const message = await told('name: QX', 'name: QX');
    assert.ok(message.includes('“a” or “b”'), message);
  });
});

describe('duplicate-item', () => {
  it('takes names for the entry that they mean', () =>
    reports('duplicate-item', record('agreements: [CITES, gcm, ⟦cites⟧]')));
  it('compares unknown references as they are written', () =>
    reports('duplicate-item', record('related: [q1q, Q1Q, ⟦q1q⟧]')));
  it('reports each one after the first', () => reports('duplicate-item', record('related: [a, ⟦a⟧, ⟦a⟧]')));
  it('keeps lists apart', () =>
    reports(
      'duplicate-item',
      record('outcomes:\n  - { text: a, responsible: [un] }\n  - { text: b, responsible: [un] }'),
    ));
  it('looks into registries', async () => {
    await reports('duplicate-item', organizations('id: a, successors: [un, ⟦un⟧]'));
    await reports(
      'duplicate-item',
      agreements(
        'id: a, parties: [un, ⟦un⟧], implements: [gcm, ⟦gcm⟧]',
        'id: b, amends: [gcm, ⟦gcm⟧], supersedes: [cites, ⟦cites⟧]',
      ),
    );
  });
});

describe('duplicate-id', () => {
  it('is reported in every file', () =>
    reports('duplicate-id', {
      'a.coop.yaml': 'id: ⟦x⟧\n',
      'b.coop.yaml': 'id: x\n',
      'c.coop.yaml': 'id: x\n',
    }));
  it('keeps the kinds of ids apart', () =>
    reports('duplicate-id', { ...record('id: x'), ...organizations('id: x'), ...agreements('id: x') }));
});

describe('registry-cycle', () => {
  it('follows names', () =>
    reports(
      'registry-cycle',
      organizations('id: a, name: Quỹ A, parent: ⟦b⟧', 'id: b, name: Quỹ B, parent: ⟦quy a⟧'),
    ));
  it('reports all ways round', () =>
    reports(
      'registry-cycle',
      organizations(
        'id: a, successors: [⟦b⟧, ⟦c⟧, d]',
        'id: b, successors: [⟦a⟧]',
        'id: c, successors: [⟦a⟧]',
        'id: d, successors: [e]',
      ),
    ));
  it('looks at each relation by itself', () =>
    reports('registry-cycle', agreements('id: a, under: b', 'id: b, supersedes: [a]')));
  it('passes through shipped entries that are replaced', () =>
    reports('registry-cycle', organizations('id: un, parent: ⟦unodc⟧', 'id: unodc, parent: ⟦un⟧')));
  it('stands long chains and circles', () => {
    const chain = Array.from(
      { length: 3000 },
      (_, index) => `id: o${index}, parent: ⟦o${(index + 1) % 3000}⟧`,
    );
    return reports('registry-cycle', organizations(...chain));
  }).timeout(20_000);
});

describe('shared-name', () => {
  const claims = (...entries: string[]): Promise<void> => reports('shared-name', organizations(...entries));
  it('folds tone placement and case, not letters', () =>
    claims(
      'id: a, name: ⟦Ủy ban hoà bình⟧, country: VN',
      'id: b, name: ⟦Uỷ ban Hòa bình⟧, country: VN',
      'id: c, name: Uy ban hoa binh, country: VN',
    ));
  it('knows countries and scopes', async () => {
    await claims('id: a, name: X, country: LA', 'id: b, name: X, country: TH');
    await claims('id: a, name: ⟦X⟧, scope: regional', 'id: b, name: ⟦X⟧, scope: regional');
    await claims('id: a, name: X, scope: regional', 'id: b, name: X, scope: international');
    await claims('id: a, name: X', 'id: b, name: X');
  });
  it('keeps organizations and agreements apart', () =>
    reports('shared-name', {
      ...organizations('id: a, name: QX, country: VN'),
      ...agreements('id: a, name: QX'),
    }));
  it('forgets shipped entries that are replaced', () =>
    reports(
      'shared-name',
      agreements('id: mou-1993, name: Bản ghi nhớ 1993', 'id: mou, name: Bản ghi nhớ, abbreviations: [MOU]'),
    ));
  it('leaves one id in two files to another rule', () =>
    claims('id: a, name: X, country: VN', 'id: a, name: X, country: VN'));
  it('takes numbers that hold their year as they are', () =>
    reports('shared-name', agreements('id: a, number: ⟦30/2020/NĐ-CP⟧', 'id: b, number: ⟦30/2020/NĐ-CP⟧')));
  it('takes numbers of other makes as they are', () =>
    reports('shared-name', agreements('id: a, number: ⟦A/RES/73/195⟧')));
  it('tells yearly numbers by their year', async () => {
    const numbers = (first: string, second: string): Promise<void> =>
      reports('shared-name', agreements(`id: a, ${first}`, `id: b, ${second}`));
    await numbers('number: ⟦9/KH-BCA⟧, adopted: 2020-01', 'number: ⟦9/KH-BCA⟧, adopted: 2020-12-31');
    await numbers('number: 9/KH-BCA, adopted: 2020', 'number: 9/KH-BCA, adopted: 2021');
    await numbers('number: 9/KH-BCA, adopted: 2020', 'number: 9/KH-BCA, adopted: 2020/2021');
    await numbers('number: 9/KH-BCA, adopted: 2020', 'number: 9/KH-BCA');
    await numbers('name: Kế hoạch số 9/KH-BCA, adopted: 2020', 'name: Kế hoạch số 9/KH-BCA, adopted: 2021');
    await numbers(
      'name: ⟦Kế hoạch 9/KH-BCA về voi⟧, adopted: 2020',
      'name: ⟦Kế hoạch 9/KH-BCA về voi⟧, adopted: 2021',
    );
  });
});

describe('agreements and their time', () => {
  it('are found by their names', async () => {
    await reports('agreement-not-yet', record('date: 2017', 'agreements: [⟦402/QĐ-TTg⟧]'));
    await reports('agreement-ended', {
      ...record('date: 2017', 'agreements: [⟦Hiệp ước Q⟧]'),
      ...agreements('id: q, name: Hiệp ước Q, ended: 2016'),
    });
  });
  it('are not blamed where the date is not known', async () => {
    await reports('agreement-not-yet', record('date: unknown', 'agreements: [gcm]'));
    await reports('agreement-not-yet', record('date: [2017, hôm qua]', 'agreements: [gcm]'));
  });
  it('count from the first session to the last', () =>
    reports('agreement-not-yet', record('date: [2017-01, 2019-01]', 'agreements: [gcm]')));
});

describe('organization-not-active', () => {
  const successors = (...entries: string[]): Promise<string[]> =>
    suggestions('organization-not-active', {
      ...record('date: 2020', 'parties: [a]'),
      ...organizations(...entries),
    });
  it('follows successors that ended too', async () =>
    assert.deepEqual(
      await successors(
        'id: a, dissolved: 2010, successors: [b, c]',
        'id: b, dissolved: 2015, successors: [d, a]',
        'id: c',
        'id: d',
      ),
      ['c d'],
    ));
  it('leaves out successors to come', async () =>
    assert.deepEqual(await successors('id: a, dissolved: 2010, successors: [b]', 'id: b, founded: 2021'), [
      '',
    ]));
  it('finds successors by their names', async () =>
    assert.deepEqual(await successors('id: a, dissolved: 2010, successors: [Quỹ B]', 'id: b, name: Quỹ B'), [
      'b',
    ]));
  it('looks at parties by their names', () =>
    reports(
      'organization-not-active',
      record('date: 2025-06', 'parties: [{ organization: ⟦MOLISA⟧ }, iom]'),
    ));
});

describe('unknown-path', () => {
  const evidence = (path: string, ...lines: string[]): Files =>
    record(...lines, `evidence: [{ quote: x, supports: ${path} }]`);
  it('takes an id for the name that stands in the list', () =>
    reports('unknown-path', evidence('parties.iom.role', 'parties: [{ organization: IOM, role: host }]')));
  it('takes no other id for it', () => reports('unknown-path', evidence('⟦parties.un⟧', 'parties: [IOM]')));
  it('is silent while a registry can’t be read', () =>
    reports('unknown-path', {
      ...evidence('parties.un', 'parties: [Quỹ QX]'),
      'organizations.coop.yaml': 'organizations: "\n',
    }));
  it('suggests other writings', async () => {
    assert.deepEqual(await suggestions('unknown-path', evidence('parties.2', 'parties: [un, iom]')), [
      'parties.iom',
    ]);
  });
});
