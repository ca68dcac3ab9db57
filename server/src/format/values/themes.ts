import type { AllowedValue } from '../types';

/** What the cooperation is about. An archive's settings may add to them. */
export const THEMES: readonly AllowedValue[] = [
  { value: 'wildlife', words: { vi: 'động vật, thực vật hoang dã', en: 'wildlife' } },
  { value: 'environment', words: { vi: 'môi trường, khí hậu, tài nguyên', en: 'environment, climate' } },
  { value: 'migration', words: { vi: 'di cư, nhập cư', en: 'migration' } },
  { value: 'trafficking', words: { vi: 'mua bán người', en: 'trafficking in persons' } },
  { value: 'drugs', words: { vi: 'ma túy', en: 'drugs, narcotics' } },
  { value: 'crime', words: { vi: 'tội phạm, tội phạm xuyên quốc gia', en: 'crime, transnational crime' } },
  { value: 'terrorism', words: { vi: 'khủng bố, chống khủng bố', en: 'terrorism, counter-terrorism' } },
  { value: 'peacekeeping', words: { vi: 'gìn giữ hòa bình', en: 'peacekeeping' } },
  { value: 'gender', words: { vi: 'giới, bình đẳng giới, phụ nữ', en: 'gender, gender equality, women' } },
  { value: 'human-rights', words: { vi: 'nhân quyền, quyền con người', en: 'human rights' } },
  {
    value: 'consular',
    words: { vi: 'lãnh sự, bảo hộ công dân', en: 'consular affairs, protection of citizens' },
  },
  { value: 'health', words: { vi: 'y tế, sức khỏe', en: 'health' } },
  { value: 'education', words: { vi: 'giáo dục, đào tạo', en: 'education' } },
  { value: 'trade', words: { vi: 'thương mại, đầu tư', en: 'trade, investment' } },
  { value: 'customs', words: { vi: 'hải quan', en: 'customs' } },
  { value: 'justice', words: { vi: 'tư pháp, pháp luật', en: 'justice, law' } },
  { value: 'defence', words: { vi: 'quốc phòng', en: 'defence' } },
  {
    value: 'development',
    words: { vi: 'phát triển, xóa đói giảm nghèo', en: 'development, poverty reduction' },
  },
  { value: 'culture', words: { vi: 'văn hóa, thể thao, du lịch', en: 'culture, sport, tourism' } },
  { value: 'science', words: { vi: 'khoa học, công nghệ', en: 'science, technology' } },
  { value: 'disaster-relief', words: { vi: 'thiên tai, cứu trợ, cứu nạn', en: 'disaster relief, rescue' } },
  { value: 'other', words: { vi: 'khác, chủ đề khác', en: 'other theme' } },
];
