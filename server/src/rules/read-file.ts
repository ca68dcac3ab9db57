import type { CheckedFile } from '../archive/checked-file';
import type { ReadResult } from '../archive/host';
import { packFile, summaryOf } from '../archive/packing/packed-file';
import type { FileRead, FileToRead } from '../archive/reading';
import { checkText } from './check-text';
import { checkFile, openResult } from './engine';

/** What reading a file gave, checked by itself; undefined for a name that is none of the format's. */
export function checkResult(path: string, result: ReadResult): CheckedFile | undefined {
  if (result.kind === 'text') return checkText(path, result.text)?.file;
  const opened = openResult(path, result);
  return opened && checkFile(opened);
}

/** A file as whoever reads many of them hands it on. `result`: undefined where nothing of its name exists. */
export function readAs({ path, digest }: FileToRead, result: ReadResult | undefined): FileRead {
  const origin = result?.kind === 'text' ? result.origin : undefined;
  if (origin !== undefined && origin.digest === digest) return { kind: 'same', path, origin };
  const file = result && checkResult(path, result);
  if (file === undefined) return { kind: 'gone', path };
  return { kind: 'checked', path, origin, summary: summaryOf(file), packed: { text: packFile(file) } };
}
