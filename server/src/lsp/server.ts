import {
  type CodeAction,
  type CodeActionOptions,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIGURATION_SECTION } from '../../../protocol/settings';
import { STATUS_NOTIFICATION } from '../../../protocol/status';
import { Localizer } from '../base/localizer';
import type { Language } from '../base/words';
import { TRIGGER_CHARACTERS } from '../features/completion';
import { Archives } from './archives';
import { Checker } from './checker';
import { type Client, clientOf, UNKNOWN_CLIENT } from './client';
import { CODE_ACTION_KINDS, type CodeActionContext, codeActionsAt, resolvedCodeAction } from './code-action';
import { type CompletionContext, completionAt, resolvedCompletion } from './completion';
import { takeDiskChanges, WATCHERS } from './disk-changes';
import { DiskPoller } from './disk-poller';
import { entriesVersionOf, serveEntries } from './entries';
import type { ServerEnvironment } from './environment';
import type { ArchiveListener, OpenArchive } from './open-archive';
import { Publisher } from './publisher';
import { answering, type Handler } from './requests';
import { memberOf, type UserSettings, userSettingsFrom } from './settings';
import { StatusReporter, statusOf } from './status';

/** Serves an editor on a connection until that is closed. */
export function startServer(connection: Connection, environment: ServerEnvironment): void {
  new LanguageServer(connection, environment).listen();
}

/** Puts the parts together, and hands what the editor says to the part that it concerns. */
class LanguageServer {
  readonly #connection: Connection;
  readonly #environment: ServerEnvironment;
  readonly #documents = new TextDocuments(TextDocument);
  readonly #localizer = new Localizer();
  readonly #archives: Archives;
  readonly #publisher: Publisher;
  readonly #checker: Checker;
  readonly #poller: DiskPoller;
  readonly #status: StatusReporter;
  #client: Client = UNKNOWN_CLIENT;
  #settings: UserSettings = UNKNOWN_CLIENT.settings;
  #folders: readonly string[] = [];

  constructor(connection: Connection, environment: ServerEnvironment) {
    this.#connection = connection;
    this.#environment = environment;
    this.#archives = new Archives(environment, this.#archiveListener(), (message) =>
      connection.console.warn(message),
    );
    this.#poller = new DiskPoller(environment, () => this.#archives.all, this.#logError);
    this.#publisher = new Publisher({
      send: (params) => void connection.sendDiagnostics(params).catch(this.#logError),
      openText: (archive, path) => this.#checker.openText(archive, path),
      userSettings: () => this.#settings,
      languageFor: (archive) => this.#languageFor(archive),
      hasTags: () => this.#client.hasTags,
      rulePages: environment.rulePages,
    });
    this.#checker = new Checker({
      environment,
      archives: this.#archives,
      document: (uri) => this.#documents.get(uri),
      publisher: this.#publisher,
      onProgress: () => this.#tellStatus(),
      onError: this.#logError,
    });
    this.#status = new StatusReporter(
      environment,
      () => ({
        ...statusOf(this.#archives.all, this.#publisher),
        entriesVersion: entriesVersionOf(this.#archives.all, (archive) => this.#languageFor(archive)),
      }),
      (status) => void connection.sendNotification(STATUS_NOTIFICATION, status).catch(this.#logError),
    );
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#guarded(() => this.#initialized()));
    connection.onShutdown(() => this.#shutdown());
    connection.onDidChangeConfiguration((params) =>
      this.#guarded(() => this.#configurationChanged(memberOf(params, 'settings'))),
    );
    connection.onDidChangeWatchedFiles((params) =>
      this.#guarded(() => takeDiskChanges(params, this.#archives)),
    );
    connection.onCompletion(this.#answering((params) => this.#complete(params)));
    connection.onCompletionResolve(
      this.#answering((item: CompletionItem) => resolvedCompletion(item, this.#completionContext)),
    );
    this.#serveEntries();
    this.#documents.onDidChangeContent(({ document }) => this.#checker.edited(document.uri));
    this.#documents.onDidClose(({ document }) => {
      this.#checker.closed(document.uri);
      this.#tellStatus();
    });
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    this.#client = clientOf(params);
    this.#settings = this.#client.settings;
    // Set here, where it comes after the library's own, which only a client with workspace folders gets.
    this.#connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) =>
      this.#guarded(() => this.#foldersChanged(event)),
    );
    const codeActionProvider = this.#serveCodeActions();
    return {
      serverInfo: { name: 'coop', version: this.#environment.version },
      capabilities: {
        positionEncoding: PositionEncodingKind.UTF16,
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Incremental,
          save: { includeText: false },
        },
        completionProvider: { triggerCharacters: [...TRIGGER_CHARACTERS], resolveProvider: true },
        ...(codeActionProvider !== undefined && { codeActionProvider }),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  }

  async #initialized(): Promise<void> {
    if (!this.#client.canWatch && !this.#client.watchesFiles) this.#poller.start();
    this.#setFolders(this.#client.folders);
    await Promise.all([this.#askToWatch(), this.#askToTellConfiguration(), this.#fetchSettings()]);
  }

  async #askToWatch(): Promise<void> {
    if (!this.#client.canWatch || this.#client.watchesFiles) return;
    try {
      await this.#connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHERS });
    } catch (error) {
      this.#logError(error);
      this.#poller.start();
    }
  }

  async #askToTellConfiguration(): Promise<void> {
    if (!this.#client.canTellConfiguration) return;
    const options = { section: CONFIGURATION_SECTION };
    await this.#connection.client.register(DidChangeConfigurationNotification.type, options);
  }

  #complete(params: CompletionParams): CompletionList | null {
    return completionAt(params, this.#completionContext);
  }

  get #completionContext(): CompletionContext {
    return {
      placeOf: (uri) => this.#checker.placeOf(uri),
      languageFor: ({ archive }) => this.#languageFor(archive),
      hasSnippets: this.#client.hasSnippets,
    };
  }

  /** Undefined for a client that takes no code actions: what is not announced does not exist. */
  #serveCodeActions(): CodeActionOptions | undefined {
    if (!this.#client.hasCodeActions) return undefined;
    const context: CodeActionContext = {
      placeOf: (uri) => this.#checker.placeOf(uri),
      openText: (archive, path) => this.#checker.openText(archive, path),
      languageFor: ({ archive }) => this.#languageFor(archive),
      localizer: this.#localizer,
      client: this.#client,
    };
    const { resolvesEdits } = this.#client;
    this.#connection.onCodeAction(this.#answering((params) => codeActionsAt(params, context)));
    if (resolvesEdits)
      this.#connection.onCodeActionResolve(
        this.#answering((action: CodeAction) => resolvedCodeAction(action, context)),
      );
    return { codeActionKinds: [...CODE_ACTION_KINDS], ...(resolvesEdits && { resolveProvider: true }) };
  }

  #serveEntries(): void {
    const context = {
      archives: () => this.#archives.all,
      languageFor: (archive: OpenArchive) => this.#languageFor(archive),
      uriOf: (archive: OpenArchive, path: string) =>
        this.#checker.openText(archive, path)?.uri ?? archive.uriOf(path),
      localizer: this.#localizer,
      today: () => this.#environment.today(),
    };
    serveEntries(this.#connection, context, (work) => this.#answering(work));
  }

  #answering<Params, Result>(work: (params: Params) => Result | Promise<Result>): Handler<Params, Result> {
    return answering({ settle: () => this.#checker.settle(), onError: this.#logError }, work);
  }

  /** The user's setting, then the archive's, then the client's language, then English. */
  #languageFor({ service }: OpenArchive): Language {
    return this.#settings.language ?? service.settings.language ?? this.#client.locale ?? 'en';
  }

  #shutdown(): void {
    this.#poller.stop();
    for (const archive of this.#archives.all) archive.dispose();
  }

  async #configurationChanged(pushed: unknown): Promise<void> {
    if (this.#client.canConfigure) await this.#fetchSettings();
    else this.#apply(userSettingsFrom(memberOf(pushed, CONFIGURATION_SECTION)));
  }

  async #fetchSettings(): Promise<void> {
    if (!this.#client.canConfigure) return;
    const section: unknown = await this.#connection.workspace.getConfiguration(CONFIGURATION_SECTION);
    this.#apply(userSettingsFrom(section));
  }

  #apply(settings: UserSettings): void {
    this.#settings = settings;
    this.#publisher.showAll(this.#archives.all);
    this.#tellStatus();
  }

  #foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.#setFolders([...this.#folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)]);
  }

  #setFolders(uris: readonly string[]): void {
    this.#folders = uris;
    for (const archive of this.#archives.setFolders(uris)) this.#publisher.forget(archive);
    this.#checker.archivesChanged();
    this.#tellStatus();
  }

  #archiveListener(): ArchiveListener {
    return {
      onChanged: (archive) => {
        this.#checker.archiveChanged(archive);
        this.#tellStatus();
      },
      onProgress: () => this.#tellStatus(),
      beforeReading: (archive) => this.#poller.remember(archive),
      onError: this.#logError,
    };
  }

  #tellStatus(): void {
    if (this.#client.wantsStatus) this.#status.changed();
  }

  /** What a notification's handler throws is logged, and the server goes on. */
  #guarded(work: () => void | Promise<void>): void {
    void Promise.resolve().then(work).catch(this.#logError);
  }

  readonly #logError = (error: unknown): void => {
    this.#connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  };
}
