import type { MapType } from './types';
import { DATE, FILE_PATH, ORGANIZATION, STRING, URL_ADDRESS } from './value-types';

/** The article that a record is written from. */
export const SOURCE: MapType = {
  kind: 'map',
  name: 'source',
  fields: [
    {
      name: 'publisher',
      required: true,
      type: ORGANIZATION,
      label: { vi: 'Nơi đăng', en: 'Publisher' },
      description: {
        vi: 'Mã của tờ báo, cổng thông tin hoặc cơ quan đã đăng bài.',
        en: 'The id of the newspaper, portal or body that published the article.',
      },
      example: 'vn-mot-the-gioi',
    },
    {
      name: 'agency',
      required: false,
      type: ORGANIZATION,
      label: { vi: 'Hãng tin', en: 'News agency' },
      description: {
        vi: 'Mã của hãng thông tấn là nguồn của bài, nếu nơi đăng lấy lại tin của hãng.',
        en: 'The id of the news agency whose text it is, where the publisher reprints it.',
      },
      example: 'vn-vna',
    },
    {
      name: 'published',
      required: true,
      type: DATE,
      label: { vi: 'Ngày đăng', en: 'Published' },
      description: {
        vi: 'Ngày đăng bài, không phải ngày diễn ra hoạt động. Bài không ghi ngày thì viết `unknown`.',
        en: 'The day the article came out, not the day of the activity. Write `unknown` where it does not say.',
      },
      example: '2024-07-19',
    },
    {
      name: 'title',
      required: false,
      type: STRING,
      label: { vi: 'Tên bài', en: 'Title of the article' },
      description: {
        vi: 'Tên bài báo. Tên có dấu hai chấm thì đặt trong ngoặc kép.',
        en: 'The headline. One with a colon in it needs quotation marks.',
      },
      example: '"Tập huấn biên phòng: khai giảng khóa mới"',
    },
    {
      name: 'author',
      required: false,
      type: STRING,
      label: { vi: 'Tác giả', en: 'Author' },
      description: {
        vi: 'Tên hoặc bút danh của người viết.',
        en: 'The writer’s name or pen name.',
      },
      example: 'Thu Hà',
    },
    {
      name: 'url',
      required: false,
      type: URL_ADDRESS,
      label: { vi: 'Địa chỉ', en: 'Address' },
      description: {
        vi: 'Địa chỉ của bài trên mạng, bắt đầu bằng http:// hoặc https://.',
        en: 'The address of the article on the web, starting with http:// or https://.',
      },
      example: 'https://example.org/tin/1234',
    },
    {
      name: 'article',
      required: false,
      type: FILE_PATH,
      label: { vi: 'Bản lưu', en: 'Saved copy' },
      description: {
        vi: 'Đường dẫn đến bản lưu của bài trong kho hồ sơ, tính từ tệp hồ sơ này.',
        en: 'The path of a saved copy inside the archive, relative to this record.',
      },
      example: 'articles/tap-huan.txt',
    },
    {
      name: 'accessed',
      required: false,
      type: DATE,
      label: { vi: 'Ngày truy cập', en: 'Accessed' },
      description: {
        vi: 'Ngày truy cập bài trên mạng lần gần nhất.',
        en: 'The day the article was last read on the web.',
      },
      example: '2024-08-01',
    },
  ],
};
