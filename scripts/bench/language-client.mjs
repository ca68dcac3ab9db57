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
 * A session with a server `{ name, args, languageId, settings }`; `args` follow `node`, `settings` are the answers to
 * the server's questions for configuration by section. The process starts at once; `initialize` is the first to call.
 */
export class LanguageClient {
  #server;
  #folder;
  #process;
  #waiting = new Set();
  #versions = new Map();

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
    });
    const answered = performance.now() - this.#process.started;
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

  /** The answer to any request. */
  request(method, params) {
    return this.#process.request(method, params);
  }

  /** The completions at a position, as a list with `items`; `patience` in milliseconds. */
  async complete(uri, position, patience) {
    const params = { textDocument: { uri }, position };
    const answer = await this.#process.request('textDocument/completion', params, patience);
    return Array.isArray(answer) ? { items: answer } : (answer ?? { items: [] });
  }

  stop() {
    return this.#process.stop();
  }

  /** Waits for what `act` brings about: `{ diagnostics, elapsed }`, in milliseconds from just before `act`. */
  #diagnosticsAfter(uri, accepts, purpose, act) {
    return new Promise((resolve, reject) => {
      const waiter = { uri, accepts, resolve, reject, last: null };
      waiter.timer = setTimeout(() => {
        this.#waiting.delete(waiter);
        const last = JSON.stringify(waiter.last).slice(0, 1000);
        reject(new ScriptError(`${this.name} did not answer ${purpose} with the right diagnostics: ${last}`));
      }, PATIENCE);
      this.#waiting.add(waiter);
      waiter.begun = performance.now();
      act();
    });
  }

  #notified({ method, params }) {
    if (method !== 'textDocument/publishDiagnostics') return;
    const now = performance.now();
    for (const waiter of this.#waiting) {
      if (!sameUri(waiter.uri, params.uri)) continue;
      waiter.last = params.diagnostics;
      const current = params.version === undefined || params.version === this.#versions.get(waiter.uri);
      if (!current || !waiter.accepts(params.diagnostics)) continue;
      this.#waiting.delete(waiter);
      clearTimeout(waiter.timer);
      waiter.resolve({ diagnostics: params.diagnostics, elapsed: now - waiter.begun });
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
