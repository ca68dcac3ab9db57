/** @file Reading a zip archive (APPNOTE 6.3.10: stored and deflated entries) without a tool from outside. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { ScriptError } from './say.mjs';

const endOfDirectory = 0x06054b50;
const endOfDirectoryLength = 22;
const methodDeflated = 8;

/** Writes every file of the zip archive below `folder` and gives their names, as the archive has them. */
export async function unzip(archive, folder) {
  const bytes = await readFile(archive);
  const entries = readEntries(bytes, archive);
  for (const entry of entries) {
    const target = path.join(folder, entry.name);
    if (!target.startsWith(path.resolve(folder) + path.sep)) {
      throw new ScriptError(`${archive} names a file outside itself: ${entry.name}.`);
    }
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, contentOf(bytes, entry));
  }
  return entries.map((entry) => entry.name);
}

/** The files of the archive's central directory; folders are left out. */
function readEntries(bytes, archive) {
  let end = bytes.length - endOfDirectoryLength;
  while (end >= 0 && bytes.readUInt32LE(end) !== endOfDirectory) {
    end -= 1;
  }
  if (end < 0) {
    throw new ScriptError(`${archive} is not a zip archive.`);
  }
  const entries = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({
      name,
      method: bytes.readUInt16LE(at + 10),
      length: bytes.readUInt32LE(at + 20),
      header: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries.filter((entry) => !entry.name.endsWith('/'));
}

/** The bytes of one file of the archive. */
function contentOf(bytes, { header, length, method }) {
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const packed = bytes.subarray(start, start + length);
  return method === methodDeflated ? inflateRawSync(packed) : packed;
}
