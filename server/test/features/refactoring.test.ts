import assert from 'node:assert/strict';
import { filesAfter, recordWith, textAfter, titlesAt, turnsInto, unmarked } from './refactoring-helpers';

const OUT = 'Write out in full (“organization: …”)';
const SHORT = 'Shorten to the id alone';
const LINES = 'Write each item on its own line';

const isOffered = async (title: string, marked: string): Promise<boolean> =>
  (await titlesAt(marked)).includes(title);

describe('shorthand and map', () => {
  const parties = (value: string): string => recordWith({ parties: value });

  it('in a block list', () =>
    turnsInto(
      parties('\n  - vn-m‸ps # bộ\n  - iom'),
      OUT,
      parties('\n  - organization: ‸vn-mps # bộ\n  - iom'),
      SHORT,
    ));
  it('in brackets', () =>
    turnsInto(parties('[vn-m‸ps, iom]'), OUT, parties('[{ organization: ‸vn-mps }, iom]'), SHORT));
  it('with quotation marks', () =>
    turnsInto(parties('["vn-m‸ps", iom]'), OUT, parties('[{ organization: ‸"vn-mps" }, iom]'), SHORT));
  it('of an agreement', () =>
    turnsInto(
      recordWith({ agreements: '\n  - ‸cites' }),
      'Write out in full (“agreement: …”)',
      recordWith({ agreements: '\n  - agreement: ‸cites' }),
      SHORT,
    ));
  it('of a map in braces in a block list', async () =>
    assert.equal(
      await textAfter(SHORT, parties('\n  - { organization: vn-m‸ps }\n  - iom')),
      parties('\n  - vn-mps\n  - iom'),
    ));
  it('with the cursor on the hyphen', async () =>
    assert.equal(
      await textAfter(OUT, parties('\n  ‸- vn-mps\n  - iom')),
      parties('\n  - organization: vn-mps\n  - iom'),
    ));
  it('not of a map that says more, or holds a comment', async () => {
    assert.equal(
      await isOffered(SHORT, parties('\n  - organization: vn-m‸ps\n    role: host\n  - iom')),
      false,
    );
    assert.equal(await isOffered(SHORT, parties('\n  - organization: # bộ\n      vn-m‸ps\n  - iom')), false);
  });
  it('not of a registry, whose lists take ids alone', async () =>
    assert.equal(await isOffered(OUT, recordWith({ related: '[‸b]' })), false));
});

describe('text and map of languages', () => {
  const title = (value: string): string => recordWith({ title: value });
  const VI = 'Write by language (“vi: …”)';
  const EN = 'Write by language (“en: …”)';
  const DROP = 'Remove the language “vi”';

  it('on one line', () =>
    turnsInto(title('Hội ‸nghị # c'), VI, title('\n  vi: Hội ‸nghị # c').replace('title: ', 'title:'), DROP));
  it('with the cursor on the key', async () =>
    assert.equal(
      await textAfter(VI, recordWith({ title: 'Hội nghị' }).replace('title', 'ti‸tle')),
      title('\n  vi: Hội nghị').replace('title: ', 'title:'),
    ));
  it('of a block of words', () =>
    turnsInto(
      title('>-\n  Hội ‸nghị\n  thường niên\n\n  lần thứ hai'),
      VI,
      title('\n  vi: >-\n    Hội ‸nghị\n    thường niên\n\n    lần thứ hai').replace('title: ', 'title:'),
      DROP,
    ));
  it('of words on the line below', async () =>
    assert.equal(
      await textAfter(VI, title('# c\n  Hội ‸nghị\n  thường niên')),
      title('# c\n  vi: Hội nghị\n    thường niên'),
    ));
  it('in braces', () =>
    turnsInto(
      recordWith({ parties: '[vn-mps, { organization: iom, note: Dự ‸họp }]' }),
      VI,
      recordWith({ parties: '[vn-mps, { organization: iom, note: { vi: Dự ‸họp } }]' }),
      DROP,
    ));
  it('within an item of a list', () =>
    turnsInto(
      recordWith({ outcomes: '\n  - text: Lập ‸nhóm\n    due: 2025' }),
      VI,
      recordWith({ outcomes: '\n  - text:\n      vi: Lập ‸nhóm\n    due: 2025' }),
      DROP,
    ));
  it('indents as the file does', async () =>
    assert.equal(
      await textAfter(VI, recordWith({ title: 'Hội ‸nghị', notes: '\n    en: A' })),
      recordWith({ title: '\n    vi: Hội nghị', notes: '\n    en: A' }).replace('title: ', 'title:'),
    ));
  it('takes the language of the words, else the archive’s', async () => {
    const usual = { 'coop.config.yaml': 'language: vi\n' };
    const offered = async (words: string, files: Record<string, string>): Promise<string> => {
      const after = await filesAfter(files['coop.config.yaml'] === undefined ? EN : VI, {
        'a.coop.yaml': title(words),
        ...files,
      });
      return after['a.coop.yaml'] ?? '';
    };
    assert.match(await offered('MOU ‸1993', {}), /\n {2}en: MOU 1993\n/);
    assert.match(await offered('MOU ‸1993', usual), /\n {2}vi: MOU 1993\n/);
    assert.ok(await isOffered(EN, title('A workshop on ‸drug control')));
    assert.ok(await isOffered('Write by language (“lo: …”)', title('ກະຊວງ‸')));
  });
  it('mends the paths of the evidence', async () =>
    assert.equal(
      await textAfter(
        DROP,
        recordWith({ title: '{ vi: Hội ‸nghị }', evidence: '[{ quote: a, supports: [title.vi, date] }]' }),
      ),
      recordWith({ title: 'Hội nghị', evidence: '[{ quote: a, supports: [title, date] }]' }),
    ));
  it('not of several languages', async () =>
    assert.equal(await isOffered(DROP, title('{ vi: Hội ‸nghị, en: A }')), false));
  it('not where a comment would be lost', async () =>
    assert.equal(await isOffered(DROP, title('# c\n  vi: Hội ‸nghị')), false));
});

describe('date and sessions', () => {
  const date = (value: string): string => recordWith({ date: value });
  const TO = 'Turn the date into a list of sessions';
  const FROM = 'Turn the list of sessions into one date';

  it('of one date', () => turnsInto(date('2020-‸05 # c'), TO, date('[2020-‸05] # c'), FROM));
  it('of an interval of days', () =>
    turnsInto(
      date('2020-05-01/‸2020-05-03'),
      'List each day as a session',
      date('[2020-05-01, ‸2020-05-02, 2020-05-03]'),
      'Join the sessions into “2020-05-01/2020-05-03”',
    ));
  it('of a block list', async () =>
    assert.equal(
      await textAfter(FROM, date('\n  - 2020-‸05 # c').replace('date: ', 'date:')),
      date('2020-05 # c'),
    ));
  it('of days in a block list', async () =>
    assert.equal(
      await textAfter(
        'Join the sessions into “2020-05-01/2020-05-02”',
        date('\n- 2020-05-01\n- ‸"2020-05-02"'),
      ),
      date('2020-05-01/2020-05-02').replace('date: ', 'date: '),
    ));
  it('mends the paths of the evidence', async () =>
    assert.equal(
      await textAfter(FROM, recordWith({ date: '[‸2020]', evidence: '[{ quote: a, supports: date.1 }]' })),
      recordWith({ date: '2020', evidence: '[{ quote: a, supports: date }]' }),
    ));
  it('not of days apart, several dates or long intervals', async () => {
    const titles = async (value: string): Promise<string> =>
      (await titlesAt(date(value))).filter((title) => /session/.test(title)).join();
    assert.equal(await titles('[2020-05-01, ‸2020-05-03]'), '');
    assert.equal(await titles('[2020, ‸2021]'), '');
    assert.equal(await titles('‸2020-05-01/2020-06-01'), TO);
    assert.equal(await titles('‸2020-05-01/..'), TO);
  });
  it('not where a comment would be lost', async () =>
    assert.equal(await isOffered(FROM, date('\n  # c\n  - ‸2020')), false));
});

describe('one value and list', () => {
  const supports = (value: string): string =>
    recordWith({ evidence: `\n  - quote: a\n    supports: ${value}` });

  it('of a path', () =>
    turnsInto(
      supports('source.‸publisher'),
      'Turn the value into a list',
      supports('[source.‸publisher]'),
      'Turn the list into one value',
    ));
  it('not of a value that takes no list', async () =>
    assert.equal(await isOffered('Turn the value into a list', recordWith({ activity: 'meet‸ing' })), false));
});

describe('refactorings', () => {
  it('are called in Vietnamese too', async () =>
    assert.deepEqual(await titlesAt(recordWith({ date: '20‸20' }), 'vi'), [
      'Đổi ngày thành danh sách các phiên',
      'Đặt giá trị trong dấu ngoặc kép',
    ]));
  it('touch nothing that a syntax fault touches', async () => {
    const broken = [
      recordWith({ title: 'Hội ‸nghị: khai mạc: A' }),
      recordWith({ themes: '[drugs, ‸crime' }),
      recordWith({ title: '"Hội ‸nghị' }),
      recordWith({ parties: '["vn-mps" iom, ‸unodc]' }),
      recordWith({ title: '&a Hội ‸nghị' }),
      recordWith({ place: '{ country: VN, locality: ‸Huế\n' }),
    ];
    for (const text of broken) assert.deepEqual(await titlesAt(text), [], text);
  });
  it('work between faults', async () => {
    const text = `title: "A\n${recordWith({ themes: '[drugs, ‸crime]' }).replace(/^id.*\n/, '')}notes: [a\n`;
    const after = await textAfter(LINES, text);
    assert.match(after, /\nthemes:\n {2}- drugs\n {2}- crime\n/);
    assert.equal(after.replace('themes:\n  - drugs\n  - crime', 'themes: [drugs, crime]'), unmarked(text));
  });
  it('are none in an empty file, on a comment or between entries', async () => {
    assert.deepEqual(await titlesAt('‸'), []);
    assert.deepEqual(await titlesAt(recordWith({ title: 'A # ‸c' })), []);
  });
});
