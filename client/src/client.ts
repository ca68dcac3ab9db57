import {
  type Disposable,
  type ExtensionContext,
  env,
  type FileSystemWatcher,
  type LogOutputChannel,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import {
  LanguageClient,
  type LanguageClientOptions,
  type WorkspaceEdit as LspWorkspaceEdit,
  type NodeModule,
  State,
  TransportKind,
} from 'vscode-languageclient/node';
import {
  CONFIGURATION_SECTION,
  type EditorSettings,
  type InitializationOptions,
} from '../../protocol/settings';
import { type ArchiveStatus, STATUS_NOTIFICATION } from '../../protocol/status';
import { COMMANDS, LANGUAGE_ID } from './names';
import { watchArchive } from './watch';

const SERVER_MODULE = 'server/dist/server.js';

/** What others want to know of the server. */
export interface ServerListener {
  onStarting(): void;
  onStatus(status: ArchiveStatus): void;
  /** The server does not run: it stopped, crashed or could not be started. */
  onStopped(): void;
}

/** The language server of this window: one client at a time, a new one for every start. */
export class Server implements Disposable {
  readonly #module: string;
  readonly #output: LogOutputChannel;
  /** Absolute path of the folder that the editor keeps for this extension. */
  readonly #storage: string;
  readonly #listeners: ServerListener[] = [];
  readonly #watchers: readonly FileSystemWatcher[];
  #client: LanguageClient | undefined;

  constructor(extension: ExtensionContext, output: LogOutputChannel) {
    this.#module = extension.asAbsolutePath(SERVER_MODULE);
    this.#output = output;
    this.#storage = (extension.storageUri ?? extension.globalStorageUri).fsPath;
    this.#watchers = watchArchive();
  }

  /** The listener hears all that happens from now on. */
  addListener(listener: ServerListener): void {
    this.#listeners.push(listener);
  }

  /** Asks the server; undefined while it does not run. Rejects when it can't answer. */
  async ask<Result>(method: string, params: object): Promise<Result | undefined> {
    if (this.#client?.state !== State.Running) return undefined;
    return this.#client.sendRequest<Result>(method, params);
  }

  /** The editor's own kind of edit for one of the protocol's; undefined for none. */
  async editOf(edit: LspWorkspaceEdit | null): Promise<WorkspaceEdit | undefined> {
    return this.#client?.protocol2CodeConverter.asWorkspaceEdit(edit);
  }

  /** Starts the server. When it can't be started, the user is told and the listener hears `onStopped`. */
  async start(): Promise<void> {
    const client = new LanguageClient(
      CONFIGURATION_SECTION,
      'Cooperation Records',
      { run: nodeModule(this.#module, []), debug: nodeModule(this.#module, ['--nolazy', '--inspect=6009']) },
      clientOptions(this.#output, [...this.#watchers], this.#storage),
    );
    this.#client = client;
    client.onNotification(STATUS_NOTIFICATION, (status: ArchiveStatus) => {
      for (const listener of this.#listeners) listener.onStatus(status);
    });
    client.onDidChangeState(({ newState }) => {
      if (client === this.#client) this.#tell(newState);
    });
    try {
      await client.start();
    } catch (error) {
      // The client has shown the message; the reason belongs into the log.
      this.#output.error(error instanceof Error ? error : String(error));
      this.#tell(State.StartFailed);
    }
  }

  #tell(state: State): void {
    for (const listener of this.#listeners) {
      if (state === State.Starting) listener.onStarting();
      if (state === State.Stopped || state === State.StartFailed) listener.onStopped();
    }
  }

  /** Stops the server if it runs and starts a new one. Does nothing while one is starting. */
  async restart(): Promise<void> {
    if (this.#client?.state === State.Starting) return;
    await this.stop();
    await this.start();
  }

  /** Resolves when the server is gone; a server that does not answer is ended by force. */
  async stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (client?.state !== State.Running) return;
    try {
      await client.stop();
    } catch (error) {
      this.#output.warn(error instanceof Error ? error.message : String(error));
    }
  }

  dispose(): void {
    for (const watcher of this.#watchers) watcher.dispose();
    void this.stop();
  }
}

function nodeModule(module: string, execArgv: string[]): NodeModule {
  return { module, transport: TransportKind.ipc, options: { execArgv } };
}

function clientOptions(
  output: LogOutputChannel,
  watchers: FileSystemWatcher[],
  storage: string,
): LanguageClientOptions {
  return {
    documentSelector: [
      { language: LANGUAGE_ID, scheme: 'file' },
      { language: LANGUAGE_ID, scheme: 'untitled' },
    ],
    synchronize: { configurationSection: CONFIGURATION_SECTION, fileEvents: watchers },
    initializationOptions: () => initializationOptions(storage),
    outputChannel: output,
    diagnosticCollectionName: 'coop',
  };
}

/** Asked for anew at every start. */
function initializationOptions(storage: string): InitializationOptions {
  return {
    locale: env.language,
    settings: editorSettings(),
    statusNotifications: true,
    watchesFiles: true,
    showReferencesCommand: COMMANDS.showReferences,
    showRuleCommand: COMMANDS.showRulePage,
    cacheFolder: storage,
  };
}

function editorSettings(): EditorSettings {
  const configuration = workspace.getConfiguration(CONFIGURATION_SECTION);
  return {
    language: configuration.get('language', 'auto'),
    diagnostics: { scope: configuration.get('diagnostics.scope', 'archive') },
    inlayHints: {
      names: configuration.get('inlayHints.names', true),
      dates: configuration.get('inlayHints.dates', true),
    },
    codeLens: configuration.get('codeLens', true),
  };
}
