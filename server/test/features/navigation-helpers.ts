import assert from 'node:assert/strict';
import type { Span } from '../../src/base/span';
import { atCursor, type TextAtCursor, writings } from '../support/cursor';
import { readMarks, writeMarks } from '../support/marks';
import type { Files } from '../support/samples';

/** A place in a file. */
export interface Found {
  readonly path: string;
  readonly span: Span;
}

/**
 * The texts hold marks at the places that are to be found from the cursor. They are tried as they are, with the line ends
 * of Windows, and in NFD.
 */
export async function finds(
  marked: Files,
  look: (at: TextAtCursor) => readonly Found[] | Promise<readonly Found[]>,
): Promise<void> {
  for (const files of written(marked)) {
    const at = await atCursor(mapped(files, (text) => readMarks(text).text));
    const found = await look(at);
    const shown = Object.fromEntries(
      Object.entries(at.files).map(([path, text]) => {
        const spans = found.filter((place) => place.path === path).map(({ span }) => span);
        return [path, writeMarks(text, spans)];
      }),
    );
    assert.deepEqual(
      shown,
      mapped(files, (text) => text.replace('‸', '')),
    );
  }
}

/** The texts as they are, with the line ends of Windows, and in NFD. */
export function written(files: Files): readonly Files[] {
  return [0, 1, 2].map((which) => mapped(files, (text) => writings(text)[which] ?? text));
}

export function mapped(files: Files, change: (text: string) => string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]));
}
