import type { Words } from '../base/words';
import { AGREEMENTS_FILE } from './agreement';
import { ORGANIZATIONS_FILE } from './organization';
import { RECORD_FILE } from './record';
import { SETTINGS_FILE } from './settings';
import type { FileKind, MapType } from './types';

/** What a kind of file is called and holds. */
export interface FileKindDescription {
  readonly kind: FileKind;
  /** The map that a file of the kind is. */
  readonly root: MapType;
  readonly label: Words;
  /** One to three sentences for people. */
  readonly description: Words;
  /** Globs of the file names, the more special kind first to match. */
  readonly filePatterns: readonly string[];
}

/** The kinds of file of an archive. `fileKindOf` tells which one a file name means. */
export const FILE_KINDS: Readonly<Record<FileKind, FileKindDescription>> = {
  record: {
    kind: 'record',
    root: RECORD_FILE,
    label: { vi: 'Hồ sơ hợp tác', en: 'Cooperation record' },
    description: {
      vi: 'Một hoạt động hợp tác quốc tế, do người biên tập ghi lại từ một bài báo.',
      en: 'One activity of international cooperation, written down by an editor from a press article.',
    },
    filePatterns: ['*.coop.yaml', '*.coop.yml'],
  },
  organizations: {
    kind: 'organizations',
    root: ORGANIZATIONS_FILE,
    label: { vi: 'Danh mục tổ chức', en: 'Registry of organizations' },
    description: {
      vi: 'Các tổ chức mà hồ sơ nhắc đến bằng mã: tên, tên viết tắt, tên cũ, cơ quan cấp trên.',
      en: 'The organizations that records name by id: names, abbreviations, former names, parents.',
    },
    filePatterns: [
      'organizations.coop.yaml',
      'organizations.coop.yml',
      '*.organizations.coop.yaml',
      '*.organizations.coop.yml',
    ],
  },
  agreements: {
    kind: 'agreements',
    root: AGREEMENTS_FILE,
    label: { vi: 'Danh mục văn kiện', en: 'Registry of agreements' },
    description: {
      vi: 'Các văn kiện mà hồ sơ nhắc đến bằng mã: tên, số hiệu, ngày ký, các bên.',
      en: 'The agreements that records name by id: names, numbers, dates, parties.',
    },
    filePatterns: [
      'agreements.coop.yaml',
      'agreements.coop.yml',
      '*.agreements.coop.yaml',
      '*.agreements.coop.yml',
    ],
  },
  settings: {
    kind: 'settings',
    root: SETTINGS_FILE,
    label: { vi: 'Cấu hình kho hồ sơ', en: 'Settings of the archive' },
    description: {
      vi: 'Cấu hình của kho hồ sơ, đặt ở thư mục gốc của kho.',
      en: 'The settings of the archive, at its root.',
    },
    filePatterns: ['coop.config.yaml', 'coop.config.yml'],
  },
};
