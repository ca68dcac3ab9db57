import type { AllowedValue } from '../types';

/** What kind of thing happened. */
export const ACTIVITIES: readonly AllowedValue[] = [
  { value: 'conference', words: { vi: 'hội nghị', en: 'conference, congress, forum' } },
  { value: 'workshop', words: { vi: 'hội thảo, tọa đàm', en: 'workshop, seminar' } },
  { value: 'training', words: { vi: 'tập huấn, đào tạo, khóa học', en: 'training, course' } },
  { value: 'meeting', words: { vi: 'họp, cuộc họp, phiên họp, làm việc', en: 'meeting, working session' } },
  {
    value: 'reception',
    words: { vi: 'tiếp, tiếp đón, hội kiến, chào xã giao', en: 'reception, courtesy call' },
  },
  { value: 'visit', words: { vi: 'thăm, chuyến thăm, đoàn công tác', en: 'visit, mission' } },
  { value: 'launch', words: { vi: 'ra mắt, khởi động, khai trương', en: 'launch, inauguration' } },
  { value: 'signing', words: { vi: 'ký kết, lễ ký', en: 'signing, signing ceremony' } },
  {
    value: 'deployment',
    words: { vi: 'cử lực lượng, lên đường làm nhiệm vụ', en: 'deployment of a force or team' },
  },
  {
    value: 'operation',
    words: { vi: 'truy quét, chuyên án, tuần tra chung', en: 'operation, joint patrol' },
  },
  {
    value: 'campaign',
    words: { vi: 'chiến dịch, vận động, truyền thông', en: 'campaign, awareness raising' },
  },
  { value: 'consultation', words: { vi: 'tham vấn, lấy ý kiến, đối thoại', en: 'consultation, dialogue' } },
  { value: 'funding', words: { vi: 'tài trợ, viện trợ, cấp vốn', en: 'funding, grant, aid' } },
  { value: 'report', words: { vi: 'báo cáo, rà soát, đánh giá', en: 'report, review, assessment' } },
  { value: 'other', words: { vi: 'khác, hoạt động khác', en: 'other activity' } },
];
