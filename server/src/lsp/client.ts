import { type InitializeParams, PositionEncodingKind } from 'vscode-languageserver';
import { type Language, languageOf } from '../base/words';
import { announcedIn } from './client/announced';
import { type LayoutClient, layoutClientOf } from './client/layout';
import { type ReadingClient, readingClientOf } from './client/reading';
import { memberOf } from './member';
import { type PositionEncoding, positionEncodingOf } from './position-encoding';
import { type UserSettings, userSettingsFrom } from './settings';
import { uriOfPath } from './uris';

/** What a client said of itself when it started the server. */
export interface Client {
  readonly locale: Language | undefined;
  /** What characters of positions count in all that it sends and is sent. */
  readonly positionEncoding: PositionEncoding;
  readonly settings: UserSettings;
  /** URIs of the workspace folders. */
  readonly folders: readonly string[];
  /** It understands the notification that tells how the archive is. */
  readonly wantsStatus: boolean;
  /** It tells of every change on disk without being asked. */
  readonly watchesFiles: boolean;
  /** It understands snippets in completions. */
  readonly hasSnippets: boolean;
  /** It shows words beside the label of a completion. */
  readonly hasLabelDetails: boolean;
  /** It takes a definition, a declaration or a type definition with what names it where it was asked for. */
  readonly linksDefinitions: boolean;
  readonly linksDeclarations: boolean;
  readonly linksTypeDefinitions: boolean;
  /** It asks whether and what can be renamed before it asks for a new name. */
  readonly preparesRename: boolean;
  /** It shows what an edit is made of before it is applied. */
  readonly annotatesChanges: boolean;
  /** It asks for edits before files are renamed. */
  readonly tellsOfRenames: boolean;
  /** It shows documents that are no files, whose text it asks for. */
  readonly showsContent: boolean;
  /** It shows how far long work has come when it is told. */
  readonly showsProgress: boolean;
  /** It shows documents that it is asked to show. */
  readonly showsDocuments: boolean;
  /** Its command that shows the page of a rule, and takes the rule's id; undefined without. */
  readonly showRule: string | undefined;
  /** It shows tags of diagnostics. */
  readonly hasTags: boolean;
  /** It takes code actions that carry their edit. */
  readonly hasCodeActions: boolean;
  /** It asks for the edit of a code action when that is chosen. */
  readonly resolvesEdits: boolean;
  /** It takes edits with the version of the text that they are for. */
  readonly hasVersionedEdits: boolean;
  /** It takes edits with tab stops. */
  readonly hasSnippetEdits: boolean;
  /** It creates files that an edit asks for. */
  readonly createsFiles: boolean;
  /** It answers when it is asked for settings. */
  readonly canConfigure: boolean;
  /** It can be asked to tell that settings have changed. */
  readonly canTellConfiguration: boolean;
  /** It can be asked to watch files. */
  readonly canWatch: boolean;
  /** Where it wants to have what is kept from run to run; undefined where it does not care, null for nowhere. */
  readonly cacheFolder: string | null | undefined;
  readonly layout: LayoutClient;
  readonly reading: ReadingClient;
}

/** What is not as the protocol has it counts as not said. */
export function clientOf(params: InitializeParams): Client {
  const { capabilities, initializationOptions, locale } = params;
  const announced = announcedIn(capabilities);
  const { can, has, lists } = announced;
  const positionEncoding = positionEncodingOf(capabilities);
  const reading = readingClientOf(announced, initializationOptions);
  // What changes tokens into others can't be told in another encoding without both.
  const countsUnits = positionEncoding === PositionEncodingKind.UTF16;
  return {
    positionEncoding,
    locale: languageIn(locale) ?? languageIn(memberOf(initializationOptions, 'locale')),
    settings: userSettingsFrom(memberOf(initializationOptions, 'settings')),
    folders: foldersOf(params),
    wantsStatus: memberOf(initializationOptions, 'statusNotifications') === true,
    watchesFiles: memberOf(initializationOptions, 'watchesFiles') === true,
    hasSnippets: can('textDocument', 'completion', 'completionItem', 'snippetSupport'),
    hasLabelDetails: can('textDocument', 'completion', 'completionItem', 'labelDetailsSupport'),
    linksDefinitions: can('textDocument', 'definition', 'linkSupport'),
    linksDeclarations: can('textDocument', 'declaration', 'linkSupport'),
    linksTypeDefinitions: can('textDocument', 'typeDefinition', 'linkSupport'),
    preparesRename: can('textDocument', 'rename', 'prepareSupport'),
    annotatesChanges: has('workspace', 'workspaceEdit', 'changeAnnotationSupport'),
    tellsOfRenames: can('workspace', 'fileOperations', 'willRename'),
    showsContent: has('workspace', 'textDocumentContent'),
    showsProgress: can('window', 'workDoneProgress'),
    showsDocuments: can('window', 'showDocument', 'support'),
    showRule: wordIn(memberOf(initializationOptions, 'showRuleCommand')),
    hasTags: has('textDocument', 'publishDiagnostics', 'tagSupport'),
    hasCodeActions: has('textDocument', 'codeAction', 'codeActionLiteralSupport'),
    resolvesEdits:
      can('textDocument', 'codeAction', 'dataSupport') &&
      lists('edit', 'textDocument', 'codeAction', 'resolveSupport', 'properties'),
    hasVersionedEdits: can('workspace', 'workspaceEdit', 'documentChanges'),
    hasSnippetEdits: can('workspace', 'workspaceEdit', 'snippetEditSupport'),
    createsFiles: lists('create', 'workspace', 'workspaceEdit', 'resourceOperations'),
    canConfigure: can('workspace', 'configuration'),
    canTellConfiguration: can('workspace', 'didChangeConfiguration', 'dynamicRegistration'),
    canWatch: can('workspace', 'didChangeWatchedFiles', 'dynamicRegistration'),
    cacheFolder: cacheFolderIn(memberOf(initializationOptions, 'cacheFolder')),
    layout: layoutClientOf(announced),
    reading: countsUnits ? reading : { ...reading, asksForTokenDeltas: false },
  };
}

/** The workspace folders; for a client that knows of none, its root. */
function foldersOf(params: InitializeParams): readonly string[] {
  const folders = memberOf(params, 'workspaceFolders');
  if (Array.isArray(folders) && folders.length > 0)
    return folders.map((folder) => memberOf(folder, 'uri')).filter(isString);
  const uri = memberOf(params, 'rootUri');
  if (isString(uri)) return [uri];
  const path = memberOf(params, 'rootPath');
  return isString(path) ? [uriOfPath(path.replaceAll('\\', '/'))] : [];
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function wordIn(value: unknown): string | undefined {
  return isString(value) && value !== '' ? value : undefined;
}

function cacheFolderIn(value: unknown): string | null | undefined {
  return value === null ? null : wordIn(value);
}

function languageIn(value: unknown): Language | undefined {
  return isString(value) ? languageOf(value) : undefined;
}
