/** @file The base protocol of LSP: a header with `Content-Length`, an empty line, and that many bytes of JSON. */

const HEADER_END = '\r\n\r\n';

/** A message as bytes. */
export function encodeMessage(message) {
  const content = Buffer.from(JSON.stringify(message), 'utf8');
  return Buffer.concat([Buffer.from(`Content-Length: ${content.length}${HEADER_END}`, 'ascii'), content]);
}

/** A function that takes chunks of bytes as they come and calls `receive` with each message that is complete. */
export function messageReader(receive) {
  let chunks = [];
  let length = 0;
  /** Bytes that are needed before it is worth looking again. */
  let needed = 0;
  return (chunk) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length < needed) return;
    let bytes = Buffer.concat(chunks, length);
    for (;;) {
      const headerEnd = bytes.indexOf(HEADER_END);
      const start = headerEnd + HEADER_END.length;
      needed = headerEnd < 0 ? 0 : start + contentLength(bytes.toString('ascii', 0, headerEnd));
      if (headerEnd < 0 || bytes.length < needed) break;
      receive(JSON.parse(bytes.toString('utf8', start, needed)));
      bytes = bytes.subarray(needed);
    }
    chunks = [bytes];
    length = bytes.length;
  };
}

function contentLength(header) {
  const length = /^content-length: *(\d+)/im.exec(header)?.[1];
  if (length === undefined) throw new Error(`A message of the server has no Content-Length: ${header}`);
  return Number(length);
}
