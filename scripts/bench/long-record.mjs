/** @file A record that is as long as records ever get. */

const HEAD = [
  'id: long-record',
  'title:',
  '  vi: Hội nghị với rất nhiều bên tham gia',
  '  en: A conference with very many parties',
  'activity: conference',
  'date: 2024-05-20/2024-05-24',
  'place:',
  '  country: VN',
];

/** A valid record `{ id, text }` of so many lines: half of them parties, the rest outcomes and evidence. */
export function longRecord({ organizations }, lines) {
  const active = organizations.filter(({ successor }) => successor === undefined);
  const parties = active.slice(0, Math.floor(lines / 4));
  const publisher = active[0];
  const source = [
    'source:',
    `  publisher: ${publisher.id}`,
    '  title: Tin về hội nghị',
    '  published: 2024-05-25',
    '  url: https://example.org/news/long-record',
  ];
  const partyLines = parties.flatMap(({ id }) => [`  - organization: ${id}`, '    role: participant']);
  const fixed = HEAD.length + source.length + partyLines.length + 3;
  const pairs = Math.floor((lines - fixed) / 2);
  const evidence = parties.slice(0, Math.floor(pairs / 2));
  const outcomes = Array.from({ length: pairs - evidence.length }, (_, index) => [
    `  - text: Việc cần làm số ${index + 1} sau hội nghị`,
    '    due: 2025-06',
  ]);
  const all = [
    ...HEAD,
    'parties:',
    ...partyLines,
    'outcomes:',
    ...outcomes.flat(),
    ...source,
    'evidence:',
    ...evidence.flatMap(({ id }, index) => [
      `  - quote: Đoạn trích số ${index + 1}`,
      `    supports: parties.${id}`,
    ]),
  ];
  return { id: 'long-record', text: `${all.join('\n')}\n` };
}
