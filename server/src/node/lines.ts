const LINE_FEED = 0x0a;

/**
 * The lines of a text that comes in pieces, without their ends (`\n` or `\r\n`); of lines longer than a piece no more is
 * held than one. `encoding`: `latin1` for a text that is ASCII if it is in order.
 */
export async function* linesOf(
  pieces: AsyncIterable<Uint8Array>,
  encoding: 'utf8' | 'latin1',
): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, from)) {
      const rest = bytes.subarray(from, end);
      yield lineIn(begun.length === 0 ? rest : Buffer.concat([...begun, rest]), encoding);
      begun = [];
      from = end + 1;
    }
    if (from < bytes.length) begun.push(bytes.subarray(from));
  }
  if (begun.length > 0) yield lineIn(Buffer.concat(begun), encoding);
}

function lineIn(bytes: Buffer, encoding: 'utf8' | 'latin1'): string {
  return bytes.toString(encoding).replace(/\r$/, '');
}
