import {
  CodeActionKind,
  type CodeActionOptions,
  type ServerCapabilities,
  TextDocumentSyncKind,
  type WorkspaceOptions,
} from 'vscode-languageserver';
import { REFERENCE_SCHEME } from '../../../protocol/reference';
import { TRIGGER_CHARACTERS } from '../features/completion/trigger-characters';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/semantic-tokens/token';
import type { Client } from './client';
import { APPLY_ACTION_COMMAND, SHOW_RULE_COMMAND, showRuleCommand } from './commands';

/** After it a new line is begun by the server. */
export const ENTER = '\n';

/** The kind of the action that applies all safe fixes. */
export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.coop`;

const CODE_ACTION_KINDS: readonly CodeActionKind[] = [
  CodeActionKind.QuickFix,
  CodeActionKind.RefactorRewrite,
  CodeActionKind.RefactorExtract,
  FIX_ALL_KIND,
];

/** A saved article may have any name, and folders count. */
const RENAMED_FILES = [{ scheme: 'file', pattern: { glob: '**/*' } }];

/** What the server announces to a client: nothing that this client can't use. */
export function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: client.positionEncoding,
    textDocumentSync: {
      openClose: true,
      change: TextDocumentSyncKind.Incremental,
      save: { includeText: false },
    },
    definitionProvider: true,
    declarationProvider: true,
    typeDefinitionProvider: true,
    referencesProvider: true,
    typeHierarchyProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    hoverProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentSymbolProvider: true,
    completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS], resolveProvider: true },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: ENTER },
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    workspaceSymbolProvider: client.layout.resolvesSymbolRanges ? { resolveProvider: true } : true,
    codeActionProvider: codeActionsFor(client),
    ...readingFor(client),
    ...commandsFor(client),
    workspace: workspaceFor(client),
  };
}

function codeActionsFor(client: Client): boolean | CodeActionOptions {
  if (!client.hasCodeActions) return true;
  return {
    codeActionKinds: [...CODE_ACTION_KINDS],
    ...(client.resolvesEdits && { resolveProvider: true }),
  };
}

/** What is shown beside a text that is read. */
function readingFor({ reading }: Client): ServerCapabilities {
  return {
    ...(reading.showsCodeLenses && { codeLensProvider: { resolveProvider: true } }),
    ...(reading.showsInlayHints && {
      inlayHintProvider: reading.resolvesTooltips ? { resolveProvider: true } : true,
    }),
    ...(reading.showsSemanticTokens && {
      semanticTokensProvider: {
        legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
        full: reading.asksForTokenDeltas ? { delta: true } : true,
        range: reading.asksForTokensOfRange,
      },
    }),
  };
}

function commandsFor(client: Client): ServerCapabilities {
  const commands = [
    ...(client.hasCodeActions ? [] : [APPLY_ACTION_COMMAND]),
    ...(showRuleCommand(client) === SHOW_RULE_COMMAND ? [SHOW_RULE_COMMAND] : []),
  ];
  return commands.length === 0 ? {} : { executeCommandProvider: { commands } };
}

function workspaceFor(client: Client): WorkspaceOptions {
  return {
    workspaceFolders: { supported: true, changeNotifications: true },
    ...(client.showsContent && { textDocumentContent: { schemes: [REFERENCE_SCHEME] } }),
    ...(client.tellsOfRenames && { fileOperations: { willRename: { filters: RENAMED_FILES } } }),
  };
}
