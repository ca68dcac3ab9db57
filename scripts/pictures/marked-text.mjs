/** @file Records of a few lines for the pictures, with the place of the cursor in the text. */

/** Where the cursor is put; it does not stand in the file. */
const cursor = '‸';

/** A record's file, opened at its cursor, or at its beginning where it has none. */
export function asRecord(text) {
  const [, id, year] = /^id: (\S+-(\d{4}))$/m.exec(text);
  return asFile(`${year}/${id}.coop.yaml`, text);
}

/** A file (its path in the archive) with a text, opened at its cursor, or at its beginning where it has none. */
export function asFile(path, text) {
  const before = text.slice(0, Math.max(text.indexOf(cursor), 0)).split('\n');
  const place = `${before.length}:${before[before.length - 1].length + 1}`;
  return { files: { [path]: text.replace(cursor, '') }, at: `${path}:${place}` };
}
