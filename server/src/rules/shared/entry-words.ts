import type { NameRole } from '../../archive/facts';
import type { Words } from '../../base/words';
import type { Space } from '../../format/types';

/** What an entry of the name space is called within a sentence. */
export const SPACE_WORDS: { readonly [space in Space]: Words } = {
  record: { vi: 'hồ sơ', en: 'record' },
  organization: { vi: 'tổ chức', en: 'organization' },
  agreement: { vi: 'văn kiện', en: 'agreement' },
};

/** What a name is to the entry that bears it, within a sentence. */
export const ROLE_WORDS: { readonly [role in NameRole]: Words } = {
  name: { vi: 'tên', en: 'the name' },
  abbreviation: { vi: 'tên viết tắt', en: 'an abbreviation' },
  alias: { vi: 'tên gọi khác', en: 'another name' },
  'former-name': { vi: 'tên cũ', en: 'a former name' },
  number: { vi: 'số hiệu', en: 'the number' },
};
