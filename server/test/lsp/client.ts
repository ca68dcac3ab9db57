import assert from 'node:assert/strict';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type FileChangeType,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  ProposedFeatures,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { ArchiveStatus } from '../../../protocol/status';
import { STATUS_NOTIFICATION } from '../../../protocol/status';
import type { ShippedDefinition } from '../../src/archive/facts';
import type { Client } from '../../src/lsp/client';
import type { ServerEnvironment } from '../../src/lsp/environment';
import { shakeHands } from '../../src/lsp/handshake';
import { serveClient } from '../../src/lsp/server';
import { nodeEnvironment } from '../../src/node/server-environment';
import { FIRST_ENTRIES, PROJECT } from '../support/reference';

export interface ClientOptions {
  /** Absolute paths of the workspace folders. */
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  /** Nothing is kept from run to run unless they name a folder for it. */
  readonly initializationOptions?: object;
  readonly locale?: string;
  /** What the client answers when it is asked for its settings. */
  readonly settings?: object;
  /** More of the initialize request. */
  readonly params?: object;
  /** The entries that ship; those that shipped first unless told otherwise, since many take long to be taken in. */
  readonly reference?: readonly ShippedDefinition[];
  /** Makes the machine that the server runs on another. */
  readonly change?: (environment: ServerEnvironment) => ServerEnvironment;
}

const PATIENCE = 8000;

const { registriesFolder, readRegistry } = nodeEnvironment(join(PROJECT, 'server'), () => []);

/** The registries that ship, as they lie in the checkout. */
const SOURCES = { registriesFolder, readRegistry };

/** A small editor that is connected to a server in this process. */
export class TestClient {
  readonly connection: ProtocolConnection;
  /** Everything that was published, in order. */
  readonly published: PublishDiagnosticsParams[] = [];
  readonly registered: string[] = [];
  readonly logged: string[] = [];
  readonly statuses: ArchiveStatus[] = [];
  /** What the server says it can do. */
  readonly initialized: Promise<InitializeResult>;
  settings: object;
  readonly #versions = new Map<string, number>();
  #onNews: () => void = () => undefined;

  constructor(options: ClientOptions = {}) {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    const server = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(toServer),
      new StreamMessageWriter(toClient),
    );
    const { reference = FIRST_ENTRIES, change = (environment) => environment } = options;
    const environment = change({ ...nodeEnvironment('/rules-beside', () => reference), ...SOURCES });
    const serve = (client: Client): void => serveClient(server, environment, client);
    shakeHands(server, { version: environment.version, serve });
    this.settings = options.settings ?? {};
    this.connection = createProtocolConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    this.#listen();
    this.initialized = this.#initialize(options);
  }

  /** URIs and versions go by absolute paths, or URIs of other schemes. */
  async open(path: string, text: string, languageId = 'cooperation-record'): Promise<void> {
    const uri = uriOf(path);
    this.#versions.set(uri, 1);
    const textDocument = { uri, languageId, version: 1, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  /** The whole text anew. Gives the version. */
  async edit(path: string, text: string): Promise<number> {
    const uri = uriOf(path);
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const params = { textDocument: { uri, version }, contentChanges: [{ text }] };
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, params);
    return version;
  }

  async close(path: string): Promise<void> {
    const textDocument = { uri: uriOf(path) };
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
  }

  async changedOnDisk(path: string, type: FileChangeType): Promise<void> {
    const params = { changes: [{ uri: uriOf(path), type }] };
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, params);
  }

  async configure(settings: object): Promise<void> {
    this.settings = settings;
    const params = { settings: { cooperationRecords: settings } };
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, params);
  }

  async changeFolders(added: readonly string[], removed: readonly string[]): Promise<void> {
    const event = { added: added.map(folderOf), removed: removed.map(folderOf) };
    await this.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  }

  /** What was published last for a file. */
  last(path: string): PublishDiagnosticsParams | undefined {
    return this.published.findLast(({ uri }) => uri === uriOf(path));
  }

  /** What is shown of a file now. */
  shown(path: string): readonly Diagnostic[] {
    return this.last(path)?.diagnostics ?? [];
  }

  /** `line:character rule` of what is shown, lines and characters from 1. */
  problems(path: string): string[] {
    return this.shown(path).map(
      ({ range, code }) => `${range.start.line + 1}:${range.start.character + 1} ${code}`,
    );
  }

  /** Waits until these problems, as `problems` gives them, are shown of a file; published at least once. */
  async shows(path: string, problems: readonly string[]): Promise<void> {
    await this.until(
      () => this.last(path) !== undefined && this.problems(path).join() === problems.join(),
      () => `${path} shows [${this.problems(path).join(', ')}], not [${problems.join(', ')}]`,
    );
  }

  /** Waits until the condition holds. */
  async until(condition: () => boolean, explain: () => string = String): Promise<void> {
    const end = Date.now() + PATIENCE;
    while (!condition()) {
      if (Date.now() > end) assert.fail(`${explain()}\n${this.logged.join('\n')}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 50);
        this.#onNews = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** Waits long enough for whatever the server might still say. */
  async quiet(): Promise<void> {
    for (let before = -1; before !== this.published.length; ) {
      before = this.published.length;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest(ShutdownRequest.type);
    this.connection.dispose();
  }

  #listen(): void {
    const { connection } = this;
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      this.#onNews();
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => void this.logged.push(message));
    connection.onNotification(
      STATUS_NOTIFICATION,
      (status: ArchiveStatus) => void this.statuses.push(status),
    );
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations.map(({ method }) => method));
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    connection.listen();
  }

  async #initialize({
    folders = [],
    capabilities = {},
    initializationOptions,
    locale,
    params,
  }: ClientOptions) {
    const initialize: InitializeParams = {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.length === 0 ? null : folders.map(folderOf),
      initializationOptions: { cacheFolder: null, ...initializationOptions },
      ...(locale !== undefined && { locale }),
      ...params,
    };
    const result = await this.connection.sendRequest(InitializeRequest.type, initialize);
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }
}

/** Runs the work with a client, and stops that. */
export async function withClient(
  options: ClientOptions,
  work: (client: TestClient) => Promise<void>,
): Promise<void> {
  const client = new TestClient(options);
  try {
    await client.initialized;
    await work(client);
  } finally {
    await client.stop();
  }
}

/** The URI of an absolute path; a URI stays as it is. */
export function uriOf(path: string): string {
  return path.startsWith('/') ? pathToFileURL(path).href : path;
}

function folderOf(path: string): { uri: string; name: string } {
  return { uri: uriOf(path), name: path };
}
