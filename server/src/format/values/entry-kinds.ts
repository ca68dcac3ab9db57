import type { AllowedValue, EntrySpace } from '../types';
import { AGREEMENT_KINDS } from './agreement-kinds';
import { ORGANIZATION_KINDS } from './organization-kinds';

/** The kinds that an entry of each name space may be of. */
export const ENTRY_KINDS: { readonly [space in EntrySpace]: readonly AllowedValue[] } = {
  organization: ORGANIZATION_KINDS,
  agreement: AGREEMENT_KINDS,
};
