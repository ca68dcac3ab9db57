import type { AllowedValue } from '../types';

/** The reach of an organization that belongs to no single country. */
export const SCOPES: readonly AllowedValue[] = [
  { value: 'international', words: { vi: 'quốc tế, toàn cầu', en: 'international, worldwide' } },
  { value: 'regional', words: { vi: 'khu vực, tiểu vùng', en: 'regional, subregional' } },
];
