import type { AllowedValue } from '../types';

/** What a party did in the activity. */
export const ROLES: readonly AllowedValue[] = [
  { value: 'host', words: { vi: 'chủ trì, đăng cai, chủ nhà, tiếp đón', en: 'host, chair' } },
  { value: 'organizer', words: { vi: 'tổ chức, đơn vị tổ chức', en: 'organizer' } },
  {
    value: 'co-organizer',
    words: { vi: 'đồng tổ chức, phối hợp tổ chức', en: 'co-organizer, joint organizer' },
  },
  { value: 'sender', words: { vi: 'cử, cử người đi, cử đoàn', en: 'sender, sends people or a delegation' } },
  { value: 'participant', words: { vi: 'tham dự, tham gia', en: 'participant, takes part, attends' } },
  { value: 'observer', words: { vi: 'quan sát, quan sát viên', en: 'observer' } },
  { value: 'speaker', words: { vi: 'phát biểu, báo cáo viên, diễn giả', en: 'speaker, presenter' } },
  { value: 'funder', words: { vi: 'tài trợ, nhà tài trợ', en: 'funder, donor' } },
  { value: 'implementer', words: { vi: 'thực hiện, triển khai', en: 'implementer, carries out' } },
  { value: 'partner', words: { vi: 'đối tác, phối hợp', en: 'partner' } },
  { value: 'signatory', words: { vi: 'ký, bên ký kết', en: 'signatory, signs' } },
  { value: 'beneficiary', words: { vi: 'thụ hưởng, bên thụ hưởng', en: 'beneficiary, recipient' } },
  { value: 'coordinator', words: { vi: 'điều phối, đầu mối', en: 'coordinator, focal point' } },
];
