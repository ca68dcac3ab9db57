import type { MapType } from './types';
import { AMOUNT, CURRENCY, ORGANIZATION, TEXT } from './value-types';

/** Money or support that an organization gives. */
export const FUNDING: MapType = {
  kind: 'map',
  name: 'funding',
  fields: [
    {
      name: 'funder',
      required: true,
      type: ORGANIZATION,
      label: { vi: 'Nhà tài trợ', en: 'Funder' },
      description: {
        vi: 'Mã của tổ chức tài trợ.',
        en: 'The id of the organization that gives the money.',
      },
      example: 'iom',
    },
    {
      name: 'amount',
      required: false,
      type: AMOUNT,
      label: { vi: 'Số tiền', en: 'Amount' },
      description: {
        vi: 'Số tiền, không âm, viết liền bằng chữ số: 170000, không phải 170.000 hay 170,000.',
        en: 'The sum, not negative, in digits without separators: 170000, neither 170.000 nor 170,000.',
      },
      example: '170000',
    },
    {
      name: 'currency',
      required: false,
      requiredWith: 'amount',
      type: CURRENCY,
      label: { vi: 'Loại tiền', en: 'Currency' },
      description: {
        vi: 'Mã tiền tệ gồm ba chữ cái hoa theo ISO 4217: VND, USD, EUR… Bắt buộc khi có `amount`.',
        en: 'The ISO 4217 code of three capital letters: VND, USD, EUR… Required with `amount`.',
      },
      example: 'USD',
    },
    {
      name: 'purpose',
      required: false,
      type: TEXT,
      label: { vi: 'Mục đích', en: 'Purpose' },
      description: {
        vi: 'Khoản tài trợ dùng vào việc gì.',
        en: 'What the money is for.',
      },
      example: 'Chi phí đi lại của học viên',
    },
  ],
};
