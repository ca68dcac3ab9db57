import type { MapType } from './types';
import { COUNTRY, choiceOf, STRING, SUBDIVISION } from './value-types';
import { ATTENDANCE_FORMATS } from './values/attendance-formats';

/** Where an activity takes place, and how people take part. */
export const PLACE: MapType = {
  kind: 'map',
  name: 'place',
  fields: [
    {
      name: 'country',
      required: false,
      type: COUNTRY,
      label: { vi: 'Quốc gia', en: 'Country' },
      description: {
        vi: 'Mã quốc gia gồm hai chữ cái hoa theo ISO 3166-1: VN, TH, LA…',
        en: 'The country’s code of two capital letters, by ISO 3166-1: VN, TH, LA…',
      },
      example: 'VN',
    },
    {
      name: 'subdivision',
      required: false,
      type: SUBDIVISION,
      label: { vi: 'Tỉnh, bang, vùng', en: 'Province, state, region' },
      description: {
        vi: 'Mã đơn vị hành chính theo ISO 3166-2, thuộc quốc gia ghi ở `country`, theo tên gọi vào lúc diễn ra hoạt động.',
        en: 'The ISO 3166-2 code of a subdivision of `country`, as it was at the time of the activity.',
      },
      example: 'VN-09',
    },
    {
      name: 'locality',
      required: false,
      type: STRING,
      label: { vi: 'Thành phố, địa phương', en: 'City or locality' },
      description: {
        vi: 'Thành phố, thị xã, huyện hoặc xã nơi diễn ra hoạt động.',
        en: 'The city, town, district or commune of the activity.',
      },
      example: 'Băng Cốc',
    },
    {
      name: 'venue',
      required: false,
      type: STRING,
      label: { vi: 'Địa điểm', en: 'Venue' },
      description: {
        vi: 'Trụ sở, hội trường, khách sạn hoặc nơi cụ thể khác.',
        en: 'The building, hall, hotel or other exact place.',
      },
      example: 'Trụ sở Bộ Công an',
    },
    {
      name: 'format',
      required: false,
      type: choiceOf(ATTENDANCE_FORMATS),
      label: { vi: 'Hình thức', en: 'Format' },
      description: {
        vi: 'Trực tiếp, trực tuyến hay kết hợp cả hai.',
        en: 'In person, online, or both at once.',
      },
      example: 'hybrid',
    },
  ],
};
