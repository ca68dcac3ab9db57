import { readdirSync, readFileSync } from 'node:fs';
import { compiledModule, ROOT } from './compiled.mjs';
import { blocks, bullets, code, table, yamlBlock } from './markdown.mjs';

const FOLDER = 'server/reference';

const EXAMPLE = `organizations:
  - id: vn-example-centre
    name:
      vi: Trung tâm Hợp tác Ví dụ
      en: Example Cooperation Centre
    kind: department
    abbreviations: [TTHTVD]
    country: VN
    parent: vn-mofa
    founded: 2020-05-01
    x-source: Quyết định 123/QĐ-BNG (2020)
    x-confidence: medium`;

/** The page about the organizations and agreements that ship with the program, in English and in Vietnamese. */
export function referencePages() {
  const files = referenceFiles();
  return [
    { path: 'docs/reference.md', text: blocks(pageIn('en', files)) },
    { path: 'docs/reference.vi.md', text: blocks(pageIn('vi', files)) },
  ];
}

/** Each file of the reference with the kinds of its entries, once an entry. */
function referenceFiles() {
  const { openFile } = compiledModule('rules/engine');
  const { extractFacts } = compiledModule('archive/extract-facts');
  return readdirSync(ROOT + FOLDER)
    .filter((name) => name.endsWith('.coop.yaml'))
    .sort()
    .map((name) => {
      const opened = openFile(name, readFileSync(`${ROOT}${FOLDER}/${name}`, 'utf8'));
      const { kind, definitions } = extractFacts(opened.model);
      return { name, kind, entryKinds: definitions.map((definition) => definition.kind) };
    });
}

function pageIn(language, files) {
  const words = WORDS[language];
  const of = (kind) => files.filter((file) => file.kind === kind);
  return [
    `# ${words.title}`,
    language === 'en' ? '[Tiếng Việt](reference.vi.md)' : '[English](reference.md)',
    words.intro(countIn(of('organizations')), countIn(of('agreements'))),
    `## ${words.files}`,
    table(
      [words.file, words.entries],
      files.map(({ name, entryKinds }) => [
        `[${code(name)}](../${FOLDER}/${name})`,
        String(entryKinds.length),
      ]),
    ),
    `## ${words.organizations}`,
    kindTable(of('organizations'), 'organizations', language),
    `## ${words.agreements}`,
    kindTable(of('agreements'), 'agreements', language),
    `## ${words.sources}`,
    bullets(words.sourceRules),
    `## ${words.propose}`,
    words.steps.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    yamlBlock(EXAMPLE),
  ];
}

function countIn(files) {
  return files.reduce((sum, { entryKinds }) => sum + entryKinds.length, 0);
}

function kindTable(files, kind, language) {
  const { FILE_KINDS } = compiledModule('format/kinds');
  const list = FILE_KINDS[kind].root.fields.find((field) => field.name === kind);
  const { values } = list.type.item.fields.find((field) => field.name === 'kind').type;
  const kinds = files.flatMap(({ entryKinds }) => entryKinds);
  const rows = values
    .map(({ value, words }) => [
      code(value),
      words[language],
      String(kinds.filter((candidate) => candidate === value).length),
    ])
    .filter(([, , count]) => count !== '0');
  return table([code('kind'), WORDS[language].meaning, WORDS[language].entries], rows);
}

const WORDS = {
  en: {
    title: 'The reference: organizations and agreements that come with the program',
    intro: (organizations, agreements) =>
      `${organizations} organizations and ${agreements} agreements ship with the program, so that a record can name them by id without any registry in the archive. They are registries of the very [format](format.md) that archives use, checked by the same rules. An entry of an archive with the same id takes the place of the one that ships. Ids never change.`,
    files: 'The files',
    file: 'File',
    entries: 'Entries',
    organizations: 'Organizations by kind',
    agreements: 'Agreements by kind',
    meaning: 'Meaning',
    sources: 'What counts as a source',
    sourceRules: [
      'Every agreement, and every organization with a date, successor or former name, says in `x-source` where that is known from.',
      'A source is a document number (`Nghị quyết 176/2025/QH15`), a reference to a collection of treaties, or the body’s own site. News articles count where they quote the document.',
      'A wrong fact is worse than a missing one: dates, successors, numbers and Wikidata ids stand only where they are sure.',
      'What is likely but not confirmed says `x-confidence: medium`. What is less than that is left out.',
    ],
    propose: 'How to propose an entry',
    steps: [
      'Search first: the body may be there under another name. A name that the press uses and that is missing goes into `aliases`.',
      'Add the entry to the file whose heading fits. The id begins with the country’s code for national bodies (`vn-`), and is short, lower-case and final.',
      'Give `name` in Vietnamese and English as the body itself or the press writes it, `kind`, and `country` or `scope`; abbreviations in both languages; `parent` where there is one.',
      'Give `founded`, `dissolved`, `successors` and `former-names` (each with `until`) only with `x-source`.',
      'An abbreviation that a live entry bears already is listed in `server/reference/homonyms.yaml` with all its bearers, after someone has looked at it.',
      'Run `npm run generate` and `npm test`.',
    ],
  },
  vi: {
    title: 'Danh mục có sẵn: tổ chức và văn kiện đi kèm chương trình',
    intro: (organizations, agreements) =>
      `Chương trình đi kèm ${organizations} tổ chức và ${agreements} văn kiện, để hồ sơ ghi được mã của chúng mà kho không cần lập danh mục. Đó cũng là những danh mục theo đúng [định dạng](format.vi.md) mà các kho dùng và được kiểm tra bằng chính các quy tắc ấy. Mục trong kho có cùng mã sẽ thay cho mục có sẵn. Mã không bao giờ thay đổi.`,
    files: 'Các tệp',
    file: 'Tệp',
    entries: 'Số mục',
    organizations: 'Tổ chức theo loại',
    agreements: 'Văn kiện theo loại',
    meaning: 'Nghĩa',
    sources: 'Thế nào là nguồn',
    sourceRules: [
      'Mỗi văn kiện, và mỗi tổ chức có ngày tháng, tổ chức kế thừa hoặc tên cũ, đều ghi ở `x-source` thông tin ấy lấy từ đâu.',
      'Nguồn là số hiệu văn bản (`Nghị quyết 176/2025/QH15`), số trong một tuyển tập điều ước, hoặc trang chính thức của chính tổ chức. Bài báo được tính nếu dẫn văn bản.',
      'Thông tin sai tệ hơn thiếu thông tin: ngày tháng, tổ chức kế thừa, số hiệu và mã Wikidata chỉ ghi khi đã chắc chắn.',
      'Điều có khả năng đúng nhưng chưa xác nhận thì ghi `x-confidence: medium`. Kém chắc hơn nữa thì không ghi.',
    ],
    propose: 'Đề nghị thêm một mục',
    steps: [
      'Tìm trước: có thể tổ chức đã có dưới tên khác. Tên báo chí hay dùng mà còn thiếu thì thêm vào `aliases`.',
      'Thêm mục vào tệp có đề mục phù hợp. Mã của cơ quan thuộc một nước bắt đầu bằng mã nước (`vn-`), ngắn, chữ thường và không đổi về sau.',
      'Ghi `name` bằng tiếng Việt và tiếng Anh đúng như chính tổ chức hoặc báo chí viết, `kind`, và `country` hoặc `scope`; tên viết tắt của cả hai tiếng; `parent` nếu có.',
      'Chỉ ghi `founded`, `dissolved`, `successors` và `former-names` (mỗi tên cũ kèm `until`) khi có `x-source`.',
      'Tên viết tắt mà một mục đang tồn tại đã mang thì ghi vào `server/reference/homonyms.yaml` cùng tất cả các mục mang nó, sau khi có người xem lại.',
      'Chạy `npm run generate` và `npm test`.',
    ],
  },
};
