/** @file The words that generated archives are made of. All institutions are made up; no persons are named. */

/** Names from nature, put together at will. */
export const COINED_NAMES = [
  { vi: 'Thông Xanh', en: 'Green Pine', id: 'thong-xanh' },
  { vi: 'Suối Bạc', en: 'Silver Stream', id: 'suoi-bac' },
  { vi: 'Mây Trắng', en: 'White Cloud', id: 'may-trang' },
  { vi: 'Đá Vàng', en: 'Yellow Stone', id: 'da-vang' },
  { vi: 'Gió Nam', en: 'South Wind', id: 'gio-nam' },
  { vi: 'Cỏ Non', en: 'Young Grass', id: 'co-non' },
  { vi: 'Đồi Chè', en: 'Tea Hill', id: 'doi-che' },
  { vi: 'Hồ Sương', en: 'Mist Lake', id: 'ho-suong' },
  { vi: 'Rừng Trúc', en: 'Bamboo Forest', id: 'rung-truc' },
  { vi: 'Bãi Cát Dài', en: 'Long Beach Sands', id: 'bai-cat-dai' },
  { vi: 'Cánh Đồng Lúa', en: 'Rice Field', id: 'canh-dong-lua' },
  { vi: 'Núi Tím', en: 'Purple Mountain', id: 'nui-tim' },
  { vi: 'Biển Lặng', en: 'Calm Sea', id: 'bien-lang' },
  { vi: 'Trăng Non', en: 'New Moon', id: 'trang-non' },
  { vi: 'Nắng Sớm', en: 'Early Sun', id: 'nang-som' },
  { vi: 'Đường Mòn', en: 'Footpath', id: 'duong-mon' },
];

/** Fields of cooperation, each with the theme that a record of it bears. */
export const TOPICS = [
  { vi: 'bảo tồn động vật hoang dã', en: 'Wildlife Conservation', id: 'wildlife', theme: 'wildlife' },
  { vi: 'môi trường nước', en: 'Water Environment', id: 'water', theme: 'environment' },
  { vi: 'di cư an toàn', en: 'Safe Migration', id: 'migration', theme: 'migration' },
  { vi: 'phòng ngừa ma túy', en: 'Drug Prevention', id: 'drugs', theme: 'drugs' },
  { vi: 'gìn giữ hòa bình', en: 'Peacekeeping', id: 'peace', theme: 'peacekeeping' },
  { vi: 'bình đẳng giới', en: 'Gender Equality', id: 'gender', theme: 'gender' },
  { vi: 'y tế cộng đồng', en: 'Community Health', id: 'health', theme: 'health' },
  { vi: 'giáo dục vùng cao', en: 'Highland Education', id: 'education', theme: 'education' },
  { vi: 'thương mại biên giới', en: 'Border Trade', id: 'trade', theme: 'trade' },
  { vi: 'nghiệp vụ hải quan', en: 'Customs Practice', id: 'customs', theme: 'customs' },
  { vi: 'trợ giúp pháp lý', en: 'Legal Aid', id: 'legal-aid', theme: 'justice' },
  { vi: 'phát triển nông thôn', en: 'Rural Development', id: 'rural', theme: 'development' },
  { vi: 'di sản văn hóa', en: 'Cultural Heritage', id: 'heritage', theme: 'culture' },
  { vi: 'khoa học biển', en: 'Marine Science', id: 'marine', theme: 'science' },
  { vi: 'ứng phó thiên tai', en: 'Disaster Response', id: 'disaster', theme: 'disaster-relief' },
  { vi: 'an toàn hàng hải', en: 'Maritime Safety', id: 'maritime', theme: 'crime' },
];

/** Kinds of institutions; `{topic}` and `{name}` are filled in. */
export const INSTITUTIONS = [
  {
    kind: 'research',
    short: 'Viện',
    vi: 'Viện Nghiên cứu {topic} {name}',
    en: '{name} Institute for {topic}',
  },
  { kind: 'ngo', short: 'Quỹ', vi: 'Quỹ {topic} {name}', en: '{name} Fund for {topic}' },
  {
    kind: 'unit',
    short: 'Trung tâm',
    vi: 'Trung tâm Hợp tác {topic} {name}',
    en: '{name} Centre for {topic}',
  },
  {
    kind: 'department',
    short: 'Văn phòng',
    vi: 'Văn phòng {topic} vùng {name}',
    en: '{name} Office of {topic}',
  },
  { kind: 'media', short: 'Tạp chí', vi: 'Tạp chí {topic} {name}', en: '{name} Review of {topic}' },
  { kind: 'mass-organization', short: 'Hội', vi: 'Hội {topic} {name}', en: '{name} {topic} Association' },
  { kind: 'mechanism', short: 'Mạng lưới', vi: 'Mạng lưới {topic} {name}', en: '{name} {topic} Network' },
  { kind: 'company', short: 'Công ty', vi: 'Công ty Tư vấn {topic} {name}', en: '{name} {topic} Consulting' },
];

/** Kinds of agreements; `{topic}` and `{name}` are filled in. */
export const AGREEMENTS = [
  {
    kind: 'memorandum',
    sign: 'BGN',
    vi: 'Bản ghi nhớ {name} về {topic}',
    en: '{name} Memorandum on {topic}',
  },
  {
    kind: 'action-plan',
    sign: 'KH',
    vi: 'Kế hoạch hành động {name} về {topic}',
    en: '{name} Action Plan for {topic}',
  },
  { kind: 'programme', sign: 'CT', vi: 'Chương trình {name} về {topic}', en: '{name} Programme on {topic}' },
  { kind: 'declaration', sign: 'TB', vi: 'Tuyên bố {name} về {topic}', en: '{name} Declaration on {topic}' },
  { kind: 'project', sign: 'DA', vi: 'Dự án {name} về {topic}', en: '{name} Project on {topic}' },
];

/** Activities, as titles say them. */
export const ACTIVITIES = [
  { activity: 'workshop', vi: 'Hội thảo', en: 'Workshop' },
  { activity: 'conference', vi: 'Hội nghị', en: 'Conference' },
  { activity: 'training', vi: 'Khóa tập huấn', en: 'Training course' },
  { activity: 'meeting', vi: 'Cuộc họp', en: 'Meeting' },
  { activity: 'campaign', vi: 'Chiến dịch', en: 'Campaign' },
  { activity: 'consultation', vi: 'Đối thoại', en: 'Dialogue' },
  { activity: 'launch', vi: 'Lễ ra mắt chương trình', en: 'Launch of a programme' },
];

/** Where activities take place. */
export const PLACES = [
  { country: 'VN', subdivision: 'VN-HN', locality: 'Hà Nội' },
  { country: 'VN', subdivision: 'VN-SG', locality: 'Thành phố Hồ Chí Minh' },
  { country: 'VN', subdivision: 'VN-DN', locality: 'Đà Nẵng' },
  { country: 'LA', subdivision: 'LA-VT', locality: 'Viêng Chăn' },
  { country: 'TH', subdivision: 'TH-10', locality: 'Băng Cốc' },
];

/** Countries of institutions; Viet Nam more often than others. */
export const COUNTRIES = ['VN', 'VN', 'VN', 'VN', 'LA', 'TH', 'KH', 'JP', 'AU', 'FR', 'DE', 'KR'];

/** Roles of the parties after the first, which organizes. */
export const ROLES = [
  'co-organizer',
  'participant',
  'participant',
  'observer',
  'funder',
  'partner',
  'beneficiary',
];

/** What an activity may have to do with an agreement that is older than it. */
export const RELATIONS = ['under', 'implements', 'reviews', 'references'];
