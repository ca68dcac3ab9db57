import { isCountry } from '../format/codes/countries';
import { ID_LENGTH } from '../format/scalars/scalars';
import { THEMES } from '../format/values/themes';
import { scalarOf } from '../model/read';
import type { InvalidReason, Model, ScalarModel } from '../model/types';
import { defineRule, type Report } from './rule';
import { valuesMeantBy } from './shared/allowed-values';
import { correctionsOf } from './shared/corrections';
import { quoted } from './shared/quoting';

type Message =
  | 'choice'
  | 'theme'
  | 'id'
  | 'id-too-long'
  | 'country'
  | 'subdivision'
  | 'subdivision-elsewhere'
  | 'currency'
  | 'count'
  | 'amount'
  | 'url'
  | 'wikidata';

/** Reports values that the format or a standard does not know, at the value. Dates have rules of their own. */
export const invalidValue = defineRule({
  id: 'invalid-value',
  severity: 'error',
  words: {
    title: {
      vi: 'Giá trị không hợp lệ',
      en: 'A value that is not valid',
    },
    description: {
      vi: [
        'Nhiều trường chỉ nhận giá trị trong một danh sách (`activity`, `role`, `themes`…) hoặc theo một chuẩn: quốc gia là mã hai chữ hoa của ISO 3166-1 (`VN`), tỉnh thành theo ISO 3166-2 (`VN-09`), tiền tệ theo ISO 4217 (`USD`), mã gồm chữ thường không dấu, chữ số và gạch nối, số tiền viết liền không dấu ngăn cách.',
        'Giá trị khác không ai tra cứu hay thống kê được. Hãy chọn giá trị được gợi ý. Chủ đề riêng của kho thì khai báo ở `themes` trong `coop.config.yaml`.',
      ].join('\n\n'),
      en: [
        'Many fields take a value of a list only (`activity`, `role`, `themes`, …) or of a standard: a country is a two-letter code of ISO 3166-1 in capitals (`VN`), a province one of ISO 3166-2 (`VN-09`), a currency one of ISO 4217 (`USD`); an id has lower-case letters, digits and hyphens; an amount is written without separators.',
        'Nobody can search or count by other values. Take the one that is suggested. Themes of the archive’s own are declared as `themes` in `coop.config.yaml`.',
      ].join('\n\n'),
    },
  },
  messages: {
    choice: {
      vi: '“{field}” không có giá trị “{value}”. {near, select, yes {Có phải bạn muốn viết {suggestions}?} other {Hãy chọn {allowed}.}}',
      en: '“{value}” is no value of “{field}”. {near, select, yes {Did you mean {suggestions}?} other {Choose {allowed}.}}',
    },
    theme: {
      vi: '“{field}” không có giá trị “{value}”. {near, select, yes {Có phải bạn muốn viết {suggestions}?} other {Hãy chọn {allowed}.}} Chủ đề riêng của kho thì khai báo ở “themes” trong coop.config.yaml.',
      en: '“{value}” is no value of “{field}”. {near, select, yes {Did you mean {suggestions}?} other {Choose {allowed}.}} Declare themes of your own as “themes” in coop.config.yaml.',
    },
    id: {
      vi: 'Mã “{value}” không đúng cách viết: mã chỉ gồm chữ thường không dấu, chữ số và gạch nối đơn ở giữa.{near, select, yes { Có thể viết {suggestions}.} other {}}',
      en: '“{value}” can’t be an id: an id has lower-case letters a to z, digits and single hyphens between them.{near, select, yes { You could write {suggestions}.} other {}}',
    },
    'id-too-long': {
      vi: 'Mã dài {length} ký tự, quá giới hạn {limit} ký tự. Hãy rút ngắn.',
      en: 'The id has {length} characters, more than the {limit} that are allowed. Shorten it.',
    },
    country: {
      vi: '“{value}” không phải là mã quốc gia. {near, select, yes {Có phải bạn muốn viết {suggestions}?} other {Hãy viết mã hai chữ hoa của ISO 3166-1, ví dụ “VN”.}}',
      en: '“{value}” is no country code. {near, select, yes {Did you mean {suggestions}?} other {Write the two capitals of ISO 3166-1, such as “VN”.}}',
    },
    subdivision: {
      vi: '“{value}” không phải là mã tỉnh thành. {near, select, yes {Có phải bạn muốn viết {suggestions}?} other {Hãy viết mã của ISO 3166-2, ví dụ “VN-09”, hoặc ghi tên vào “locality”.}}',
      en: '“{value}” is no code of a province or state. {near, select, yes {Did you mean {suggestions}?} other {Write the code of ISO 3166-2, such as “VN-09”, or put the name in “locality”.}}',
    },
    'subdivision-elsewhere': {
      vi: '“{value}” không thuộc quốc gia “{country}” ghi ở “country”. Hãy sửa một trong hai.',
      en: '“{value}” is not in “{country}”, which “country” names. Correct one of them.',
    },
    currency: {
      vi: '“{value}” không phải là mã tiền tệ. {near, select, yes {Có phải bạn muốn viết {suggestions}?} other {Hãy viết mã ba chữ hoa của ISO 4217, ví dụ “USD”.}}',
      en: '“{value}” is no currency code. {near, select, yes {Did you mean {suggestions}?} other {Write the three capitals of ISO 4217, such as “USD”.}}',
    },
    count: {
      vi: '“{field}” phải là số nguyên từ 1 trở lên, nhưng ở đây là “{value}”.{near, select, yes { Có phải bạn muốn viết {suggestions}?} other {}}',
      en: '“{field}” takes a whole number from 1, but this is “{value}”.{near, select, yes { Did you mean {suggestions}?} other {}}',
    },
    amount: {
      vi: '“{field}” phải là một số không âm, chỉ gồm chữ số và dấu chấm thập phân, nhưng ở đây là “{value}”.{near, select, yes { Có phải bạn muốn viết {suggestions}?} other {}}',
      en: '“{field}” takes a number from 0, in digits with a decimal point at most, but this is “{value}”.{near, select, yes { Did you mean {suggestions}?} other {}}',
    },
    url: {
      vi: '“{value}” không phải là địa chỉ mạng. {near, select, yes {Có phải bạn muốn viết {suggestions}?} other {Địa chỉ bắt đầu bằng “http://” hoặc “https://” và không có dấu cách.}}',
      en: '“{value}” is no web address. {near, select, yes {Did you mean {suggestions}?} other {An address starts with “http://” or “https://” and has no blanks.}}',
    },
    wikidata: {
      vi: '“{value}” không phải là mã Wikidata. {near, select, yes {Có phải bạn muốn viết {suggestions}?} other {Mã gồm chữ Q rồi đến số, ví dụ “Q1065”.}}',
      en: '“{value}” is no Wikidata item. {near, select, yes {Did you mean {suggestions}?} other {An item is Q and digits, such as “Q1065”.}}',
    },
  },
  examples: [
    {
      title: { vi: 'Vai trò viết bằng tiếng Việt', en: 'A role in Vietnamese' },
      text: 'parties:\n  - organization: vn-mps\n    role: ⟦tham dự⟧\n  - organization: iom\n    role: ⟦participants⟧\n',
    },
    {
      title: { vi: 'Loại hoạt động không có trong danh sách', en: 'An activity that is not in the list' },
      text: 'activity: ⟦hackathon⟧\nstatus: ⟦Completed⟧\n',
    },
    {
      title: { vi: 'Mã không đúng cách viết', en: 'Ids that are none' },
      text: 'id: ⟦Hội nghị 2024⟧\n',
    },
    {
      title: { vi: 'Mã quá dài', en: 'An id that is too long' },
      text: `id: ⟦${'hoi-nghi-'.repeat(9)}2024⟧\n`,
    },
    {
      title: { vi: 'Mã quốc gia', en: 'Country codes' },
      kind: 'organizations',
      text: [
        'organizations:',
        '  - { id: a, name: Cơ quan A, kind: other, country: ⟦vn⟧ }',
        '  - { id: b, name: Cơ quan B, kind: other, country: ⟦UK⟧ }',
        '  - { id: c, name: Cơ quan C, kind: other, country: ⟦XX⟧ }',
        '  - { id: d, name: Cơ quan D, kind: other, country: LA }',
        '',
      ].join('\n'),
    },
    {
      title: { vi: 'Tỉnh thành viết bằng tên', en: 'A province by its name' },
      text: 'place:\n  country: VN\n  subdivision: ⟦Lạng Sơn⟧\n',
    },
    {
      title: { vi: 'Tỉnh thành không có trong chuẩn', en: 'A province that the standard does not have' },
      text: 'place: { country: VN, subdivision: ⟦VN-999⟧ }\n',
    },
    {
      title: { vi: 'Tỉnh thành của nước khác', en: 'A province of another country' },
      text: 'place: { country: TH, subdivision: ⟦VN-09⟧ }\n',
    },
    {
      title: { vi: 'Số tiền và loại tiền', en: 'An amount and its currency' },
      text: [
        'funding:',
        '  - { funder: usaid, amount: ⟦1.170.000⟧, currency: USD }',
        '  - { funder: usaid, amount: ⟦-5⟧, currency: ⟦đô la Mỹ⟧ }',
        '  - { funder: usaid, amount: 0.5, currency: ⟦BTC⟧ }',
        '',
      ].join('\n'),
    },
    {
      title: { vi: 'Lần thứ và số người', en: 'An edition and an attendance' },
      text: 'edition: ⟦0⟧\nattendance: ⟦1.200⟧\n',
    },
    {
      title: { vi: 'Địa chỉ thiếu phần đầu', en: 'An address without its beginning' },
      text: 'source:\n  publisher: vn-vna\n  published: 2024-07-19\n  url: ⟦quochoi.vn/tin⟧\n',
    },
    {
      title: { vi: 'Địa chỉ không phải địa chỉ', en: 'An address that is none' },
      text: 'source:\n  publisher: vn-vna\n  published: 2024-07-19\n  url: ⟦bản in, trang 3⟧\n',
    },
    {
      title: { vi: 'Mã Wikidata', en: 'Wikidata items' },
      kind: 'organizations',
      text: [
        'organizations:',
        '  - { id: a, name: Cơ quan A, kind: other, wikidata: ⟦q1065⟧ }',
        '  - { id: b, name: Cơ quan B, kind: other, wikidata: ⟦Liên hợp quốc⟧ }',
        '  - { id: c, name: Cơ quan C, kind: other, wikidata: Q1065 }',
        '',
      ].join('\n'),
    },
    {
      title: { vi: 'Chủ đề không có trong danh sách', en: 'A theme that is not in the list' },
      text: 'themes: [drugs, ⟦ma túy⟧, ⟦fishery⟧, fisheries]\n',
      archive: { 'coop.config.yaml': 'themes: [fisheries]\n' },
    },
    {
      title: { vi: 'Giá trị đúng', en: 'Valid values' },
      text: 'activity: training\nedition: 4\nplace: { country: VN, subdivision: VN-09 }\nfunding: [{ funder: usaid, amount: 170000, currency: USD }]\n',
    },
    {
      title: { vi: 'Mức độ của quy tắc', en: 'The weight of a rule' },
      kind: 'settings',
      whole: true,
      path: 'coop.config.yaml',
      text: 'language: ⟦vn⟧\nrules:\n  shared-name: ⟦none⟧\n  date-order: ⟦warn⟧\nthemes: [⟦An ninh mạng⟧]\n',
    },
  ],
  *checkFile({ model }) {
    for (const scalar of model.scalars) {
      if (scalar.value.kind === 'invalid') yield* reportsOf(scalar, scalar.value.reason, model);
    }
  },
  *checkArchive({ facts, themes }) {
    if (themes === undefined) return;
    const own = [...themes].map((theme) => ({ value: theme, words: { vi: theme, en: theme } }));
    for (const { text, span } of facts.record?.themes ?? []) {
      if (themes.has(text)) continue;
      const allowed = [...THEMES, ...own];
      const suggestions = valuesMeantBy(text, allowed);
      const values = { field: 'themes', allowed: quoted(allowed.map(({ value }) => value)) };
      yield { span, message: 'theme', values: { ...values, ...wordsOf(text, suggestions) }, suggestions };
    }
  },
});

function* reportsOf(scalar: ScalarModel, reason: InvalidReason, model: Model): Iterable<Report<Message>> {
  const message = messageFor(reason);
  if (message === undefined) return;
  const { field, node, type } = scalar;
  const country = reason.kind === 'subdivision-elsewhere' ? reason.country : countryAround(scalar, model);
  const suggestions = correctionsOf(scalar, reason, country);
  yield {
    span: node.span,
    message,
    values: {
      field: field.name,
      ...wordsOf(node.text, suggestions),
      allowed: type.kind === 'choice' ? quoted(type.values.map(({ value }) => value)) : '',
      country: country ?? '',
      length: node.text.length,
      limit: ID_LENGTH,
    },
    suggestions,
  };
}

function messageFor(reason: InvalidReason): Message | undefined {
  switch (reason.kind) {
    case 'date':
    case 'interval':
    case 'severity':
      return undefined;
    case 'id':
      return reason.tooLong ? 'id-too-long' : 'id';
    default:
      return reason.kind;
  }
}

function wordsOf(
  text: string,
  suggestions: readonly string[],
): { value: string; near: string; suggestions: readonly string[] } {
  return { value: text, near: suggestions.length > 0 ? 'yes' : 'no', suggestions: quoted(suggestions) };
}

/** The country of the place that a subdivision stands in. */
function countryAround(scalar: ScalarModel, { maps }: Model): string | undefined {
  if (scalar.type.kind !== 'subdivision') return undefined;
  const place = maps.find((map) => scalarOf(map, scalar.field.name) === scalar);
  const country = scalarOf(place, 'country')?.node.text;
  return country !== undefined && isCountry(country) ? country : undefined;
}
