import {
  ApplyWorkspaceEditRequest,
  type Connection,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  PositionEncodingKind,
  type PublishDiagnosticsParams,
  TextDocuments,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { STATUS_NOTIFICATION } from '../../../protocol/status';
import { Localizer } from '../base/localizer';
import type { Language } from '../base/words';
import { answering, answeringWhenRead, type Handler } from './answering';
import { Archives, type Place } from './archives';
import { Checker } from './checker';
import type { Client } from './client';
import { Configuration } from './configuration';
import { takeDiskChanges, WATCHERS } from './disk-changes';
import { DiskPoller } from './disk-poller';
import type { ServerEnvironment } from './environment';
import type { FeatureHost, HeldText } from './feature-host';
import { FEATURES } from './features';
import { IdleWork } from './idle-work';
import type { ArchiveListener, OpenArchive } from './open-archive';
import { Utf8Positions } from './position-encoding';
import { Publisher } from './publisher';
import { ReadingProgress } from './reading-progress';
import { Refresher } from './refresher';
import { rehearse } from './rehearsal';
import { ShippedRegistries } from './shipped-registries';
import { StatusReporter, statusOf } from './status';
import { pathOfUri } from './uris';
import { WorkQueue } from './work-queue';

/** Serves a client that has shaken hands on a connection, until that is closed. */
export function serveClient(connection: Connection, environment: ServerEnvironment, client: Client): void {
  new LanguageServer(connection, environment, client).serve();
}

/** Puts the parts together, and hands what the editor says to the part that it concerns. */
class LanguageServer {
  readonly #connection: Connection;
  readonly #environment: ServerEnvironment;
  readonly #client: Client;
  readonly #documents = new TextDocuments<TextDocument>({
    create: TextDocument.create,
    update: (document, changes, version) =>
      this.#positions?.updated(document, changes, version) ?? TextDocument.update(document, changes, version),
  });
  readonly #localizer = new Localizer();
  readonly #configuration: Configuration;
  readonly #archives: Archives;
  readonly #publisher: Publisher;
  readonly #checker: Checker;
  readonly #poller: DiskPoller;
  readonly #status: StatusReporter;
  readonly #refresher: Refresher;
  readonly #idleWork: IdleWork<OpenArchive>;
  readonly #progress: ReadingProgress;
  /** Sends diagnostics one after another where their positions have to be turned into UTF-8 first. */
  readonly #sending = new WorkQueue((error) => this.#logError(error));
  readonly #shipped: ShippedRegistries;
  /** For a client that counts in UTF-8. */
  readonly #positions: Utf8Positions | undefined;
  #isShutDown = false;
  #folders: readonly string[] = [];

  constructor(connection: Connection, environment: ServerEnvironment, client: Client) {
    this.#connection = connection;
    this.#environment = environment;
    this.#client = client;
    this.#shipped = new ShippedRegistries(environment, client.showsContent);
    this.#positions = this.#positionsOf(client);
    this.#configuration = new Configuration(connection, client, () => this.#settingsChanged());
    this.#archives = new Archives(
      environment,
      this.#archiveListener(),
      (message) => connection.console.warn(message),
      client.cacheFolder,
    );
    this.#idleWork = new IdleWork({
      environment,
      archives: () => this.#archives.all,
      rehearse: (archive) =>
        rehearse(archive.service.archive, (conclusions) => this.#publisher.wouldShow(archive, conclusions)),
      isBusy: () => this.#checker.isBusy,
      onError: this.#logError,
    });
    this.#poller = new DiskPoller(environment, () => this.#archives.all, this.#logError);
    this.#progress = new ReadingProgress({
      connection,
      environment,
      client,
      localizer: this.#localizer,
      languageFor: (archive) => this.#languageFor(archive),
      onError: this.#logError,
    });
    this.#publisher = new Publisher({
      send: (params) => this.#sendDiagnostics(params),
      openText: (archive, path) => this.#checker.openText(archive, path),
      userSettings: () => this.#configuration.settings,
      languageFor: (archive) => this.#languageFor(archive),
      hasTags: client.hasTags,
      countsAlike: this.#positions === undefined,
      rulePages: environment.rulePages,
    });
    this.#checker = new Checker({
      environment,
      archives: this.#archives,
      document: (uri) => this.#documents.get(uri),
      publisher: this.#publisher,
      onProgress: () => this.#tellStatus(),
      onIdle: () => this.#idleWork.idle(),
      onError: this.#logError,
    });
    this.#status = new StatusReporter(
      environment,
      () => statusOf(this.#archives.all, this.#publisher, (archive) => this.#languageFor(archive)),
      (status) => void connection.sendNotification(STATUS_NOTIFICATION, status).catch(this.#logError),
    );
    this.#refresher = new Refresher({
      connection,
      environment,
      client,
      archives: () => this.#archives.all,
      languageFor: (archive) => this.#languageFor(archive),
      userSettings: () => this.#configuration.settings,
      onError: this.#logError,
    });
  }

  serve(): void {
    const connection = this.#connection;
    connection.onInitialized(() => this.#guarded(() => this.#initialized()));
    connection.onShutdown(() => this.#shutdown());
    connection.onDidChangeConfiguration((params) => this.#guarded(() => this.#configuration.changed(params)));
    connection.onDidChangeWatchedFiles((params) =>
      this.#guarded(() => takeDiskChanges(params, this.#archives)),
    );
    // The library's own is there for a client with workspace folders only.
    connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) =>
      this.#guarded(() => this.#foldersChanged(event)),
    );
    this.#documents.onDidChangeContent(({ document }) => this.#checker.edited(document.uri));
    this.#documents.onDidClose(({ document }) => {
      this.#checker.closed(document.uri);
      this.#tellStatus();
    });
    this.#documents.listen(connection);
    const host = this.#featureHost();
    for (const serve of FEATURES) serve(host);
  }

  async #initialized(): Promise<void> {
    if (!this.#client.canWatch && !this.#client.watchesFiles) this.#poller.start();
    this.#setFolders(this.#client.folders);
    await Promise.all([this.#askToWatch(), this.#configuration.askToTell(), this.#configuration.fetch()]);
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

  #featureHost(): FeatureHost {
    const context = {
      settle: () => this.#checker.settle(),
      whenRead: () => Promise.all(this.#archives.all.map((archive) => archive.whenRead())),
      isShutDown: () => this.#isShutDown,
      onError: this.#logError,
    };
    const positions = this.#positions;
    const encoded = <Params, Result>(handler: Handler<Params, Result>): Handler<Params, Result> =>
      positions?.answering(handler) ?? handler;
    return {
      connection: this.#connection,
      client: this.#client,
      localizer: this.#localizer,
      environment: this.#environment,
      shipped: this.#shipped,
      userSettings: () => this.#configuration.settings,
      archives: () => this.#archives.all,
      ownerOf: (uri) => this.#checker.placeOf(uri) ?? this.#ownerOf(uri),
      textAt: (uri) => this.#textAt(uri),
      openText: (archive, path) => this.#checker.openText(archive, path),
      uriOf: (archive, path) => this.#checker.openText(archive, path)?.uri ?? archive.uriOf(path),
      languageFor: (archive) => this.#languageFor(archive),
      applyEdit: async (params) =>
        this.#connection.sendRequest(
          ApplyWorkspaceEditRequest.type,
          positions === undefined ? params : await positions.sent(params),
        ),
      answering: (work) => encoded(answering(context, work)),
      answeringWhenRead: (work) => encoded(answeringWhenRead(context, work)),
    };
  }

  /** Undefined for a client that counts as the server does. */
  #positionsOf({ positionEncoding }: Client): Utf8Positions | undefined {
    if (positionEncoding !== PositionEncodingKind.UTF8) return undefined;
    return new Utf8Positions({
      held: (uri) => this.#documents.get(uri)?.getText(),
      read: async (uri) => {
        const place = this.#checker.placeOf(uri) ?? this.#ownerOf(uri);
        const result = await place?.archive.service.read(place.path);
        return result?.kind === 'text' ? result.text : this.#shipped.textOf(uri);
      },
    });
  }

  #sendDiagnostics(params: PublishDiagnosticsParams): void {
    const sent = this.#positions?.sent(params);
    if (sent === undefined) void this.#connection.sendDiagnostics(params).catch(this.#logError);
    else void this.#sending.add(async () => this.#connection.sendDiagnostics(await sent));
  }

  #ownerOf(uri: string): Place | undefined {
    const path = pathOfUri(uri);
    return path === undefined ? undefined : this.#archives.ownerOf(path);
  }

  #textAt(uri: string): HeldText | undefined {
    const place = this.#checker.placeOf(uri);
    const service = place?.archive.service;
    const opened = place && service?.opened(place.path);
    if (place === undefined || service === undefined || opened === undefined) return undefined;
    const context = {
      opened,
      archive: service.archive,
      language: this.#languageFor(place.archive),
      localizer: this.#localizer,
      today: service.today(),
    };
    return { uri, place, context };
  }

  /** The user's setting, then the archive's, then the client's language, then English. */
  #languageFor({ service }: OpenArchive): Language {
    return this.#configuration.settings.language ?? service.settings.language ?? this.#client.locale ?? 'en';
  }

  #shutdown(): void {
    this.#isShutDown = true;
    this.#poller.stop();
    this.#refresher.stop();
    this.#idleWork.stop();
    for (const archive of this.#archives.all) archive.dispose();
  }

  #settingsChanged(): void {
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
      onProgress: (archive) => {
        this.#progress.changed(archive);
        this.#tellStatus();
      },
      beforeReading: (archive) => this.#poller.remember(archive),
      onError: this.#logError,
    };
  }

  #tellStatus(): void {
    this.#refresher.changed();
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
