import { memberOf } from '../member';
import type { Announced } from './announced';

/** What a client said that concerns what is shown while reading. */
export interface ReadingClient {
  /** It shows Markdown, and would rather have that than plain text. */
  readonly prefersMarkdown: boolean;
  readonly showsInlayHints: boolean;
  /** It asks for the tooltip of an inlay hint when that is to be shown. */
  readonly resolvesTooltips: boolean;
  readonly showsCodeLenses: boolean;
  /** Its command of code lenses, which takes a URI, a position and `LensPlacesParams`; undefined without. */
  readonly showReferences: string | undefined;
  readonly showsSemanticTokens: boolean;
  readonly asksForTokensOfRange: boolean;
  readonly asksForTokenDeltas: boolean;
  /** It can be asked to ask anew. */
  readonly refreshesInlayHints: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesSemanticTokens: boolean;
}

/** What the client announces of that. `options`: what it sent in `initializationOptions`. */
export function readingClientOf({ at, can, has, lists }: Announced, options: unknown): ReadingClient {
  const tokens = ['textDocument', 'semanticTokens', 'requests'] as const;
  const range = at(...tokens, 'range');
  const formats = at('textDocument', 'hover', 'contentFormat');
  const command = memberOf(options, 'showReferencesCommand');
  return {
    prefersMarkdown: Array.isArray(formats) && formats.find(isMarkup) === 'markdown',
    showsInlayHints: has('textDocument', 'inlayHint'),
    resolvesTooltips: lists('tooltip', 'textDocument', 'inlayHint', 'resolveSupport', 'properties'),
    showsCodeLenses: has('textDocument', 'codeLens'),
    showReferences: typeof command === 'string' && command !== '' ? command : undefined,
    showsSemanticTokens: has('textDocument', 'semanticTokens'),
    asksForTokensOfRange: range === true || (typeof range === 'object' && range !== null),
    asksForTokenDeltas: can(...tokens, 'full', 'delta'),
    refreshesInlayHints: can('workspace', 'inlayHint', 'refreshSupport'),
    refreshesCodeLenses: can('workspace', 'codeLens', 'refreshSupport'),
    refreshesSemanticTokens: can('workspace', 'semanticTokens', 'refreshSupport'),
  };
}

function isMarkup(value: unknown): boolean {
  return value === 'markdown' || value === 'plaintext';
}
