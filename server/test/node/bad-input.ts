import { execFileSync } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { record } from './records';
import { type Files, write } from './temporary-folder';

/** Files that nothing can be made of, beside ones that are in order or have a problem of their own. */
const BAD_FILES: Files = {
  'brackets.coop.yaml': '['.repeat(20_000),
  'broken.coop.yaml': 'id: broken\ntitle: "no end\nactivity: meeting\n',
  'empty.coop.yaml': '',
  'latin.coop.yaml': Uint8Array.of(0x69, 0x64, 0x3a, 0x20, 0xe9, 0x0a),
  'list.coop.yaml': '- id: a\n- id: b\n',
  'long.coop.yaml': record('long').replace('Hội nghị', 'Hội nghị '.repeat(100_000)),
  'nested.coop.yaml': `${'a: {'.repeat(20_000)}`,
  'scalar.coop.yaml': 'hello\n',
  'sound.coop.yaml': record('sound'),
  'wrong.coop.yaml': record('wrong', { activity: 'metting' }),
};

/** Each bad file, with the rules that tell of it; those in order have none. */
export const BAD_FILE_RULES: { readonly [path: string]: readonly string[] } = {
  'brackets.coop.yaml': ['yaml-syntax'],
  'broken.coop.yaml': ['yaml-syntax'],
  'dangling.coop.yaml': ['yaml-syntax'],
  'empty.coop.yaml': ['missing-field'],
  'folder.coop.yaml': ['yaml-syntax'],
  'latin.coop.yaml': ['yaml-syntax'],
  'list.coop.yaml': ['wrong-type'],
  'long.coop.yaml': [],
  'nested.coop.yaml': ['yaml-syntax'],
  'pipe.coop.yaml': ['yaml-syntax'],
  'scalar.coop.yaml': ['wrong-type'],
  'sound.coop.yaml': [],
  'wrong.coop.yaml': ['invalid-value'],
};

/** Writes the bad files, and what only looks like a file. */
export async function writeBadInput(folder: string): Promise<void> {
  await write(folder, BAD_FILES);
  await mkdir(join(folder, 'folder.coop.yaml'));
  await symlink('nowhere', join(folder, 'dangling.coop.yaml'));
  execFileSync('mkfifo', [join(folder, 'pipe.coop.yaml')]);
}
