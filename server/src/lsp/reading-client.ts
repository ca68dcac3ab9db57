import type { ClientCapabilities } from 'vscode-languageserver';
import { memberOf } from './settings';

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

/** What is not as the protocol has it counts as not said. `options`: what the client sent in `initializationOptions`. */
export function readingClientOf(capabilities: ClientCapabilities, options: unknown): ReadingClient {
  const at = (...path: readonly string[]): unknown => path.reduce<unknown>(memberOf, capabilities);
  const has = (...path: readonly string[]): boolean => isObject(at(...path));
  const properties = at('textDocument', 'inlayHint', 'resolveSupport', 'properties');
  const tokens = ['textDocument', 'semanticTokens', 'requests'] as const;
  const range = at(...tokens, 'range');
  const formats = at('textDocument', 'hover', 'contentFormat');
  const command = memberOf(options, 'showReferencesCommand');
  return {
    prefersMarkdown: Array.isArray(formats) && formats.find(isMarkup) === 'markdown',
    showsInlayHints: has('textDocument', 'inlayHint'),
    resolvesTooltips: Array.isArray(properties) && properties.includes('tooltip'),
    showsCodeLenses: has('textDocument', 'codeLens'),
    showReferences: typeof command === 'string' && command !== '' ? command : undefined,
    showsSemanticTokens: has('textDocument', 'semanticTokens'),
    asksForTokensOfRange: range === true || isObject(range),
    asksForTokenDeltas: at(...tokens, 'full', 'delta') === true,
    refreshesInlayHints: at('workspace', 'inlayHint', 'refreshSupport') === true,
    refreshesCodeLenses: at('workspace', 'codeLens', 'refreshSupport') === true,
    refreshesSemanticTokens: at('workspace', 'semanticTokens', 'refreshSupport') === true,
  };
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isMarkup(value: unknown): boolean {
  return value === 'markdown' || value === 'plaintext';
}
