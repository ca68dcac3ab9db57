import type { Announced } from './announced';

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

/** What the client announces of that. */
export function layoutClientOf({ at, can, has, lists }: Announced): LayoutClient {
  const limit = at('textDocument', 'foldingRange', 'rangeLimit');
  return {
    hasSymbolTree: can('textDocument', 'documentSymbol', 'hierarchicalDocumentSymbolSupport'),
    hasSymbolTags: has('textDocument', 'documentSymbol', 'tagSupport'),
    hasWorkspaceSymbolTags: has('workspace', 'symbol', 'tagSupport'),
    resolvesSymbolRanges: lists('location.range', 'workspace', 'symbol', 'resolveSupport', 'properties'),
    foldsWholeLines: can('textDocument', 'foldingRange', 'lineFoldingOnly'),
    foldingLimit: typeof limit === 'number' && limit > 0 ? limit : undefined,
    hasLinkTooltips: can('textDocument', 'documentLink', 'tooltipSupport'),
  };
}
