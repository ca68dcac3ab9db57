import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from '../../src/syntax/parse';
import { PROJECT } from '../support/reference';
import { mapsOf, wordOf, wordsOf } from './entries';

const { HOMONYMS: FILE = join(PROJECT, 'server/reference/homonyms.yaml') } = process.env;

/** The reviewed list of abbreviations that several live entries bear, as `space ABBREVIATION: id, id`, in order. */
export function reviewedHomonyms(): string[] {
  const { root } = parseDocument(readFileSync(FILE, 'utf8'));
  if (root?.kind !== 'map') return [];
  return ['organizations', 'agreements']
    .flatMap((kind) =>
      mapsOf(root, kind).map((homonym) => {
        const ids = [...wordsOf(homonym, 'bearers')].sort();
        return `${kind.slice(0, -1)} ${wordOf(homonym, 'abbreviation')}: ${ids.join(', ')}`;
      }),
    )
    .sort();
}
