import type { InitializeParams } from 'vscode-languageserver';
import { type Language, languageOf } from '../base/words';
import { memberOf, type UserSettings, userSettingsFrom } from './settings';
import { uriOfPath } from './uris';

/** What a client said of itself when it started the server. */
export interface Client {
  readonly locale: Language | undefined;
  readonly settings: UserSettings;
  /** URIs of the workspace folders. */
  readonly folders: readonly string[];
  /** It understands the notification that tells how the archive is. */
  readonly wantsStatus: boolean;
  /** It tells of every change on disk without being asked. */
  readonly watchesFiles: boolean;
  /** It understands snippets in completions. */
  readonly hasSnippets: boolean;
  /** It shows tags of diagnostics. */
  readonly hasTags: boolean;
  /** It takes code actions that carry their edit. */
  readonly hasCodeActions: boolean;
  /** It asks for the edit of a code action when that is chosen. */
  readonly resolvesEdits: boolean;
  /** It takes edits with the version of the text that they are for. */
  readonly hasVersionedEdits: boolean;
  /** It creates files that an edit asks for. */
  readonly createsFiles: boolean;
  /** It answers when it is asked for settings. */
  readonly canConfigure: boolean;
  /** It can be asked to tell that settings have changed. */
  readonly canTellConfiguration: boolean;
  /** It can be asked to watch files. */
  readonly canWatch: boolean;
}

/** A client that said nothing. */
export const UNKNOWN_CLIENT: Client = clientOf({ capabilities: {}, processId: null, rootUri: null });

/** What is not as the protocol has it counts as not said. */
export function clientOf(params: InitializeParams): Client {
  const { capabilities, initializationOptions, locale } = params;
  const can = (...path: readonly string[]): boolean => isTrue(memberAt(capabilities, path));
  return {
    locale: languageIn(locale) ?? languageIn(memberOf(initializationOptions, 'locale')),
    settings: userSettingsFrom(memberOf(initializationOptions, 'settings')),
    folders: foldersOf(params),
    wantsStatus: isTrue(memberOf(initializationOptions, 'statusNotifications')),
    watchesFiles: isTrue(memberOf(initializationOptions, 'watchesFiles')),
    hasSnippets: can('textDocument', 'completion', 'completionItem', 'snippetSupport'),
    hasTags: memberAt(capabilities, ['textDocument', 'publishDiagnostics', 'tagSupport']) !== undefined,
    hasCodeActions:
      memberAt(capabilities, ['textDocument', 'codeAction', 'codeActionLiteralSupport']) !== undefined,
    resolvesEdits:
      can('textDocument', 'codeAction', 'dataSupport') &&
      includes(
        memberAt(capabilities, ['textDocument', 'codeAction', 'resolveSupport', 'properties']),
        'edit',
      ),
    hasVersionedEdits: can('workspace', 'workspaceEdit', 'documentChanges'),
    createsFiles: includes(
      memberAt(capabilities, ['workspace', 'workspaceEdit', 'resourceOperations']),
      'create',
    ),
    canConfigure: can('workspace', 'configuration'),
    canTellConfiguration: can('workspace', 'didChangeConfiguration', 'dynamicRegistration'),
    canWatch: can('workspace', 'didChangeWatchedFiles', 'dynamicRegistration'),
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

function memberAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce(memberOf, value);
}

function includes(list: unknown, item: string): boolean {
  return Array.isArray(list) && list.includes(item);
}

function isTrue(value: unknown): boolean {
  return value === true;
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function languageIn(value: unknown): Language | undefined {
  return isString(value) ? languageOf(value) : undefined;
}
