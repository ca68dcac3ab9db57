import { SymbolKind } from 'vscode-languageserver-types';
import type { Space } from '../format/types';

/** What an entry is shown as among symbols, the same in every list. */
export const SYMBOL_KINDS: { readonly [space in Space]: SymbolKind } = {
  organization: SymbolKind.Class,
  agreement: SymbolKind.Interface,
  record: SymbolKind.File,
};
