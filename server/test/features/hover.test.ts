import assert from 'node:assert/strict';
import type { Language } from '../../src/base/words';
import { hoverAt } from '../../src/features/hover';
import { atCursor, writings } from '../support/cursor';
import { writeMarks } from '../support/marks';

const RULE_PAGES = 'file:///pages';

interface Shown {
  readonly markdown: string;
  /** The text with what is hovered marked. */
  readonly marked: string;
}

async function hover(
  text: string,
  others: Readonly<Record<string, string>> = {},
  language: Language = 'vi',
  path = 'a.coop.yaml',
): Promise<Shown | undefined> {
  const { context, offset } = await atCursor({ ...others, [path]: text }, language);
  const shown = hoverAt({ ...context, rulePages: RULE_PAGES }, offset);
  if (shown === undefined) return undefined;
  return { markdown: shown.markdown, marked: writeMarks(context.opened.document.text, [shown.span]) };
}

async function shows(text: string, expected: RegExp | string, language: Language = 'vi'): Promise<void> {
  for (const writing of writings(text)) {
    const shown = await hover(writing, {}, language);
    assert.ok(shown, 'nothing is shown');
    if (typeof expected === 'string') assert.equal(shown.markdown, expected);
    else assert.match(shown.markdown, expected);
  }
}

async function marks(text: string, expected: string): Promise<void> {
  assert.equal((await hover(text))?.marked, expected);
}

async function isSilent(text: string, path = 'a.coop.yaml'): Promise<void> {
  assert.equal(await hover(text, {}, 'vi', path), undefined);
}

describe('hover of a field', () => {
  it('tells its words, what it may hold and an example', async () => {
    const shown = await hover('parties:\n  - organization: un\n    ro‸le: host\n', {}, 'en');
    assert.equal(shown?.marked, 'parties:\n  - organization: un\n    ⟦role⟧: host\n');
    const paragraphs = shown.markdown.split('\n\n');
    assert.equal(paragraphs[0], '**Role** `role` · optional');
    assert.equal(paragraphs[2], 'Values:');
    assert.match(paragraphs[3] ?? '', /^- `host`: host, chair\n- `organizer`: organizer\n/);
    assert.deepEqual(paragraphs.slice(4), ['Example:', '```yaml\nrole: participant\n```']);
  });

  it('tells that it is required', async () => {
    await shows('ti‸tle: a', /^\*\*Tiêu đề\*\* `title` · bắt buộc\n/);
    await shows('parties: [{ na‸me: a }]', / · cần ít nhất một trong `organization`, `name`\n/);
    await shows('funding: [{ curr‸ency: USD }]', / · required with `amount`\n/, 'en');
  });

  it('in block and flow style, quoted or not', async () => {
    await marks('place: { coun‸try: VN }', 'place: { ⟦country⟧: VN }');
    await marks('place:\n  "coun‸try": VN', 'place:\n  ⟦"country"⟧: VN');
  });

  it('lists the themes that the archive adds', async () => {
    const config = { 'coop.config.yaml': 'themes: [fisheries]\n' };
    const shown = await hover('the‸mes: [drugs]', config);
    assert.match(shown?.markdown ?? '', /\n- `other`: .*\n- `fisheries`\n/);
  });

  it('that stands twice', () => marks('title: a\nti‸tle: b', 'title: a\n⟦title⟧: b'));

  it('near what is broken', async () => {
    await marks(
      'notes: "open\nparties:\n  - organization: un\n    ro‸le: host',
      'notes: "open\nparties:\n  - organization: un\n    ⟦role⟧: host',
    );
    await marks('ac‸tivity: visit\nnotes: [a, b\n', '⟦activity⟧: visit\nnotes: [a, b\n');
    await marks('place: {country: VN\nac‸tivity: visit\n', 'place: {country: VN\n⟦activity⟧: visit\n');
    await marks('title: a: b\nparties:\n  - ro‸le: host\n', 'title: a: b\nparties:\n  - ⟦role⟧: host\n');
  });

  it('is silent for a key that is unknown or the users’ own', async () => {
    await isSilent('colo‸ur: red');
    await isSilent('x-colo‸ur: red');
  });
});

describe('hover of a value', () => {
  it('an allowed value', async () => {
    await shows('activity: vi‸sit', /^\*\*[^*]+\*\* `visit`\n\nLoại hoạt động `activity`$/);
    await marks('activity: vi‸sit', 'activity: ⟦visit⟧');
    await shows('themes: [dr‸ugs]', /^\*\*ma túy\*\* `drugs`\n\n/);
  });

  it('a theme of the archive', async () => {
    const shown = await hover('themes:\n  - fish‸eries', { 'coop.config.yaml': 'themes: [fisheries]\n' });
    assert.equal(shown?.markdown, '**Chủ đề riêng của kho hồ sơ này** `fisheries`');
  });

  it('codes', async () => {
    await shows('place: { country: V‸N }', '**Việt Nam** `VN`');
    await shows('place: { subdivision: VN-‸HN }', '**Hà Nội, Viet Nam** `VN-HN`', 'en');
    await shows('funding: [{ currency: U‸SD }]', '**Đô la Mỹ** `USD`');
    await shows('title: { v‸i: a }', '**Tiếng Việt** `vi`');
  });

  it('a date, with its weekday or the days that it means', async () => {
    await shows('date: 2024-07-‸18', 'Thứ Năm, ngày 18 tháng 7 năm 2024');
    await shows('date: 2021-‸33', 'Quý I năm 2021 (1/1–31/3/2021)');
    await shows('date: [2021-33, "2024‸"]', 'Năm 2024 (1/1–31/12/2024)');
    await marks('date: [2021-33, "2024‸"]', 'date: [2021-33, ⟦"2024"⟧]');
  });

  it('below a quote that is not closed', () =>
    marks(
      'title: "a\ndate: 2024-0‸7-18\nactivity: visit\n',
      'title: "a\ndate: ⟦2024-07-18⟧\nactivity: visit\n',
    ));

  it('is silent for prose, numbers and what is wrong', async () => {
    await isSilent('title: Mot chuy‸en tham');
    await isSilent('attendance: 1‸6');
    await isSilent('activity: picn‸ic');
    await isSilent('date: 2024-‸13');
    await isSilent('place: { country: X‸X }');
    await isSilent('summary: |\n  activity: vi‸sit\n');
    await isSilent('x-own: { activity: vi‸sit }');
  });
});

const REGISTRIES = {
  'organizations.coop.yaml': `organizations:
  - { id: bo, name: { vi: Bộ Thử, en: Test Ministry }, kind: ministry, country: VN }
  - { id: evil, name: '[x](command:a) <b>', kind: other, country: VN }
`,
  'agreements.coop.yaml': `agreements:
  - { id: mou, name: Bản ghi nhớ, kind: memorandum, implements: [gcm], parties: [bo, LA, xyz] }
`,
  'b.coop.yaml': `id: b
title: { vi: Hội nghị hẹp, en: Small meeting }
activity: conference
date: 2024-07-18
parties: [bo, iom]
`,
};

describe('hover of what is named', () => {
  it('an organization, by id, by name, and in shorthand', async () => {
    for (const text of [
      'parties: [b‸o]',
      'parties:\n  - organization: Bộ T‸hử\n',
      'source: { publisher: "b‸o" }',
    ]) {
      assert.match((await hover(text, REGISTRIES))?.markdown ?? '', /^\*\*Bộ Thử\*\* `bo`/);
    }
    assert.equal((await hover('parties: [b‸o, un]', REGISTRIES))?.marked, 'parties: [⟦bo⟧, un]');
  });

  it('an agreement, with what it implements and whom it binds', async () => {
    const shown = await hover('agreements: [mo‸u]', REGISTRIES);
    assert.match(shown?.markdown ?? '', /\n- Thực hiện: .* `gcm`\n/);
    assert.match(shown?.markdown ?? '', /\n- Các bên: Bộ Thử; Lào; xyz\n/);
  });

  it('a record, with what happened, when, and who took part', async () => {
    const shown = await hover('related: [‸b]', REGISTRIES);
    const lines = shown?.markdown.split('\n') ?? [];
    assert.deepEqual(lines.slice(0, 3), ['**Hội nghị hẹp** `b`', '', 'Small meeting']);
    assert.match(lines[4] ?? '', /^- Hoạt động: hội nghị/);
    assert.deepEqual(lines.slice(5), [
      '- Thời gian: ngày 18/7/2024',
      '- Các bên: Bộ Thử; Tổ chức Di cư Quốc tế',
    ]);
  });

  it('where it is declared, and in a path of the evidence', async () => {
    const { 'organizations.coop.yaml': registry } = REGISTRIES;
    const declared = await hover(registry.replace('id: bo', 'id: b‸o'), {}, 'vi', 'organizations.coop.yaml');
    assert.match(declared?.markdown ?? '', /^\*\*Bộ Thử\*\* `bo`/);
    const record = 'parties: [bo]\nevidence:\n  - { quote: a, supports: parties.b‸o }\n';
    assert.equal(
      (await hover(record, REGISTRIES))?.marked,
      'parties: [bo]\nevidence:\n  - { quote: a, supports: parties.⟦bo⟧ }\n',
    );
  });

  it('a field or item that a path of the evidence names', async () => {
    const record = (path: string): string =>
      `place: { country: LA }\nparties: [{ organization: iom, role: host }]\noutcomes: [{ text: Xong }]\nevidence:\n  - { quote: a, supports: ["${path}"] }\n`;
    await shows(record('place.coun‸try'), '**Quốc gia** `country`\n\nLào');
    await shows(record('pa‸rties.iom.role'), /^\*\*.+\*\* `parties`$/);
    await shows(record('parties.iom.ro‸le'), /^\*\*Vai trò\*\* `role`\n\nchủ trì/);
    await shows(record('outcomes.‸1.text'), /^\*\*Kết quả\*\* `1`/);
    await marks(record('place.coun‸try'), record('place.⟦country⟧'));
    await isSilent(record('pla‸ces'));
  });

  it('a country that an agreement binds', async () => {
    const text = 'agreements:\n  - { id: a, name: A, kind: treaty, parties: [L‸A] }\n';
    assert.equal((await hover(text, {}, 'vi', 'agreements.coop.yaml'))?.markdown, '**Lào** `LA`');
  });

  it('an item that a path of the evidence names by number', async () => {
    const record = (path: string): string =>
      `parties: [iom, { name: Các bộ, role: participant }]\noutcomes: [{ text: Xong, due: 2025 }]\nevidence:\n  - { quote: a, supports: ["${path}"] }\n`;
    await shows(record('parties.‸2'), '**Các bên** `2`\n\nCác bộ · tham dự');
    await shows(record('outcomes.‸1'), '**Kết quả** `1`\n\nXong · năm 2025');
  });

  it('a name that several bear: who they are', async () => {
    const registry = `organizations:
  - { id: twin-a, name: Viện Song Sinh, kind: research, country: VN }
  - { id: twin-b, name: Viện Song Sinh, kind: regional-body, scope: regional }
`;
    const shown = await hover('parties: [Viện Song‸ Sinh]', { 'organizations.coop.yaml': registry });
    assert.equal(shown?.marked, 'parties: [⟦Viện Song Sinh⟧]');
    assert.deepEqual(shown.markdown.split('\n'), [
      '“Viện Song Sinh” là tên chung của 2 tổ chức:',
      '',
      '- Viện Song Sinh `twin-a` · viện nghiên cứu, Việt Nam',
      '- Viện Song Sinh `twin-b` · tổ chức khu vực',
    ]);
  });

  it('of many bearers a few, and how many more there are', async () => {
    const entries = Array.from({ length: 15 }, (_, index) => `  - { id: n${index}, name: Nhóm, kind: unit }`);
    const registry = `organizations:\n${entries.join('\n')}\n`;
    const shown = await hover('parties: [Nhó‸m]', { 'organizations.coop.yaml': registry });
    assert.equal(shown?.markdown.split('\n').length, 2 + 12 + 1);
    assert.match(shown.markdown, /\n- và 3 mục khác$/);
  });

  it('an id that is given twice: each, and where it is declared the one there', async () => {
    const registry =
      'organizations:\n  - { id: xy, name: Một, kind: ngo }\n  - { id: xy, name: Hai, kind: ngo }\n';
    const named = await hover('parties: [x‸y]', { 'organizations.coop.yaml': registry });
    assert.match(named?.markdown ?? '', /^\*\*Một\*\* `xy`/);
    assert.match(
      named?.markdown ?? '',
      /\n\nMã này được đặt 2 lần:\n\n- Một `xy` .*\n- Hai `xy` .* · `organizations\.coop\.yaml`$/,
    );
    const second = registry.replace('id: xy, name: Hai', 'id: x‸y, name: Hai');
    const declared = await hover(second, {}, 'vi', 'organizations.coop.yaml');
    assert.match(declared?.markdown ?? '', /^\*\*Hai\*\* `xy`/);
  });

  it('in brackets that are not closed', async () => {
    for (const text of [
      'parties: [{ organization: b‸o, role: host',
      'parties: [iom, b‸o\nactivity: visit\n',
      'agreements:\n  - {agreement: gcm, relation: under\nsource: {publisher: b‸o\n',
      'outcomes: [{ text: a, responsible: [b‸o',
    ]) {
      for (const writing of writings(text)) {
        const shown = await hover(writing, REGISTRIES);
        assert.match(shown?.markdown ?? '', /^\*\*Bộ Thử\*\* `bo`/, writing);
        assert.match(shown?.marked ?? '', /⟦bo⟧/);
      }
    }
  });

  it('below a bracket that is one too many', async () => {
    for (const sign of ['[', '{']) {
      const text = `parties: ${sign}\n  - { organization: iom }\n  - organization: b‸o\n    role: host\nid: a\n`;
      for (const writing of writings(text)) {
        assert.match((await hover(writing, REGISTRIES))?.markdown ?? '', /^\*\*Bộ Thử\*\* `bo`/);
      }
    }
  });

  it('shows the words of an archive letter by letter', async () => {
    const shown = await hover('parties: [ev‸il]', REGISTRIES);
    assert.match(shown?.markdown ?? '', /^\*\*\\\[x\\\]\\\(command\\:a\\\) \\<b\\>\*\* `evil`/);
  });

  it('is silent for what is not known', async () => {
    await isSilent('parties: [no-su‸ch]');
    await isSilent('related: [no-su‸ch]');
  });
});

describe('hover of a rule', () => {
  it('in a comment that switches it off', async () => {
    const shown = await hover('# coop-disable name-not-id, split-n‸ame -- why\nid: a\n', {}, 'en');
    assert.equal(shown?.marked, '# coop-disable name-not-id, ⟦split-name⟧ -- why\nid: a\n');
    const paragraphs = shown.markdown.split('\n\n');
    assert.match(paragraphs[0] ?? '', /^\*\*.+\*\* `split-name` · \w+$/);
    assert.equal(paragraphs.at(-1), '[The page of this rule](<file:///pages/en/split-name.md>)');
  });

  it('with the severity that the archive gives it', async () => {
    const config = { 'coop.config.yaml': 'rules: { split-name: off }\n' };
    const shown = await hover('# coop-disable split-n‸ame\n', config);
    assert.match(shown?.markdown ?? '', /`split-name` · tắt, không kiểm tra\n/);
  });

  it('in the settings', async () => {
    const shown = await hover('rules:\n  split-n‸ame: hint\n', {}, 'vi', 'coop.config.yaml');
    assert.equal(shown?.marked, 'rules:\n  ⟦split-name⟧: hint\n');
  });

  it('is silent for the rest of the comment, and for no rule', async () => {
    await isSilent('# coop-dis‸able split-name\n');
    await isSilent('# coop-disable split-name -- wh‸y\n');
    await isSilent('# coop-disable no-such-ru‸le\n');
    await isSilent('id: a # i‸d: b\n');
  });
});

describe('hover', () => {
  it('never throws, wherever the pointer is, also in broken text', async () => {
    const text =
      'id: a\ntitle: { vi: "a, en: b }\nparties:\n  - {organization: un\n  - role: [host\n\tdate: 2024\n? x\n- & *a\n';
    const { context } = await atCursor({ 'a.coop.yaml': `${text}‸` });
    for (let offset = 0; offset <= text.length; offset += 1)
      hoverAt({ ...context, rulePages: RULE_PAGES }, offset);
  });
});
