import type { AllowedValue } from '../types';

/** How far the activity has come. */
export const STATUSES: readonly AllowedValue[] = [
  { value: 'planned', words: { vi: 'dự kiến, theo kế hoạch, sắp diễn ra', en: 'planned, upcoming' } },
  { value: 'ongoing', words: { vi: 'đang diễn ra, đang thực hiện', en: 'ongoing, under way' } },
  { value: 'completed', words: { vi: 'đã diễn ra, đã kết thúc', en: 'completed, took place' } },
  { value: 'postponed', words: { vi: 'hoãn, tạm hoãn, lùi thời gian', en: 'postponed, delayed' } },
  { value: 'cancelled', words: { vi: 'hủy, bị hủy bỏ', en: 'cancelled, called off' } },
];
