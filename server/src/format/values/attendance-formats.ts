import type { AllowedValue } from '../types';

/** How people took part. */
export const ATTENDANCE_FORMATS: readonly AllowedValue[] = [
  { value: 'in-person', words: { vi: 'trực tiếp, tại chỗ', en: 'in person, face to face' } },
  { value: 'online', words: { vi: 'trực tuyến, qua mạng', en: 'online, virtual' } },
  {
    value: 'hybrid',
    words: { vi: 'kết hợp trực tiếp và trực tuyến', en: 'hybrid, both in person and online' },
  },
];
