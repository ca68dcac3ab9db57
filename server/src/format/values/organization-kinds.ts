import type { AllowedValue } from '../types';

/** What kind of body an organization is. */
export const ORGANIZATION_KINDS: readonly AllowedValue[] = [
  { value: 'ministry', words: { vi: 'bộ, cơ quan ngang bộ', en: 'ministry' } },
  { value: 'government', words: { vi: 'chính phủ, cơ quan thuộc chính phủ', en: 'government' } },
  { value: 'legislature', words: { vi: 'quốc hội, nghị viện', en: 'legislature, parliament' } },
  { value: 'department', words: { vi: 'cục, vụ, tổng cục', en: 'department, directorate' } },
  {
    value: 'local-authority',
    words: { vi: 'địa phương, tỉnh, thành phố, sở, ủy ban nhân dân', en: 'local authority, province' },
  },
  {
    value: 'interministerial',
    words: { vi: 'liên ngành, ban chỉ đạo, ủy ban quốc gia', en: 'interministerial body' },
  },
  {
    value: 'mass-organization',
    words: { vi: 'đoàn thể, tổ chức chính trị - xã hội', en: 'mass organization, union' },
  },
  {
    value: 'research',
    words: { vi: 'viện nghiên cứu, trường đại học', en: 'research institute, university' },
  },
  { value: 'media', words: { vi: 'báo chí, cơ quan báo chí, cổng thông tin', en: 'media, press, portal' } },
  {
    value: 'un-system',
    words: { vi: 'Liên hợp quốc, cơ quan của Liên hợp quốc', en: 'United Nations system' },
  },
  {
    value: 'intergovernmental',
    words: { vi: 'liên chính phủ, tổ chức liên chính phủ', en: 'intergovernmental organization' },
  },
  { value: 'regional-body', words: { vi: 'tổ chức khu vực, cơ quan khu vực', en: 'regional body' } },
  {
    value: 'mechanism',
    words: { vi: 'cơ chế, hội nghị thường kỳ, diễn đàn', en: 'mechanism, standing meeting' },
  },
  {
    value: 'foreign-government',
    words: { vi: 'cơ quan nước ngoài, cơ quan chính phủ nước ngoài', en: 'foreign government agency' },
  },
  { value: 'political-party', words: { vi: 'đảng, chính đảng', en: 'political party' } },
  { value: 'unit', words: { vi: 'đơn vị, đội, văn phòng', en: 'unit, team, office' } },
  {
    value: 'ngo',
    words: { vi: 'phi chính phủ, tổ chức phi chính phủ', en: 'non-governmental organization' },
  },
  { value: 'company', words: { vi: 'doanh nghiệp, công ty', en: 'company, business' } },
  { value: 'other', words: { vi: 'khác, loại khác', en: 'other kind' } },
];
