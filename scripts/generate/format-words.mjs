/** What the reference page of the format says besides the field tables, in each language. */
export const PAGE = {
  en: {
    title: 'The format of cooperation records',
    twin: '[Tiếng Việt](format.vi.md)',
    introduction: `An **archive** is a folder of YAML files that editors write from press articles about international
cooperation. The files are UTF-8 text in YAML 1.2, one document each. The root of the archive is the folder that is open
in the editor; for the command line it is the folder given, or the nearest one above it with a \`coop.config.yaml\`.`,
    files: 'Files',
    filesWords:
      'The name of a file alone tells its kind. `.yml` is read like `.yaml`. The JSON Schemas are for other editors of YAML.',
    fileColumns: ['File name', 'Kind', 'What it holds', 'JSON Schema'],
    values: 'Values',
    valueItems: [
      '**Id**: lower-case letters a to z and digits, in groups joined by single hyphens, at most 80 characters: `vn-mps`. Records, organizations and agreements each have ids of their own, and no two of the same sort may be alike in an archive.',
      '**Reference**: the id of an entry that stands elsewhere: an organization, an agreement or a record.',
      '**Text**: one string, or a map from language tag to string with at least one entry: `{ vi: Bộ Công an, en: Ministry of Public Security }`. The tags are those of BCP 47; Vietnamese is `vi`.',
      '**String**: one string without languages. Where words are expected, a number counts as its words.',
      '**List**: items under each other with a hyphen, or between `[` and `]` with commas. A name with a comma in it needs quotation marks there.',
      '**Nothing**: an empty value, blanks only, `~`, `null`, `""`, `[]`, `{}` or a lone hyphen counts as if the field were not there.',
      '**Own fields**: keys that start with `x-` are free, in every map. Anchors, aliases, tags and merge keys of YAML are not part of the format.',
    ],
    dates: 'Dates',
    datesWords: `Dates are written in EDTF (ISO 8601-2), in this profile. With or without quotation marks is the same. There are
no clock times. A date stands for every day that it may be, so an imprecise date is not called wrong while it may be right.`,
    dateColumns: ['Written', 'Meaning'],
    dateRows: [
      ['2020-12-31', 'a day'],
      ['2020-12', 'a month'],
      ['2020', 'a year'],
      ['2021-33', 'the first quarter of 2021; `-34`, `-35`, `-36` are the other three'],
      ['2024-40', 'the first half of 2024; `-41` is the second'],
      ['2021-21', 'spring 2021; `-22`, `-23`, `-24` are summer, autumn and winter'],
      ['2020?', 'uncertain; `~` is approximate, `%` is both. Any of the above may end so'],
      ['2020-06-25/2020-06-26', 'from the one to the other'],
      ['2018/..', 'from then on; `../2018` is until then'],
      ['unknown', 'the article does not say'],
    ],
    codes: 'Codes',
    codeItems: [
      '**Country**: two capital letters of ISO 3166-1: `VN`, `LA`, `GB`.',
      '**Subdivision**: a code of ISO 3166-2: `VN-09`.',
      '**Currency**: three capital letters of ISO 4217: `VND`, `USD`.',
    ],
    paths: 'Paths to fields',
    pathWords: `\`supports\` names a field of the same record (\`date\`, \`place.country\`), or an item of a list by the id it
refers to (\`parties.usaid\`, \`agreements.gcm\`, \`funding.usaid\`). Items that refer to nothing go by number from 1, and
outcomes and people always do: \`outcomes.2\`, \`people.1\`. Paths may go deeper: \`parties.usaid.role\`.`,
    comments: 'Comments that switch rules off',
    commentWords: `\`# coop-disable-next-line RULE\` switches a rule off for the next line, \`# coop-disable RULE\` from there to the
end of the file. Several rules are separated by commas, and \`-- why\` may follow. A comment that hides nothing is reported.
The rules are listed in [rules](rules/README.md).`,
    fieldColumns: ['Field', 'Required', 'Value', 'Words'],
    valueColumns: ['Value', 'Words'],
    required: 'yes',
    requiredWith: (name) => `with \`${name}\``,
    requireOneOf: (names) => `At least one of ${names.join(' and ')} is required.`,
    shorthand: (name) => `A plain string in place of the map stands for \`${name}\`.`,
    allowed: (name) => `Values of \`${name}\`:`,
    extensible: 'and those that the settings add',
    itemsOf: (name) => `An item of \`${name}\``,
    mapOf: (name) => `\`${name}\``,
    example: 'An example',
    types: {
      id: 'id',
      record: 'record reference',
      organization: 'organization reference',
      agreement: 'agreement reference',
      'organization-or-country': 'organization reference or country code',
      text: 'text',
      string: 'string',
      date: 'date',
      interval: 'date interval',
      choice: (name) => `one of the values of \`${name}\``,
      count: 'whole number from 1',
      amount: 'number from 0',
      country: 'country code',
      subdivision: 'subdivision code',
      currency: 'currency code',
      url: 'address (http or https)',
      wikidata: 'Wikidata number',
      'field-path': 'path to a field',
      'file-path': 'path of a file in the archive, relative to the record',
      glob: 'path pattern',
      'theme-id': 'id',
      'rule-severities': 'map from rule id to `error`, `warning`, `information`, `hint` or `off`',
      map: 'map of fields, see below',
      list: (item) => `list of: ${item}`,
      listAtLeast: (item, count) => `list, ${count} or more, of: ${item}`,
      oneOrList: (item) => `${item}, or a list of them`,
    },
  },
  vi: {
    title: 'Định dạng hồ sơ hợp tác',
    twin: '[English](format.md)',
    introduction: `**Kho hồ sơ** là một thư mục gồm các tệp YAML do người biên tập viết từ những bài báo về hợp tác quốc tế. Tệp là
văn bản UTF-8 theo YAML 1.2, mỗi tệp một tài liệu. Gốc của kho là thư mục đang mở trong trình soạn thảo; với dòng lệnh, đó là
thư mục được chỉ định, hoặc thư mục gần nhất phía trên có tệp \`coop.config.yaml\`.`,
    files: 'Các loại tệp',
    filesWords:
      'Chỉ tên tệp cho biết loại tệp. Đuôi `.yml` được đọc như `.yaml`. Các JSON Schema dành cho những trình soạn thảo YAML khác.',
    fileColumns: ['Tên tệp', 'Loại', 'Nội dung', 'JSON Schema'],
    values: 'Giá trị',
    valueItems: [
      '**Mã**: chữ thường từ a đến z và chữ số, các nhóm nối nhau bằng một dấu gạch nối, không quá 80 ký tự: `vn-mps`. Hồ sơ, tổ chức và văn kiện có mã riêng; trong một kho, hai mục cùng loại không được trùng mã.',
      '**Tham chiếu**: mã của một mục ở nơi khác: tổ chức, văn kiện hoặc hồ sơ.',
      '**Văn bản**: một chuỗi, hoặc mỗi ngôn ngữ một chuỗi, có ít nhất một ngôn ngữ: `{ vi: Bộ Công an, en: Ministry of Public Security }`. Mã ngôn ngữ theo BCP 47; tiếng Việt là `vi`.',
      '**Chuỗi**: một chuỗi, không chia theo ngôn ngữ. Chỗ cần chữ mà viết số thì số được hiểu là chữ.',
      '**Danh sách**: mỗi mục một dòng bắt đầu bằng dấu gạch, hoặc đặt trong `[` và `]`, cách nhau bằng dấu phẩy. Khi đó tên có dấu phẩy phải đặt trong ngoặc kép.',
      '**Để trống**: giá trị rỗng, chỉ có dấu cách, `~`, `null`, `""`, `[]`, `{}` hoặc một dấu gạch đơn độc được coi như không có trường đó.',
      '**Trường riêng**: khóa bắt đầu bằng `x-` được tự do sử dụng ở mọi nơi. Neo, bí danh, thẻ và khóa gộp của YAML không thuộc định dạng.',
    ],
    dates: 'Ngày tháng',
    datesWords: `Ngày tháng viết theo EDTF (ISO 8601-2) như trong bảng. Có hay không có ngoặc kép đều như nhau. Không ghi giờ.
Mỗi cách viết bao gồm mọi ngày mà nó có thể chỉ, nên ngày ghi không đầy đủ không bị coi là sai khi còn có thể đúng.`,
    dateColumns: ['Cách viết', 'Nghĩa'],
    dateRows: [
      ['2020-12-31', 'một ngày'],
      ['2020-12', 'một tháng'],
      ['2020', 'một năm'],
      ['2021-33', 'quý I năm 2021; `-34`, `-35`, `-36` là quý II, III, IV'],
      ['2024-40', 'nửa đầu năm 2024; `-41` là nửa cuối năm'],
      ['2021-21', 'mùa xuân 2021; `-22`, `-23`, `-24` là mùa hạ, thu, đông'],
      [
        '2020?',
        'chưa chắc chắn; `~` là khoảng chừng, `%` là cả hai. Mọi cách viết trên đều có thể kết thúc như vậy',
      ],
      ['2020-06-25/2020-06-26', 'từ ngày này đến ngày kia'],
      ['2018/..', 'từ đó trở đi; `../2018` là đến lúc đó'],
      ['unknown', 'bài báo không nói'],
    ],
    codes: 'Mã chuẩn',
    codeItems: [
      '**Quốc gia**: hai chữ cái hoa theo ISO 3166-1: `VN`, `LA`, `GB`.',
      '**Tỉnh, bang, vùng**: mã theo ISO 3166-2: `VN-09`.',
      '**Tiền tệ**: ba chữ cái hoa theo ISO 4217: `VND`, `USD`.',
    ],
    paths: 'Đường dẫn đến trường',
    pathWords: `\`supports\` nêu một trường của chính hồ sơ (\`date\`, \`place.country\`), hoặc một mục của danh sách theo mã mà mục đó
tham chiếu (\`parties.usaid\`, \`agreements.gcm\`, \`funding.usaid\`). Mục không tham chiếu thì gọi theo số thứ tự từ 1; kết quả
và nhân vật luôn gọi theo số: \`outcomes.2\`, \`people.1\`. Đường dẫn có thể đi sâu hơn: \`parties.usaid.role\`.`,
    comments: 'Chú thích tắt quy tắc',
    commentWords: `\`# coop-disable-next-line QUY-TẮC\` tắt một quy tắc ở dòng kế tiếp, \`# coop-disable QUY-TẮC\` tắt từ đó đến hết
tệp. Nhiều quy tắc cách nhau bằng dấu phẩy, sau cùng có thể thêm \`-- lý do\`. Chú thích không che gì sẽ được nhắc.
Xem danh sách [các quy tắc](rules/vi/README.md).`,
    fieldColumns: ['Trường', 'Bắt buộc', 'Giá trị', 'Giải thích'],
    valueColumns: ['Giá trị', 'Nghĩa'],
    required: 'có',
    requiredWith: (name) => `khi có \`${name}\``,
    requireOneOf: (names) => `Phải có ít nhất một trong hai trường ${names.join(' và ')}.`,
    shorthand: (name) => `Viết một chuỗi thay cho cả mục thì chuỗi đó là \`${name}\`.`,
    allowed: (name) => `Các giá trị của \`${name}\`:`,
    extensible: 'và những giá trị do cấu hình kho thêm vào',
    itemsOf: (name) => `Mục của \`${name}\``,
    mapOf: (name) => `\`${name}\``,
    example: 'Ví dụ',
    types: {
      id: 'mã',
      record: 'mã hồ sơ',
      organization: 'mã tổ chức',
      agreement: 'mã văn kiện',
      'organization-or-country': 'mã tổ chức hoặc mã quốc gia',
      text: 'văn bản',
      string: 'chuỗi',
      date: 'ngày tháng',
      interval: 'khoảng thời gian',
      choice: (name) => `một trong các giá trị của \`${name}\``,
      count: 'số nguyên từ 1',
      amount: 'số từ 0',
      country: 'mã quốc gia',
      subdivision: 'mã tỉnh, bang, vùng',
      currency: 'mã tiền tệ',
      url: 'địa chỉ (http hoặc https)',
      wikidata: 'số Wikidata',
      'field-path': 'đường dẫn đến trường',
      'file-path': 'đường dẫn tệp trong kho, tính từ hồ sơ',
      glob: 'mẫu đường dẫn',
      'theme-id': 'mã',
      'rule-severities': 'mỗi mã quy tắc một mức: `error`, `warning`, `information`, `hint` hoặc `off`',
      map: 'nhóm trường, xem dưới',
      list: (item) => `danh sách: ${item}`,
      listAtLeast: (item, count) => `danh sách từ ${count} mục: ${item}`,
      oneOrList: (item) => `${item}, hoặc danh sách`,
    },
  },
};

/** Examples of each kind of file, from the first line to the last. */
export const EXAMPLES = {
  record: `id: mps-receives-unrc-2024
title:
  vi: Bộ Công an tiếp Điều phối viên thường trú Liên hợp quốc
  en: The Ministry of Public Security receives the UN Resident Coordinator
activity: reception
date: 2024-07-18
place: { country: VN, locality: Hà Nội }
themes: [peacekeeping, crime]
parties:
  - organization: vn-mps
    role: host
  - organization: un-rc-vn
    as: Điều phối viên thường trú Liên hợp quốc tại Việt Nam
    role: participant
source:
  publisher: vn-mot-the-gioi
  agency: vn-vna
  published: 2024-07-19
notes:
  vi: Bài chỉ ghi ngày và tháng; năm lấy theo ngày đăng.`,
  organizations: `organizations:
  - id: vn-molisa
    name:
      vi: Bộ Lao động - Thương binh và Xã hội
      en: Ministry of Labour, Invalids and Social Affairs
    kind: ministry
    abbreviations: [LĐ-TB&XH, MOLISA]
    country: VN
    parent: vn-gov
    dissolved: 2025-02-28
    successors: [vn-moha]`,
  agreements: `agreements:
  - id: qd-402-2020
    name:
      vi: Quyết định ban hành Kế hoạch triển khai Thỏa thuận GCM
      en: Decision issuing the plan for the GCM
    kind: decision
    number: 402/QĐ-TTg
    adopted: 2020-03-20
    issuer: vn-pm
  - id: gcm-plan-2020
    name:
      vi: Kế hoạch triển khai Thỏa thuận GCM
      en: Plan for the GCM
    kind: action-plan
    promulgated-by: qd-402-2020
    implements: [gcm]`,
  settings: `language: vi
themes: [fisheries]
exclude: ["drafts/**"]
rules:
  shared-name: off`,
};
