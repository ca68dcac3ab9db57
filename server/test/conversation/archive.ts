/** The archive about which Neovim and a client without any capability ask the same. */
export const ARCHIVE: Readonly<Record<string, string>> = {
  'coop.config.yaml': 'language: en\n',
  'organizations.coop.yaml': [
    'organizations:',
    '  - id: forest-rangers',
    '    name: { vi: Đội tuần tra rừng, en: Forest Patrol }',
    '    kind: government',
    '    country: VN',
    '',
  ].join('\n'),
  'first.coop.yaml': textOf('first', 'metting'),
  'second.coop.yaml': textOf('second', 'meeting'),
};

/** The record in which a person types. */
export const RECORD = 'first.coop.yaml';

function textOf(id: string, activity: string): string {
  return [
    `id: ${id}`,
    'title: Tập huấn tuần tra rừng',
    `activity: ${activity}`,
    'date: 2024-05-20',
    'parties:',
    '  - organization: forest-rangers',
    '    role: organizer',
    '  - iom # by shorthand',
    'source: { publisher: vn-vna, published: 2024-05-21 }',
    'evidence:',
    '  - quote: Đội tuần tra rừng tổ chức tập huấn',
    '    supports: parties.forest-rangers',
    '',
  ].join('\n');
}
