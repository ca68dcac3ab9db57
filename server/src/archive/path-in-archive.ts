/**
 * The path, relative to the archive's root, of a file that a record in it names relative to itself. Undefined for a
 * path that leads out of the archive, begins at a root or is no path of a file.
 */
export function pathInArchive(written: string, record: string): string | undefined {
  if (written === '' || /^[/~]|[\\\p{Cc}]|^[a-z][a-z\d+.-]*:/iu.test(written)) return undefined;
  const folders = record.split('/').slice(0, -1);
  for (const name of written.split('/')) {
    if (name === '' || name === '.') continue;
    if (name !== '..') folders.push(name);
    else if (folders.pop() === undefined) return undefined;
  }
  return folders.length === 0 || /(?:^|\/)\.{0,2}$/.test(written)
    ? undefined
    : folders.join('/').normalize('NFC');
}
