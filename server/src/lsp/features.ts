import type { ServerCapabilities } from 'vscode-languageserver';
import { capabilitiesFor } from './capabilities';
import type { Feature } from './feature-host';
import { serveAnswers } from './requests/answers';
import { serveCheckArchive } from './requests/check-archive';
import { serveCodeActions } from './requests/code-action';
import { serveCodeLenses } from './requests/code-lens';
import { serveCompletion } from './requests/completion';
import { serveDefinition } from './requests/definition';
import { serveDocumentHighlight } from './requests/document-highlight';
import { serveDocumentLinks } from './requests/document-link';
import { serveDocumentSymbols } from './requests/document-symbol';
import { serveEntries } from './requests/entries';
import { serveCommands } from './requests/execute-command';
import { serveFixArchive } from './requests/fix-archive';
import { serveFoldingRanges } from './requests/folding-range';
import { serveFormatting } from './requests/formatting';
import { serveHover } from './requests/hover';
import { serveInlayHints } from './requests/inlay-hint';
import { serveNewEntries } from './requests/new-entry';
import { serveNewRecords } from './requests/new-record';
import { serveOnTypeFormatting } from './requests/on-type-formatting';
import { serveReferences } from './requests/references';
import { serveRename } from './requests/rename';
import { serveSelectionRanges } from './requests/selection-range';
import { serveSemanticTokens } from './requests/semantic-tokens';
import { serveTextDocumentContent } from './requests/text-document-content';
import { serveTypeHierarchy } from './requests/type-hierarchy';
import { serveWillRenameFiles } from './requests/will-rename-files';
import { serveWorkspaceSymbols } from './requests/workspace-symbol';

/** All that the server does on request: what the protocol has, in its order, then what only this extension asks. */
export const FEATURES: readonly Feature[] = [
  serveDefinition,
  serveReferences,
  serveTypeHierarchy,
  serveDocumentHighlight,
  serveDocumentLinks,
  serveHover,
  ifAnnounced(({ codeLensProvider }) => codeLensProvider, serveCodeLenses),
  serveFoldingRanges,
  serveSelectionRanges,
  serveDocumentSymbols,
  ifAnnounced(({ semanticTokensProvider }) => semanticTokensProvider, serveSemanticTokens),
  ifAnnounced(({ inlayHintProvider }) => inlayHintProvider, serveInlayHints),
  serveCompletion,
  serveCodeActions,
  serveFormatting,
  serveOnTypeFormatting,
  serveRename,
  serveWorkspaceSymbols,
  ifAnnounced(({ workspace }) => workspace?.textDocumentContent, serveTextDocumentContent),
  ifAnnounced(({ workspace }) => workspace?.fileOperations, serveWillRenameFiles),
  ifAnnounced(({ executeCommandProvider }) => executeCommandProvider, serveCommands),
  serveEntries,
  serveAnswers,
  serveNewRecords,
  serveNewEntries,
  serveCheckArchive,
  serveFixArchive,
];

/** A feature that some clients can't use: its requests are unknown to the server then. */
function ifAnnounced(capability: (announced: ServerCapabilities) => unknown, serve: Feature): Feature {
  return (host) => {
    if (capability(capabilitiesFor(host.client)) !== undefined) serve(host);
  };
}
