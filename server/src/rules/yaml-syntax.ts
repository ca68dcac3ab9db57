import type { Words } from '../base/words';
import type { SyntaxFault } from '../syntax/nodes';
import { defineRule, type Example } from './rule';
import { asQuotedScalar } from './shared/quoting';

const EXAMPLES: readonly Example[] = [
  {
    title: { vi: 'Dấu hai chấm trong giá trị', en: 'A colon in a value' },
    text: 'title: ⟦Hội nghị: khai mạc⟧\nplace: { country: VN, locality: ⟦Hà Nội: Ba Đình⟧ }\n',
  },
  {
    title: { vi: 'Thiếu dấu cách sau dấu hai chấm', en: 'No space after the colon' },
    text: 'activity⟦:⟧meeting\n',
  },
  {
    title: { vi: 'Dấu hai chấm toàn khổ', en: 'A full-width colon' },
    text: 'activity⟦：⟧meeting\n',
  },
  {
    title: { vi: 'Dấu phẩy toàn khổ giữa hai trường', en: 'A full-width comma between two fields' },
    text: 'place: { country: VN⟦，⟧ locality: Hà Nội }\n',
  },
  {
    title: { vi: 'Thiếu dấu hai chấm', en: 'No colon' },
    text: '⟦activity meeting⟧\n',
  },
  {
    title: { vi: 'Quên đóng ngoặc kép', en: 'A quotation mark that is not closed' },
    text: 'title: ⟦"⟧Hội nghị thường niên\nsummary: "Các bên bàn về di cư."\n',
  },
  {
    title: { vi: 'Quên đóng ngoặc vuông, ngoặc nhọn', en: 'Brackets that are not closed' },
    text: 'themes: ⟦[⟧drugs, crime\nplace: ⟦{⟧ country: VN, locality: Hà Nội\n',
  },
  {
    title: { vi: 'Thừa dấu ngoặc', en: 'A bracket too many' },
    text: 'themes: [drugs, crime]⟦]⟧\n',
  },
  {
    title: { vi: 'Thiếu dấu phẩy', en: 'No comma between two fields' },
    text: 'place: { country: VN ⟦locality⟧: Hà Nội }\n',
  },
  {
    title: { vi: 'Thụt lề bằng phím Tab', en: 'Indented by tabs' },
    text: 'place:\n⟦\t⟧country: VN\n\tlocality: Hà Nội\n',
  },
  {
    title: { vi: 'Thụt lề bằng dấu cách không ngắt', en: 'Indented by no-break spaces' },
    text: 'place:\n⟦\u00A0\u00A0⟧country: VN\n\u00A0\u00A0locality: Hà Nội\n',
  },
  {
    title: { vi: 'Thụt lề lệch', en: 'Out of line' },
    text: 'place:\n  country: VN\n    ⟦locality: Hà Nội⟧\n    venue: Nhà khách Chính phủ\n',
  },
  {
    title: { vi: 'Danh sách bắt đầu cùng dòng với tên trường', en: 'A list on the line of its field' },
    text: 'themes: ⟦- drugs⟧\n  - crime\n',
  },
  {
    title: { vi: 'Mục thiếu gạch nối', en: 'An item without its hyphen' },
    text: 'parties:\n  - organization: vn-mps\n    role: host\n  ⟦organization: iom⟧\n    role: participant\n  - unodc\n',
  },
  {
    title: { vi: 'Chữ đứng ngay sau dấu của khối chữ', en: 'Words right behind the sign of a block' },
    text: 'summary: > ⟦Các bên bàn về di cư⟧\n  và hợp tác biên giới.\n',
  },
  {
    title: { vi: 'Giá trị bắt đầu bằng dấu dành riêng', en: 'A value that starts with a reserved sign' },
    text: 'title: ⟦@⟧vna đưa tin\nsummary: ⟦[⟧Tin nhanh] Các bên gặp nhau\n',
  },
  {
    title: { vi: 'Ngoặc kép trong ngoặc kép', en: 'Quotation marks within quotation marks' },
    text: 'title: "Hội nghị "⟦cấp cao" ASEAN"⟧\n',
  },
  {
    title: { vi: 'Dấu gạch chéo ngược', en: 'A backslash' },
    text: 'notes: "thư mục C:⟦\\B⟧ài báo"\n',
  },
  {
    title: { vi: 'Lồng nhau quá sâu', en: 'Nested too deeply' },
    whole: true,
    text: `${'['.repeat(100)}⟦[⟧${'['.repeat(50)}\n`,
  },
  {
    title: { vi: 'Lỗi khác', en: 'Another mistake' },
    text: '⟦"title"Hội nghị: thường niên⟧\n',
  },
  {
    title: { vi: 'Tệp ở bảng mã khác', en: 'A file in another encoding' },
    whole: true,
    unreadable: 'not-utf8',
    text: '⟦⟧',
  },
  {
    title: { vi: 'Không có quyền đọc tệp', en: 'A file that must not be read' },
    whole: true,
    unreadable: 'no-permission',
    text: '⟦⟧',
  },
  {
    title: { vi: 'Đặt trong ngoặc kép thì được', en: 'In quotation marks it is fine' },
    text: 'title: "Hội nghị: khai mạc"\nsummary: \'Hội nghị "cấp cao" ASEAN\'\nnotes: https://example.org/a:b 10:30\n',
  },
];

/** Why a file can't be read at all, and what to do, by the reason that the fault gives. */
const REASONS: ReadonlyMap<string, Words> = new Map([
  [
    'folder',
    { vi: 'đây là một thư mục. Hãy đổi tên thư mục.', en: 'it is a folder. Give the folder another name.' },
  ],
  [
    'broken-link',
    {
      vi: 'liên kết dẫn đến một tệp không còn nữa. Hãy sửa hoặc xóa liên kết.',
      en: 'it is a link to a file that is gone. Correct or delete the link.',
    },
  ],
  [
    'no-permission',
    {
      vi: 'bạn không có quyền đọc tệp. Hãy xin quyền hoặc sửa quyền của tệp.',
      en: 'you have no permission to read it. Change its permissions.',
    },
  ],
  [
    'too-large',
    { vi: 'tệp quá lớn. Hãy chia thành nhiều tệp.', en: 'it is too large. Split it into several files.' },
  ],
]);

const OTHER_REASON: Words = {
  vi: 'có lỗi khi mở tệp. Hãy thử mở lại.',
  en: 'it could not be opened. Try again.',
};

/** Reports what makes the YAML unreadable, at the characters that do. */
export const yamlSyntax = defineRule({
  id: 'yaml-syntax',
  severity: 'error',
  words: {
    title: {
      vi: 'Tệp viết sai cú pháp',
      en: 'The file can’t be read',
    },
    description: {
      vi: [
        'Chỗ này sai cú pháp YAML nên máy không đọc được. Phần còn lại của tệp vẫn được kiểm tra, nhưng nhóm trường bị hỏng thì không bị nhắc về những gì còn thiếu.',
        'Mấy lỗi hay gặp: giá trị có dấu hai chấm rồi dấu cách (`title: Hội nghị: khai mạc`) phải đặt trong ngoặc kép; thụt lề bằng dấu cách chứ không bằng phím Tab, các trường cùng nhóm thẳng hàng nhau; sau dấu hai chấm có một dấu cách; ngoặc mở thì phải đóng.',
      ].join('\n\n'),
      en: [
        'This is not correct YAML, so it can’t be read. The rest of the file is checked all the same, but a group of fields that is broken is not blamed for what is missing from it.',
        'The usual slips: a value with a colon and a space in it (`title: Meeting: the opening`) needs quotation marks; lines are indented by blanks, never by tabs, and the fields of one group stand in line; a blank follows each colon; what is opened has to be closed.',
      ].join('\n\n'),
    },
  },
  messages: {
    'unreadable-file': {
      vi: 'Không đọc được tệp này: {reason}',
      en: 'The file can’t be read: {reason}',
    },
    'not-utf8': {
      vi: 'Tệp này không ở bảng mã UTF-8 nên không đọc được. Hãy lưu lại tệp với bảng mã UTF-8.',
      en: 'The file is not in UTF-8, so it can’t be read. Save it again as UTF-8.',
    },
    'colon-in-value': {
      vi: 'Giá trị có dấu hai chấm rồi dấu cách nên bị hiểu là một trường nữa. Hãy đặt cả giá trị trong ngoặc kép.',
      en: 'A colon and a space inside a value read like another field. Put the whole value in quotation marks.',
    },
    'no-space-after-colon': {
      vi: 'Sau dấu hai chấm của “{detail}” phải có một dấu cách. Hãy gõ thêm dấu cách.',
      en: 'The colon after “{detail}” needs a space behind it. Type one.',
    },
    'full-width-colon': {
      vi: 'Đây là dấu hai chấm toàn khổ. Hãy gõ dấu hai chấm thường “:” rồi một dấu cách.',
      en: 'This is a full-width colon. Type a plain colon “:” and a space.',
    },
    'full-width-comma': {
      vi: 'Đây là dấu phẩy toàn khổ. Hãy gõ dấu phẩy thường “,” rồi một dấu cách.',
      en: 'This is a full-width comma. Type a plain comma “,” and a space.',
    },
    'no-break-space': {
      vi: 'Đây là dấu cách không ngắt hoặc dấu cách toàn khổ (thường do dán từ nơi khác), không dùng để thụt lề hay ngăn cách được. Hãy thay bằng dấu cách thường, ở cả các dòng liền sau.',
      en: 'These are no-break or full-width spaces (pasted from elsewhere), which neither indent a line nor separate its parts. Make them ordinary spaces, on the lines right below too.',
    },
    'missing-colon': {
      vi: 'Dòng này không có dấu hai chấm nên không rõ là trường nào. Hãy viết “trường: giá trị”; nếu là phần tiếp của dòng trên thì thụt vào thêm.',
      en: 'The line has no colon, so it is not clear what field it is. Write “field: value”, or indent it further if it continues the line above.',
    },
    'unclosed-quote': {
      vi: 'Dấu {detail} mở ở đây mà không đóng. Hãy đóng lại ở cuối giá trị.',
      en: 'The quotation mark {detail} opens here and is never closed. Close it at the end of the value.',
    },
    'unclosed-bracket': {
      vi: 'Dấu “{detail}” mở ở đây mà không đóng. Hãy đóng lại ở cuối giá trị.',
      en: 'The bracket “{detail}” opens here and is never closed. Close it at the end of the value.',
    },
    'stray-bracket': {
      vi: 'Thừa dấu “{detail}”. Hãy xóa, hoặc đặt cả giá trị trong ngoặc kép nếu dấu ấy là chữ của giá trị.',
      en: 'There is a “{detail}” too many. Remove it, or put the whole value in quotation marks if it belongs to the words.',
    },
    'missing-comma': {
      vi: 'Thiếu dấu phẩy trước chỗ này. Trong ngoặc vuông và ngoặc nhọn, các mục cách nhau bằng dấu phẩy.',
      en: 'A comma is missing before this. Between square or curly brackets items are separated by commas.',
    },
    'tab-indentation': {
      vi: 'Dòng này thụt lề bằng phím Tab. Hãy thay bằng dấu cách.',
      en: 'The line is indented by a tab. Use blanks instead.',
    },
    indentation: {
      vi: 'Dòng này không thẳng hàng với nhóm của nó. Hãy thụt lề bằng với những dòng cùng nhóm.',
      en: 'The line is out of line with its group. Indent it as much as the lines it belongs with.',
    },
    'list-on-key-line': {
      vi: 'Danh sách không được bắt đầu trên cùng dòng với tên trường. Hãy xuống dòng rồi mới viết “- ”.',
      en: 'A list can’t start on the line of its field. Start a new line before the “- ”.',
    },
    'missing-hyphen': {
      vi: 'Mục này của danh sách thiếu gạch nối ở đầu. Hãy viết “- ” (gạch nối rồi dấu cách) trước tên trường.',
      en: 'This item of the list has no hyphen. Write “- ” (a hyphen and a space) before the field.',
    },
    'block-sign': {
      vi: 'Sau dấu “{detail}” ở đầu giá trị phải xuống dòng. Hãy viết chữ ở dòng dưới và thụt vào, hoặc đặt cả giá trị trong ngoặc kép.',
      en: 'A value that starts with “{detail}” goes on the lines below. Write the words there, indented, or put the whole value in quotation marks.',
    },
    'reserved-character': {
      vi: 'Giá trị không được bắt đầu bằng “{detail}”. Hãy đặt cả giá trị trong ngoặc kép.',
      en: 'A value can’t start with “{detail}”. Put the whole value in quotation marks.',
    },
    'text-after-value': {
      vi: 'Sau dấu đóng ngoặc còn thừa chữ. Hãy đặt cả giá trị trong một cặp ngoặc; nếu trong giá trị có dấu ngoặc kép thì bọc ngoài bằng dấu nháy đơn.',
      en: 'There are words after the closing quotation mark. Put the whole value in one pair of marks; if it has double ones inside, use single ones around it.',
    },
    escape: {
      vi: 'Trong ngoặc kép, “{detail}” không có nghĩa. Hãy viết “\\\\” cho dấu gạch chéo ngược, hoặc bọc giá trị bằng dấu nháy đơn.',
      en: 'Between double quotation marks “{detail}” means nothing. Write “\\\\” for a backslash, or use single quotation marks.',
    },
    'too-deep': {
      vi: 'Các ngoặc hoặc nhóm lồng nhau quá sâu nên tệp không được đọc. Hãy kiểm tra xem có thừa dấu ngoặc không.',
      en: 'Brackets or groups are nested too deeply, so the file is not read. Look for brackets too many.',
    },
    other: {
      vi: 'Máy không đọc được dòng này. Hãy xem lại dấu hai chấm, dấu ngoặc và thụt lề của dòng.',
      en: 'This line can’t be read. Check its colons, quotation marks and indentation.',
    },
  },
  examples: EXAMPLES,
  *checkFile({ model }) {
    for (const fault of model.document.faults) {
      yield {
        span: fault.span,
        message: fault.kind,
        values: { detail: fault.detail, reason: REASONS.get(fault.detail) ?? OTHER_REASON },
        suggestions: suggestionsFor(fault),
      };
    }
  },
});

/** The value as it should have been written, for faults that concern a whole value. */
function suggestionsFor({ kind, detail }: SyntaxFault): readonly string[] {
  return kind === 'colon-in-value' ? [asQuotedScalar(detail)] : [];
}
