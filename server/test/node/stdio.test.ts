import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import type { Message } from 'vscode-languageserver/node';
import { StreamReader, StreamWriter } from '../../src/node/stdio';

describe('messages on standard input', () => {
  const typed = { jsonrpc: '2.0', method: 'typed', params: 'Bộ Công an' };
  const asked = { jsonrpc: '2.0', id: 1, method: 'asked' };
  const both = framed(JSON.stringify(typed)) + framed(JSON.stringify(asked));

  it('are read one after another', () => reads([both], [typed, asked]));

  it('are read however they are cut', () => {
    const bytes = Buffer.from(both);
    for (let at = 0; at <= bytes.length; at += 1)
      reads([bytes.subarray(0, at), bytes.subarray(at)], [typed, asked]);
    reads(
      [...bytes].map((byte) => Buffer.of(byte)),
      [typed, asked],
    );
  });

  it('may have more in their headers', () =>
    reads([`Content-Type: application/vscode-jsonrpc\r\n${both}`], [typed, asked]));

  it('are passed over where they are none', () => {
    reads([framed('{"broken"') + both], [typed, asked], /JSON/);
    reads([`Content-Type: text\r\n\r\n${both}`], [typed, asked], /no Content-Length/);
  });

  it('are over when the editor is gone', async () => {
    const input = new PassThrough();
    const exit = new Promise((resolve) => new StreamReader(input).listen(resolve));
    input.end();
    assert.deepEqual(await exit, { jsonrpc: '2.0', method: 'exit' });
  });
});

describe('messages on standard output', () => {
  it('are written in one piece, as long as their header says', async () => {
    const output = new PassThrough();
    const pieces: string[] = [];
    output.on('data', (piece) => pieces.push(String(piece)));
    const answer = { jsonrpc: '2.0', id: 1, result: 'Bộ Công an' };
    await new StreamWriter(output).write(answer);
    assert.deepEqual(pieces, [framed(JSON.stringify(answer))]);
  });

  it('fail when the editor is gone', async () => {
    const output = new PassThrough();
    const writer = new StreamWriter(output);
    const told = new Promise((resolve) => writer.onError(([error]) => resolve(error.message)));
    output.destroy(new Error('gone'));
    assert.equal(await told, 'gone');
    await assert.rejects(writer.write({ jsonrpc: '2.0' }));
  });
});

function framed(content: string): string {
  return `Content-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`;
}

/** Compares what is read from the pieces, and what is said of those that can't be. */
function reads(pieces: readonly (string | Buffer)[], expected: readonly object[], fault?: RegExp): void {
  const input = new PassThrough({ emitClose: false });
  const reader = new StreamReader(input);
  const messages: Message[] = [];
  const faults: string[] = [];
  reader.onError(({ message }) => faults.push(message));
  reader.listen((message) => messages.push(message));
  for (const piece of pieces) input.emit('data', Buffer.from(piece));
  assert.deepEqual(messages, expected);
  assert.equal(faults.length, fault === undefined ? 0 : 1);
  if (fault !== undefined) assert.match(faults[0] ?? '', fault);
}
