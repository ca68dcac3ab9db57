/** What the pages of the rules say besides the rules' own words, in each language. */
export const RULE_PAGE = {
  en: {
    title: 'Rules',
    introduction: `Each rule checks one thing. The severity is the one that holds unless the settings say otherwise; a name leads to
the page of the rule.`,
    columns: ['Rule', 'Severity', 'What it reports'],
    severity: 'Severity',
    severities: { error: 'error', warning: 'warning', information: 'information', hint: 'hint' },
    back: 'All rules',
    twin: 'Tiếng Việt',
    examples: 'Examples',
    reported: (places) => `Reported: ${places.join('; ')}.`,
    line: (line, words) => `line ${line}${words}`,
    notReported: 'Nothing is reported.',
    invisible: '⟨U+…⟩ stands for a character that is not seen by itself.',
    today: (day) => `Checked on ${day}.`,
    file: (path) => `In the file \`${path}\`:`,
    others: 'Beside it in the archive:',
    pieces: 'Required fields that do not matter here are left out.',
    change: 'Switching it off',
    changeWords: (id) =>
      `For one line, write \`# coop-disable-next-line ${id}\` above it; for the rest of a file, \`# coop-disable ${id}\`.
For the whole archive, set its severity in \`coop.config.yaml\`:`,
  },
  vi: {
    title: 'Các quy tắc',
    introduction: `Mỗi quy tắc kiểm tra một điều. Mức độ trong bảng là mức mặc định, áp dụng khi cấu hình kho không quy định khác.
Bấm vào tên để xem trang của quy tắc.`,
    columns: ['Quy tắc', 'Mức độ', 'Báo điều gì'],
    severity: 'Mức độ',
    severities: { error: 'lỗi', warning: 'cảnh báo', information: 'thông tin', hint: 'gợi ý' },
    back: 'Tất cả các quy tắc',
    twin: 'English',
    examples: 'Ví dụ',
    reported: (places) => `Báo tại: ${places.join('; ')}.`,
    line: (line, words) => `dòng ${line}${words}`,
    notReported: 'Không báo gì.',
    invisible: '⟨U+…⟩ thay cho ký tự mà mắt thường không thấy riêng ra.',
    today: (day) => `Kiểm tra vào ngày ${day}.`,
    file: (path) => `Trong tệp \`${path}\`:`,
    others: 'Cùng trong kho hồ sơ:',
    pieces: 'Những trường bắt buộc không liên quan được lược bỏ.',
    change: 'Tắt quy tắc',
    changeWords: (id) =>
      `Với một dòng, viết \`# coop-disable-next-line ${id}\` ở dòng trên; với phần còn lại của tệp, viết
\`# coop-disable ${id}\`. Với cả kho hồ sơ, đặt mức độ trong \`coop.config.yaml\`:`,
  },
};
