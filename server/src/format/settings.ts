import type { MapType } from './types';
import { choiceOf, GLOB, listOf, THEME_ID } from './value-types';
import { MESSAGE_LANGUAGES, REFERENCES, SEVERITIES } from './values/settings-values';

/** The settings of an archive. */
export const SETTINGS_FILE: MapType = {
  kind: 'map',
  name: 'settings',
  fields: [
    {
      name: 'language',
      required: false,
      type: choiceOf(MESSAGE_LANGUAGES),
      label: { vi: 'Ngôn ngữ', en: 'Language' },
      description: {
        vi: 'Ngôn ngữ của các thông báo khi kiểm tra kho hồ sơ này.',
        en: 'The language of messages about this archive.',
      },
      example: 'vi',
    },
    {
      name: 'rules',
      required: false,
      type: { kind: 'rule-severities', severities: SEVERITIES },
      label: { vi: 'Quy tắc', en: 'Rules' },
      description: {
        vi: 'Mức độ của từng quy tắc kiểm tra: `error`, `warning`, `information`, `hint`, hoặc `off` để tắt.',
        en: 'How weighty each rule is: `error`, `warning`, `information`, `hint`, or `off` for none of it.',
      },
      example: '{ shared-name: off }',
    },
    {
      name: 'exclude',
      required: false,
      type: listOf(GLOB),
      label: { vi: 'Bỏ qua', en: 'Exclude' },
      description: {
        vi: 'Mẫu đường dẫn của những tệp và thư mục không đọc, tính từ gốc kho. Mẫu bắt đầu bằng `*` thì đặt trong ngoặc kép.',
        en: 'Patterns of files and folders to leave out, from the root of the archive. One that starts with `*` needs quotation marks.',
      },
      example: '["drafts/**"]',
    },
    {
      name: 'themes',
      required: false,
      type: listOf(THEME_ID),
      label: { vi: 'Chủ đề riêng', en: 'Own themes' },
      description: {
        vi: 'Những chủ đề mà kho này dùng thêm ngoài danh sách có sẵn.',
        en: 'Themes that this archive uses besides those of the format.',
      },
      example: '[fisheries, border]',
    },
    {
      name: 'reference',
      required: false,
      type: choiceOf(REFERENCES),
      label: { vi: 'Danh mục có sẵn', en: 'Reference' },
      description: {
        vi: 'Có dùng danh mục tổ chức và văn kiện kèm theo chương trình hay không. Không ghi thì hiểu là `bundled` (có).',
        en: 'Whether to use the registries that come with the program. Without it the settings mean `bundled`.',
      },
      example: 'bundled',
    },
  ],
};
