/** @file The beginning of a session on an archive. */
import { pathToFileURL } from 'node:url';

const ORGANIZATION = /^ {2}- organization: (.*)$/;

/**
 * Opens a record with an organization that does not exist and waits until the server says so: a server that looks at
 * the whole archive can say it only when it has read all registries. Then the organization is put right, and the
 * promise is kept when no diagnostics are left: the record is valid for this server.
 */
export async function openWhenRead(client, { file, text }) {
  const uri = pathToFileURL(file).href;
  const lines = text.split('\n');
  const line = lines.findIndex((candidate) => ORGANIZATION.test(candidate));
  const right = lines[line];
  const wrong = '  - organization: nowhere-at-all';
  const isReported = (diagnostics) => diagnostics.some(({ range }) => range.start.line === line);
  await client.open(uri, lines.with(line, wrong).join('\n'), isReported);
  const range = { start: { line, character: 0 }, end: { line, character: wrong.length } };
  await client.change(uri, { range, text: right }, isEmpty, 'the valid record');
}

const isEmpty = (diagnostics) => diagnostics.length === 0;
