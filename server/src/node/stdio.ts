import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  ExitNotification,
  type Message,
  type MessageReader,
  type MessageWriter,
  type NotificationMessage,
} from 'vscode-languageserver/node';

// The library's own reader and writer let the program turn some rounds more for each message, and write its header by
// itself, which wakes the editor up before there is anything to read. An editor waits for both with every letter.

const HEADER_END = '\r\n\r\n';
const LENGTH = /^content-length: *(\d+) *$/im;

const EXIT: NotificationMessage = { jsonrpc: '2.0', method: ExitNotification.method };

/** Reads messages of the protocol from a stream. An editor that is gone has ended the session. */
export class StreamReader extends AbstractMessageReader implements MessageReader {
  readonly #input: NodeJS.ReadableStream;
  #chunks: Buffer[] = [];
  #length = 0;
  /** As many bytes have to be there before it is worth looking again. */
  #needed = 0;

  constructor(input: NodeJS.ReadableStream) {
    super();
    this.#input = input;
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer): void => this.#take(chunk, callback);
    const end = (): void => callback(EXIT);
    this.#input.on('data', take).on('end', end).on('close', end);
    this.#input.on('error', (error) => this.fireError(error));
    return { dispose: () => this.#input.off('data', take).off('end', end).off('close', end) };
  }

  #take(chunk: Buffer, callback: DataCallback): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length < this.#needed) return;
    let bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks, this.#length);
    for (;;) {
      const headerEnd = bytes.indexOf(HEADER_END);
      const start = headerEnd + HEADER_END.length;
      const end = headerEnd < 0 ? 0 : start + this.#contentLength(bytes.toString('latin1', 0, headerEnd));
      this.#needed = end;
      if (headerEnd < 0 || bytes.length < end) break;
      this.#deliver(bytes.toString('utf8', start, end), callback);
      bytes = bytes.subarray(end);
    }
    this.#chunks = [bytes];
    this.#length = bytes.length;
  }

  /** In bytes; 0 where the header does not say, so that what follows it is looked at as a header again. */
  #contentLength(header: string): number {
    const length = LENGTH.exec(header)?.[1];
    if (length === undefined) this.fireError(new Error(`A message has no Content-Length: ${header}`));
    return Number(length ?? 0);
  }

  #deliver(content: string, callback: DataCallback): void {
    if (content === '') return;
    try {
      callback(JSON.parse(content));
    } catch (error) {
      this.fireError(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

/** Writes each message of the protocol to a stream in one piece. */
export class StreamWriter extends AbstractMessageWriter implements MessageWriter {
  readonly #output: NodeJS.WritableStream;

  constructor(output: NodeJS.WritableStream) {
    super();
    this.#output = output;
    output.on('error', (error) => this.fireError(error)).on('close', () => this.fireClose());
  }

  /** Resolves when the message is on its way; rejects where it can't be written. */
  write(message: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const content = JSON.stringify(message);
      const header = `Content-Length: ${Buffer.byteLength(content)}${HEADER_END}`;
      this.#output.write(header + content, 'utf8', (error) => {
        if (error instanceof Error) reject(error);
        else resolve();
      });
    });
  }

  end(): void {
    this.#output.end();
  }
}
