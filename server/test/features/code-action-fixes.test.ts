import assert from 'node:assert/strict';
import { record } from '../node/records';
import { checkedArchive } from '../support/memory-archive';
import { FixTrial } from './code-action-checks';
import { applied } from './code-action-helpers';

/** The text after the fix of that title, which starts so, for the text as it is, in CRLF and in NFD. */
async function becomes(title: string, before: string, after: string, path = 'a.coop.yaml'): Promise<void> {
  assert.equal(await fixed(title, before, path), after);
  assert.equal(await fixed(title, before.replaceAll('\n', '\r\n'), path), after.replaceAll('\n', '\r\n'));
}

async function fixed(title: string, text: string, path: string): Promise<string | undefined> {
  const files = { [path]: text };
  const { service } = await checkedArchive(files);
  const trial = new FixTrial(service, files, path);
  const fixes = await trial.fixes();
  const fix = fixes.find((each) => each.title.startsWith(title));
  assert.ok(fix, `offered is only: ${fixes.map((each) => each.title).join(', ')}`);
  await trial.holds(fix);
  return applied(files, fix)[path];
}

/** A fix of one field of a record. */
function field(title: string, name: string, before: string, after: string): Promise<void> {
  return becomes(title, record('a', { [name]: before }), record('a', { [name]: after }));
}

describe('fixes of what can’t be read', () => {
  it('quote a value with a colon before its comment', () =>
    field('Put the value in', 'title', 'Hội nghị: khai mạc # báo', '"Hội nghị: khai mạc" # báo'));
  it('quote a value with a colon and quotation marks', () =>
    field('Put the value in', 'title', 'Hội nghị "cao": d\'Ivoire', "'Hội nghị \"cao\": d''Ivoire'"));
  it('quote a value that goes on with a colon', () =>
    field('Put the value in', 'title', 'Hội nghị\n  thường niên: hai', '"Hội nghị\n  thường niên: hai"'));
  it('close a quote at the end of its own line', () =>
    field('Close the quotation', 'title', '"Hội nghị', '"Hội nghị"'));
  it('close a quote before a comment', () =>
    field('Close the quotation', 'title', "'Hội nghị # báo", "'Hội nghị' # báo"));
  it('close a quote in brackets', () =>
    field('Close the quotation', 'parties', '[vn-mps, "iom]', '[vn-mps, "iom"]'));
  it('close a bracket', () =>
    field('Close the bracket', 'themes', '[drugs, crime # hai', '[drugs, crime] # hai'));
  it('close a bracket below', () =>
    field('Close the bracket', 'themes', '[\n  drugs,\n  crime', '[\n  drugs,\n  crime]'));
  it('remove a bracket before items in lines of their own', () =>
    field(
      'Remove the “[”',
      'parties',
      '[\n  - organization: vn-mps\n    role: host\n  - { organization: iom }',
      '\n  - organization: vn-mps\n    role: host\n  - { organization: iom }',
    ));
  it('close braces as they were opened', () =>
    field('Close the bracket', 'place', '{ country: VN', '{ country: VN }'));
  it('make tabs as wide as the lines beside', () =>
    field(
      'Make the tabs',
      'place',
      '\n    country: VN\n\tlocality: Huế',
      '\n    country: VN\n    locality: Huế',
    ));
  it('begin an item with its lines', () =>
    field(
      'Begin the item',
      'parties',
      '\n  - vn-mps\n  organization: iom\n  role: host # chủ trì\n  - un',
      '\n  - vn-mps\n  - organization: iom\n    role: host # chủ trì\n  - un',
    ));
  it('name the field of an item', () =>
    field(
      'Write it as',
      'parties',
      '\n  - iom\n    role: host\n  - un',
      '\n  - organization: iom\n    role: host\n  - un',
    ));
  it('bring lines into line', () =>
    field(
      'Bring the lines',
      'place',
      '\n  country: VN\n   locality: Huế',
      '\n  country: VN\n  locality: Huế',
    ));
  it('continue the line above', () =>
    field('Indent it', 'title', 'Hội nghị\nthường niên', 'Hội nghị\n  thường niên'));
});

describe('fixes of missing fields', () => {
  it('stand where the format has them', () =>
    becomes(
      'Insert the field “activity”',
      record('a').replace(/activity.*\n/, ''),
      record('a', { activity: 'other' }),
    ));
  it('stand first in an item', () =>
    field(
      'Insert the field “name”',
      'parties',
      '\n  - iom\n  - role: host',
      '\n  - iom\n  - name: …\n    role: host',
    ));
  it('stand in braces', () =>
    field(
      'Insert the field “published”',
      'source',
      '{ publisher: vn-vna }',
      '{ publisher: vn-vna, published: unknown }',
    ));
  it('leave a place open for an organization', () =>
    field(
      'Insert the field “publisher”',
      'source',
      '\n  published: 2020',
      '\n  publisher:\n  published: 2020',
    ));
  it('stand behind a comment that belongs to what is above', () =>
    field(
      'Insert the field “published”',
      'source',
      '\n  publisher: vn-vna\n    # hãng tin\n  # hết',
      '\n  publisher: vn-vna\n    # hãng tin\n  # hết\n  published: unknown',
    ));
  it('stand behind a block of text', () =>
    becomes(
      'Insert the field “activity”',
      record('a', { title: '|\n  Hội nghị\n' }).replace(/activity.*\n/, ''),
      record('a', { title: '|\n  Hội nghị\n', activity: 'other' }).replace(
        '\n\nactivity: other',
        '\nactivity: other\n',
      ),
    ));
  it('are an id by the name of the file', () =>
    becomes(
      'Insert the field “id”',
      record('a').replace('id: a\n', ''),
      record('hop-2024'),
      '2024/Họp 2024.coop.yaml',
    ));
  it('are an id by the name of the entry, that is free', () =>
    becomes(
      'Insert all',
      'organizations:\n  - name: Quỹ Voi\n    kind: ngo\n  - { name: Quỹ Voi, country: VN }\n',
      'organizations:\n  - id: quy-voi\n    name: Quỹ Voi\n    kind: ngo\n  - { id: quy-voi-2, name: Quỹ Voi, kind: other, country: VN }\n',
      'organizations.coop.yaml',
    ));
  it('fill what is empty', () => field('Put “…”', 'title', '# chưa có', '… # chưa có'));
  it('fill a text by language', () => field('Put “…”', 'title', '{ vi: , en: }', '{ vi: …, en: }'));
  it('fill all of an empty file', () =>
    becomes(
      'Insert all',
      '# ghi chú\n',
      '# ghi chú\nid: a\ntitle: …\nactivity: other\ndate: unknown\nparties:\n  - name: …\n  - name: …\nsource:\n  publisher:\n  published: unknown\n',
    ));
});

describe('fixes that remove', () => {
  it('a field with its comment kept', () =>
    becomes(
      'Remove the field “weather”',
      record('a', { weather: '# trời\n  rain: mưa # to\n  # nữa\n  wind: gió' }),
      `${record('a')}# trời\n  # to\n  # nữa\n`,
    ));
  it('the first field of an item', () =>
    field(
      'Remove the field “weather”',
      'parties',
      '\n  - weather: mưa\n    organization: iom\n  - un',
      '\n  - organization: iom\n  - un',
    ));
  it('the first field of an item, but its comment', () =>
    field(
      'Remove the field “weather”',
      'parties',
      '\n  - weather: mưa # to\n    organization: iom\n  - un',
      '\n  - # to\n    organization: iom\n  - un',
    ));
  it('a field in braces', () =>
    field('Remove the field “weather”', 'place', '{ weather: mưa, country: VN }', '{ country: VN }'));
  it('the last line', () =>
    becomes('Remove the field “weather”', `${record('a')}weather: mưa`, record('a').trimEnd()));
  it('an item, and count the paths anew', () =>
    becomes(
      'Remove the later item',
      record('a', {
        parties: '\n  - iom\n  - iom # lặp\n  - name: Đại biểu',
        evidence: '[{ quote: a, supports: "parties.3" }]',
      }),
      record('a', {
        parties: '\n  - iom\n  # lặp\n  - name: Đại biểu',
        evidence: '[{ quote: a, supports: "parties.2" }]',
      }),
    ));
  it('an item in brackets', () => field('Remove the later item', 'parties', '[iom, un, iom]', '[iom, un]'));
});

describe('fixes of values', () => {
  it('keep the quotation marks', async () => {
    await field('Write “2010-11-26”', 'date', '"26/11/2010" # ngày', '"2010-11-26" # ngày');
    await field('Replace with “meeting”', 'activity', "'meetings'", "'meeting'");
    await field('Replace with “vn-mps”', 'parties', '["Bộ Công an", iom]', '["vn-mps", iom]');
  });
  it('put a lone item in a list', async () => {
    await field('Put it in', 'themes', 'drugs # một', '[drugs] # một');
    await field(
      'Put it in',
      'people',
      '\n  name: A\n  position: B # hai',
      '\n  - name: A\n    position: B # hai',
    );
    await field(
      'Put it in',
      'parties',
      '{ organization: iom, role: host }',
      '[{ organization: iom, role: host }]',
    );
    await field('Make it a list', 'themes', 'drugs, crime', '[drugs, crime]');
  });
  it('swap dates', () => field('Swap the two ends', 'date', '2020-07/2020-05', '2020-05/2020-07'));
  it('set the status', async () => {
    const later = record('a', { date: '2020-06' });
    await becomes('Set “status', later, later.replace('date:', 'status: planned\ndate:'));
    const completed = later.replace('date:', 'status: completed # rồi\ndate:');
    await becomes('Set “status', completed, completed.replace('completed', 'planned'));
  });
  it('quote a split name', async () => {
    const files = {
      'a.coop.yaml': record('a', { parties: '[iom, Quỹ voi, hổ]' }),
      'organizations.coop.yaml': 'organizations:\n  - { id: x, name: "Quỹ voi, hổ", kind: ngo }\n',
    };
    const { service } = await checkedArchive(files);
    const fixes = await new FixTrial(service, files, 'a.coop.yaml').fixes();
    assert.deepEqual(
      fixes.map((fix) => applied(files, fix)['a.coop.yaml']?.split('\n')[4]),
      ['parties: [iom, x]', 'parties: [iom, "Quỹ voi, hổ"]'],
    );
  });
  it('normalize decomposed text, and leave the rest as it is', async () => {
    const decomposed = record('a', { title: 'Hội nghị', notes: '# chú ý' }).normalize('NFD');
    const after = await fixed('Normalize', decomposed, 'a.coop.yaml');
    assert.equal(after, decomposed.replace('Hội nghị'.normalize('NFD'), 'Hội nghị'));
  });
  it('work before and behind what can’t be read', async () => {
    const text = record('a', {
      activity: 'meetings',
      title: '"Hội nghị',
      place: '{ country: VN',
      themes: 'drugs',
    });
    await becomes('Replace with “meeting”', text, text.replace('meetings', 'meeting'));
    await becomes('Put it in', text, text.replace('themes: drugs', 'themes: [drugs]'));
  });
});
