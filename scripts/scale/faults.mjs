/**
 * @file Faults for a generated archive: what each changes in a record, and by which rule it is reported. Together they
 * touch all ways in which a finding may hang on other files, so that what is brought together from parts can go wrong.
 */

/** Registries beside the generated ones, which disagree with them and with each other. */
export function faultyRegistries({ organizations, agreements }) {
  const [first, second] = organizations;
  return [
    {
      path: 'registries/a/organizations.coop.yaml',
      text: `organizations:
  - id: ${first.id}
    name: Đơn vị ghi hai lần
    kind: unit
    country: ${first.country}
  - id: qz-vong-tron-a
    name: Ban điều phối thứ nhất
    kind: unit
    country: ${second.country}
    parent: qz-vong-tron-b
    abbreviations: [${second.abbreviation}]
  - id: qz-quy-voi
    name: "Quỹ voi, hổ"
    kind: ngo
    country: VN
  - id: qz-giai-the
    name: Ban đã giải thể
    kind: unit
    country: VN
    dissolved: 1999-12-31
`,
    },
    {
      path: 'registries/b/organizations.coop.yaml',
      text: `organizations:
  - id: qz-vong-tron-b
    name: Ban điều phối thứ hai
    kind: unit
    country: LA
    parent: qz-vong-tron-a
  # coop-disable-next-line unknown-organization -- chưa có trong danh mục
  - { id: qz-cap-duoi, name: Tổ giúp việc, kind: unit, country: LA, parent: qz-khong-co }
`,
    },
    {
      path: 'registries/a/agreements.coop.yaml',
      text: `agreements:
  - id: ${agreements[0].id}
    name: Văn kiện ghi hai lần
    kind: memorandum
  - id: qz-van-kien-sau-nay
    name: Văn kiện sau này
    kind: memorandum
    adopted: 2090-01-01
  - id: qz-van-kien-het-hieu-luc
    name: Văn kiện hết hiệu lực
    kind: memorandum
    adopted: 1990-01-01
    ended: 1999-12-31
  - id: qz-van-kien-trung-ten
    name: ${agreements[0].vi}
    kind: memorandum
    under: qz-van-kien-khong-co
`,
    },
  ];
}

/** Files that settings and git leave out, whose faults nobody may see, and the settings themselves. */
export const LEFT_OUT = [
  {
    path: 'coop.config.yaml',
    text: `language: vi
rules:
  due-before-event: error
  organization-not-active: error
  unknown-record: warning
exclude:
  - drafts/**
`,
  },
  { path: '.gitignore', text: '/private/\n' },
  { path: 'drafts/unfinished.coop.yaml', text: 'id: [\n' },
  { path: 'private/unfinished.coop.yaml', text: 'id: [\n' },
];

/**
 * What can be wrong in a record: the rule that reports it, or `undefined` where nothing may be reported; what is
 * replaced in its text; and by what, where `{other}` stands for another record's id and `{abbreviation}` for what two
 * organizations claim.
 */
export const FAULTS = [
  // The record alone shows it.
  ['yaml-syntax', 'place:', 'notes: Hội nghị: khai mạc\nplace:'],
  ['duplicate-key', 'place:', 'attendance: 7\nplace:'],
  ['unsupported-yaml', 'activity: ', 'activity: &loại '],
  ['missing-field', /^activity: .*\n/m, ''],
  ['unknown-field', 'attendance:', 'atendance:'],
  ['wrong-type', /^themes: .*$/m, 'themes: environment'],
  ['invalid-value', /^ {2}format: .*$/m, '  format: in-persn'],
  ['duplicate-item', /^agreements:\n((?: .*\n)+)/m, 'agreements:\n$1$1'],
  ['invalid-date', /^date: .*$/m, 'date: 2021-02-30'],
  ['date-format', /^date: .*$/m, 'date: ngày 26/11/2010'],
  ['event-after-publication', /^date: .*$/m, 'date: 2026-01-01'],
  ['published-in-future', /^ {2}published: .*$/m, '  published: 2199-01-01'],
  ['due-before-event', /^ {4}due: .*$/m, '    due: 1999-01'],
  ['unknown-path', 'supports: [date,', 'supports: [dates,'],
  ['unicode-form', 'Các bên', 'Các bên\u200b'],
  // What other files say shows it.
  ['unknown-organization', /organization: \S+/, 'organization: qz-khong-co'],
  ['unknown-organization', /organization: \S+/, 'organization: Bộ Không Có Thật'],
  ['unknown-agreement', /agreement: \S+/, 'agreement: qz-van-kien-khong-co'],
  ['unknown-record', /^related:\n/m, 'related:\n  - qz-ho-so-khong-co\n  - {other}\n'],
  ['name-not-id', /organization: \S+\n {4}as: (.*)$/m, 'organization: $1'],
  ['ambiguous-name', /organization: \S+/, 'organization: {abbreviation}'],
  ['organization-not-active', /organization: \S+/, 'organization: qz-giai-the'],
  ['agreement-not-yet', /agreement: .*\n.*$/m, 'agreement: qz-van-kien-sau-nay\n    relation: under'],
  ['agreement-ended', /agreement: .*\n.*$/m, 'agreement: qz-van-kien-het-hieu-luc\n    relation: implements'],
  ['split-name', /^outcomes:\n/m, 'outcomes:\n  - text: Báo cáo\n    responsible: [Quỹ voi, hổ]\n'],
  ['duplicate-id', /^id: .*$/m, 'id: {other}'],
  // Comments that switch rules off, of what the record shows and of what others show; with and without need.
  [undefined, /^ {2}format: .*$/m, '  # coop-disable-next-line invalid-value\n  format: in-persn'],
  [
    undefined,
    /^ {2}- organization: \S+/m,
    '  # coop-disable-next-line unknown-organization\n  - organization: qz-khong-co',
  ],
  [undefined, /^id: .*$/m, '# coop-disable duplicate-id\nid: {other}'],
  ['unused-suppression', 'place:', '# coop-disable-next-line invalid-value\nplace:'],
  ['unused-suppression', 'agreements:\n', 'agreements:\n  # coop-disable-next-line unknown-agreement\n'],
  ['unused-suppression', /^id: /m, '# coop-disable unknown-record -- đã bổ sung\nid: '],
  // Other writings of a text.
  [undefined, /^/, '\ufeff'],
  [undefined, /\n/g, '\r\n'],
  ['missing-field', /^[\s\S]*$/, ''],
];
