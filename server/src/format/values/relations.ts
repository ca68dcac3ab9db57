import type { AllowedValue } from '../types';

/** What the activity has to do with an agreement. */
export const RELATIONS: readonly AllowedValue[] = [
  { value: 'under', words: { vi: 'trong khuôn khổ, theo', en: 'under, within the framework of' } },
  { value: 'implements', words: { vi: 'thực hiện, triển khai, thực thi', en: 'implements, carries out' } },
  { value: 'reviews', words: { vi: 'rà soát, đánh giá, sơ kết, tổng kết', en: 'reviews, takes stock of' } },
  { value: 'signs', words: { vi: 'ký, ký kết, thông qua', en: 'signs, adopts' } },
  { value: 'amends', words: { vi: 'sửa đổi, bổ sung', en: 'amends' } },
  { value: 'extends', words: { vi: 'gia hạn, kéo dài', en: 'extends, prolongs' } },
  { value: 'announces', words: { vi: 'công bố, thông báo, giới thiệu', en: 'announces, makes public' } },
  { value: 'references', words: { vi: 'nhắc đến, viện dẫn', en: 'references, mentions' } },
];
