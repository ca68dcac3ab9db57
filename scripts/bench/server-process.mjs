/** @file A language server as a child process, and JSON-RPC with it over standard input and output. */
import { spawn } from 'node:child_process';
import { ScriptError } from '../lib/say.mjs';
import { encodeMessage, messageReader } from './lsp-messages.mjs';

/** How long to wait for anything, in milliseconds. */
export const PATIENCE = 60_000;

/**
 * A server that was started as `node` with `args`. `handlers` are `answer(message)`, which gives `{ result }` or
 * `{ error }` for a request of the server, `notified(message)`, and `failed(error)` for an end that nobody asked for.
 */
export class ServerProcess {
  #name;
  #child;
  #handlers;
  #answers = new Map();
  #errorOutput = [];
  #lastId = 0;
  #ending = false;

  constructor({ name, args, folder }, handlers) {
    this.#name = name;
    this.#handlers = handlers;
    this.started = performance.now();
    this.#child = spawn(process.execPath, args, { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child.stderr.on('data', (chunk) => this.#errorOutput.push(chunk));
    this.#child.stdin.on('error', () => undefined);
    this.#child.stdout.on(
      'data',
      messageReader((message) => this.#receive(message)),
    );
    this.#child.on('error', (error) => this.#fail(`${name} could not be started (${error.code}).`));
    this.#child.on('exit', (code, signal) => {
      if (!this.#ending) this.#fail(`${name} ended by itself (${code ?? signal}): ${this.#errorText()}`);
    });
  }

  get processId() {
    return this.#child.pid;
  }

  /** Gives the answer; fails when it takes longer than `patience` milliseconds. */
  request(method, params, patience = PATIENCE) {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      const sentence = `${this.#name} did not answer ${method}. ${this.#errorText()}`;
      const timer = setTimeout(() => reject(new ScriptError(sentence)), patience);
      this.#answers.set(id, { resolve, reject, timer });
      this.#send({ id, method, params });
    });
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /** Asks the server to end, and forces it after three seconds. */
  async stop() {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    this.#ending = true;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    const force = setTimeout(() => this.#child.kill('SIGKILL'), 3000);
    await Promise.race([this.request('shutdown').catch(() => undefined), ended]);
    this.notify('exit');
    await ended;
    clearTimeout(force);
    for (const { timer } of this.#answers.values()) clearTimeout(timer);
  }

  #send(message) {
    this.#child.stdin.write(encodeMessage({ jsonrpc: '2.0', ...message }));
  }

  #receive(message) {
    if (message.method === undefined) {
      this.#receiveAnswer(message);
    } else if (message.id === undefined) {
      this.#handlers.notified(message);
    } else {
      this.#send({ id: message.id, ...this.#handlers.answer(message) });
    }
  }

  #receiveAnswer({ id, result, error }) {
    const waiter = this.#answers.get(id);
    if (waiter === undefined) return;
    this.#answers.delete(id);
    clearTimeout(waiter.timer);
    if (error === undefined) waiter.resolve(result);
    else waiter.reject(new ScriptError(`${this.#name} answered with an error: ${error.message}`));
  }

  #fail(sentence) {
    const error = new ScriptError(sentence);
    for (const { timer, reject } of this.#answers.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.#answers.clear();
    this.#handlers.failed(error);
  }

  #errorText() {
    return Buffer.concat(this.#errorOutput).toString('utf8').trim().slice(-1000);
  }
}
