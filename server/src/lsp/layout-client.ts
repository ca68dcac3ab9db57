import type { ClientCapabilities } from 'vscode-languageserver';
import { memberOf } from './settings';

/** What a client can show of a file's structure. */
export interface LayoutClient {
  /** It shows symbols as a tree. */
  readonly hasSymbolTree: boolean;
  /** It shows tags of symbols of a file. */
  readonly hasSymbolTags: boolean;
  /** It shows tags of symbols of the workspace. */
  readonly hasWorkspaceSymbolTags: boolean;
  /** It asks for the place of a workspace symbol when that is chosen. */
  readonly resolvesSymbolRanges: boolean;
  /** It hides whole lines only. */
  readonly foldsWholeLines: boolean;
  /** The most folding ranges that it takes; undefined where it does not say. */
  readonly foldingLimit: number | undefined;
  /** It shows words beside a link. */
  readonly hasLinkTooltips: boolean;
}

/** What is not as the protocol has it counts as not said. */
export function layoutClientOf(capabilities: ClientCapabilities): LayoutClient {
  const at = (...path: readonly string[]): unknown => path.reduce<unknown>(memberOf, capabilities);
  const limit = at('textDocument', 'foldingRange', 'rangeLimit');
  const resolved = at('workspace', 'symbol', 'resolveSupport', 'properties');
  return {
    hasSymbolTree: at('textDocument', 'documentSymbol', 'hierarchicalDocumentSymbolSupport') === true,
    hasSymbolTags: at('textDocument', 'documentSymbol', 'tagSupport') !== undefined,
    hasWorkspaceSymbolTags: at('workspace', 'symbol', 'tagSupport') !== undefined,
    resolvesSymbolRanges: Array.isArray(resolved) && resolved.includes('location.range'),
    foldsWholeLines: at('textDocument', 'foldingRange', 'lineFoldingOnly') === true,
    foldingLimit: typeof limit === 'number' && limit > 0 ? limit : undefined,
    hasLinkTooltips: at('textDocument', 'documentLink', 'tooltipSupport') === true,
  };
}
