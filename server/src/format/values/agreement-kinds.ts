import type { AllowedValue } from '../types';

/** What kind of document or undertaking an agreement is. */
export const AGREEMENT_KINDS: readonly AllowedValue[] = [
  { value: 'treaty', words: { vi: 'hiệp ước, hiệp định, điều ước', en: 'treaty' } },
  { value: 'convention', words: { vi: 'công ước', en: 'convention' } },
  { value: 'protocol', words: { vi: 'nghị định thư', en: 'protocol' } },
  { value: 'charter', words: { vi: 'hiến chương, điều lệ', en: 'charter' } },
  { value: 'compact', words: { vi: 'thỏa thuận toàn cầu', en: 'compact' } },
  { value: 'memorandum', words: { vi: 'bản ghi nhớ, biên bản ghi nhớ', en: 'memorandum of understanding' } },
  { value: 'declaration', words: { vi: 'tuyên bố, tuyên ngôn', en: 'declaration, statement' } },
  { value: 'arrangement', words: { vi: 'thỏa thuận, bản thỏa thuận', en: 'arrangement' } },
  { value: 'programme', words: { vi: 'chương trình, chương trình hợp tác', en: 'programme' } },
  { value: 'action-plan', words: { vi: 'kế hoạch, kế hoạch hành động', en: 'action plan, plan' } },
  { value: 'framework', words: { vi: 'khuôn khổ, khung hợp tác', en: 'framework' } },
  { value: 'initiative', words: { vi: 'sáng kiến', en: 'initiative' } },
  { value: 'decision', words: { vi: 'quyết định', en: 'decision' } },
  { value: 'resolution', words: { vi: 'nghị quyết', en: 'resolution' } },
  { value: 'project', words: { vi: 'dự án, đề án', en: 'project' } },
  { value: 'agenda', words: { vi: 'chương trình nghị sự', en: 'agenda' } },
  { value: 'guideline', words: { vi: 'hướng dẫn, quy chế, quy tắc', en: 'guideline, rules' } },
  { value: 'other', words: { vi: 'khác, loại khác', en: 'other kind' } },
];
