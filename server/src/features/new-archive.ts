import type { Language, Words } from '../base/words';

/** A file that is to be created. */
export interface NewFile {
  /** Relative to the archive's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

const SETTINGS: Words = {
  vi: `# Cấu hình của kho hồ sơ. Kho bắt đầu từ thư mục chứa tệp này.
language: vi
`,
  en: `# The settings of this archive, which begins at the folder of this file.
language: en
`,
};

const ORGANIZATIONS: Words = {
  vi: `# Những tổ chức mà kho này cần và danh mục có sẵn chưa có.
organizations: []
`,
  en: `# Organizations that this archive needs and the reference does not hold.
organizations: []
`,
};

const AGREEMENTS: Words = {
  vi: `# Những văn kiện mà kho này cần và danh mục có sẵn chưa có.
agreements: []
`,
  en: `# Agreements that this archive needs and the reference does not hold.
agreements: []
`,
};

const SAMPLE: Words = {
  vi: `# Hồ sơ mẫu, không dựa vào bài báo nào. Xem xong thì xóa tệp này.
id: ho-so-mau-2024
title: Hội thảo mẫu về di cư an toàn
activity: workshop
date: 2024-06-25/2024-06-26
place: { country: VN, locality: Hà Nội }
themes: [migration]

# từ hai bên trở lên: tổ chức ghi bằng mã, nhóm không có trong danh mục thì ghi tên
parties:
  - organization: vn-mofa
    role: organizer
  - organization: iom
    role: partner
  - name: Đại diện các địa phương
    role: participant

# bài báo: nơi đăng và ngày đăng; bài không ghi ngày thì viết unknown
source:
  publisher: vn-vna
  published: unknown
`,
  en: `# A sample that no article stands behind. Delete this file when you have seen it.
id: sample-record-2024
title: A sample workshop on safe migration
activity: workshop
date: 2024-06-25/2024-06-26
place: { country: VN, locality: Hà Nội }
themes: [migration]

# two or more: organizations by id, groups without an entry by name
parties:
  - organization: vn-mofa
    role: organizer
  - organization: iom
    role: partner
  - name: Representatives of the provinces
    role: participant

# the article: who published it and when; unknown where it does not say
source:
  publisher: vn-vna
  published: unknown
`,
};

const SAMPLE_PATH: Words = {
  vi: '2024/ho-so-mau-2024.coop.yaml',
  en: '2024/sample-record-2024.coop.yaml',
};

/** The files of a new archive, in which nothing is to be reported; the sample, where it is wanted, comes last. */
export function newArchive(language: Language, withSample: boolean): readonly NewFile[] {
  const files = [
    { path: 'coop.config.yaml', text: SETTINGS[language] },
    { path: 'organizations.coop.yaml', text: ORGANIZATIONS[language] },
    { path: 'agreements.coop.yaml', text: AGREEMENTS[language] },
  ];
  return withSample ? [...files, { path: SAMPLE_PATH[language], text: SAMPLE[language] }] : files;
}
