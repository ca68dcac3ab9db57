/** @file A small client of the Language Server Protocol, the same for every server that is measured. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ScriptError } from '../lib/say.mjs';
import { PATIENCE, ServerProcess } from './server-process.mjs';

const CAPABILITIES = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    synchronization: { dynamicRegistration: false },
    publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true },
};

/** Requests of servers that are taken without more ado. */
const TAKEN =
  /^(?:client\/(?:un)?registerCapability|window\/workDoneProgress\/create|workspace\/\w+\/refresh)$/;

/**
 * A session with a server `{ name, args, languageId, initializationOptions, settings }`; `args` follow `node`,
 * `settings` are the answers to the server's questions for configuration by section. The process starts at once;
 * `initialize` is the first to call.
 */
export class LanguageClient {
  #server;
  #folder;
  #process;
  #waiting = new Set();
  #versions = new Map();
  #initializedAt = Number.NaN;

  constructor(server, folder) {
    this.#server = server;
    this.#folder = folder;
    this.#process = new ServerProcess(
      { name: server.name, args: server.args, folder },
      {
        answer: (message) => this.#answer(message),
        notified: (message) => this.#notified(message),
        failed: (error) => this.#failed(error),
      },
    );
  }

  get name() {
    return this.#server.name;
  }

  get processId() {
    return this.#process.processId;
  }

  /** When the process was started, by `performance.now()`. */
  get startedAt() {
    return this.#process.started;
  }

  /** When `initialized` was sent, by `performance.now()`; NaN before. */
  get initializedAt() {
    return this.#initializedAt;
  }

  /**
   * Says hello for the folder, as a client that can do `more` than edit and show; gives the milliseconds from the start
   * of the process to the answer.
   */
  async initialize(more = {}) {
    await this.#process.request('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(this.#folder).href,
      workspaceFolders: [this.#workspaceFolder()],
      locale: 'en',
      capabilities: withMore(CAPABILITIES, more),
      initializationOptions: this.#server.initializationOptions,
    });
    const answered = performance.now() - this.#process.started;
    this.#initializedAt = performance.now();
    this.#process.notify('initialized', {});
    this.#process.notify('workspace/didChangeConfiguration', { settings: this.#server.settings });
    return answered;
  }

  /** Opens a document and gives its first diagnostics that `accepts` takes, as `diagnosticsAfter` does. */
  open(uri, text, accepts) {
    this.#versions.set(uri, 1);
    return this.#diagnosticsAfter(uri, accepts, 'opening a document', () =>
      this.#process.notify('textDocument/didOpen', {
        textDocument: { uri, languageId: this.#server.languageId, version: 1, text },
      }),
    );
  }

  /**
   * Sends one small edit `{ range, text }` and gives the diagnostics that answer it. Diagnostics with another version
   * than the edit's are none, and `accepts` must tell old from new for servers that give no versions.
   */
  change(uri, { range, text }, accepts, purpose) {
    const version = this.#versions.get(uri) + 1;
    this.#versions.set(uri, version);
    return this.#diagnosticsAfter(uri, accepts, purpose, () =>
      this.#process.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range, text }],
      }),
    );
  }

  /**
   * Waits until the server has published diagnostics that `accepts` takes for each of the URIs, open or not, and gives
   * the time of the last of them by `performance.now()`; `patience` in milliseconds.
   */
  publishedForAll(uris, accepts, patience) {
    const missing = new Set(uris.map((uri) => decodeURIComponent(uri)));
    const take = ({ uri, diagnostics }, now) => {
      if (accepts(diagnostics)) missing.delete(decodeURIComponent(uri));
      return missing.size === 0 ? now : undefined;
    };
    const complaint = () => `said nothing fitting of ${missing.size} files, among them ${[...missing][0]}`;
    return this.#published(take, patience, complaint);
  }

  /** Opens a document without waiting for anything. */
  openQuietly(uri, text) {
    this.#versions.set(uri, 1);
    this.#process.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: this.#server.languageId, version: 1, text },
    });
  }

  /** Sends one small edit `{ range, text }` without waiting for anything. */
  replace(uri, { range, text }) {
    const version = this.#versions.get(uri) + 1;
    this.#versions.set(uri, version);
    this.#process.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  /** The answer to any request; `patience` in milliseconds. */
  request(method, params, patience) {
    return this.#process.request(method, params, patience);
  }

  /** The completions at a position, as a list with `items`; `patience` in milliseconds. */
  async complete(uri, position, patience) {
    const params = { textDocument: { uri }, position };
    const answer = await this.#process.request('textDocument/completion', params, patience);
    return Array.isArray(answer) ? { items: answer } : (answer ?? { items: [] });
  }

  /** Ends the server. What is still waited for never comes. */
  stop() {
    for (const { timer } of this.#waiting) clearTimeout(timer);
    return this.#process.stop();
  }

  /**
   * Waits for what `act` brings about: `{ diagnostics, elapsed, at }`, in milliseconds from just before `act`, and by
   * `performance.now()`.
   */
  #diagnosticsAfter(uri, accepts, purpose, act) {
    let last = null;
    let begun = Number.NaN;
    const take = ({ uri: published, version, diagnostics }, now) => {
      if (!sameUri(uri, published)) return undefined;
      last = diagnostics;
      const isCurrent = version === undefined || version === this.#versions.get(uri);
      return isCurrent && accepts(diagnostics) ? { diagnostics, elapsed: now - begun, at: now } : undefined;
    };
    const complaint = () => {
      return `did not answer ${purpose} with the right diagnostics: ${JSON.stringify(last).slice(0, 1000)}`;
    };
    const answer = this.#published(take, PATIENCE, complaint);
    begun = performance.now();
    act();
    return answer;
  }

  /**
   * Hands `take` what the server publishes and the time, until it gives something, and gives that. After `patience`
   * milliseconds it fails with the `complaint`.
   */
  #published(take, patience, complaint) {
    return new Promise((resolve, reject) => {
      const waiter = { take, resolve, reject };
      waiter.timer = setTimeout(() => {
        this.#waiting.delete(waiter);
        reject(new ScriptError(`${this.name} ${complaint()}`));
      }, patience);
      this.#waiting.add(waiter);
    });
  }

  #notified({ method, params }) {
    if (method !== 'textDocument/publishDiagnostics') return;
    const now = performance.now();
    for (const waiter of this.#waiting) {
      const taken = waiter.take(params, now);
      if (taken === undefined) continue;
      this.#waiting.delete(waiter);
      clearTimeout(waiter.timer);
      waiter.resolve(taken);
    }
  }

  #answer({ method, params }) {
    if (method === 'workspace/configuration') {
      return { result: params.items.map(({ section }) => this.#server.settings[section] ?? null) };
    }
    if (method === 'workspace/workspaceFolders') return { result: [this.#workspaceFolder()] };
    return TAKEN.test(method)
      ? { result: null }
      : { error: { code: -32601, message: `${method} is not known` } };
  }

  #workspaceFolder() {
    return { uri: pathToFileURL(this.#folder).href, name: path.basename(this.#folder) };
  }

  #failed(error) {
    for (const { timer, reject } of this.#waiting) {
      clearTimeout(timer);
      reject(error);
    }
    this.#waiting.clear();
  }
}

/** The capabilities with more in each of their parts. */
function withMore(capabilities, more) {
  const names = [...new Set([...Object.keys(capabilities), ...Object.keys(more)])];
  return Object.fromEntries(names.map((name) => [name, { ...capabilities[name], ...more[name] }]));
}

/** Servers write a file's address in different ways, such as `c%3A` and `c:`. */
function sameUri(left, right) {
  return left === right || decodeURIComponent(left) === decodeURIComponent(right);
}
