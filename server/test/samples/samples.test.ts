import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { checkedArchive } from '../support/memory-archive';
import { PROJECT, REFERENCE } from '../support/reference';

const TODAY = '2026-01-15';

describe('samples/archive', () => {
  it('has no finding', async () => assert.deepEqual(await found('samples/archive'), []));
});

describe('server/reference', () => {
  it('has no finding', async () => assert.deepEqual(await found('server/reference'), []));
});

describe('samples/broken', () => {
  it('reports what is marked, and nothing else', async () => {
    const files = read('samples/broken');
    const marks = Object.entries(files).flatMap(([path, text]) => marksOf(path, text));
    assert.deepEqual(await found('samples/broken'), marks.sort());
    assert.ok(marks.length > 50, 'there are many marks');
  });
});

/** `path:line rule` of every finding in the folder, lines from 1. */
async function found(folder: string): Promise<string[]> {
  const files = read(folder);
  const { service } = await checkedArchive(files, TODAY, {}, REFERENCE);
  return Object.keys(files)
    .flatMap((path) => {
      const found = service.conclusionsOf(path);
      const conclusions = found?.conclusions ?? [];
      return conclusions.map(
        ({ finding }) => `${path}:${(found?.lines.lineAt(finding.span.start) ?? 0) + 1} ${finding.rule}`,
      );
    })
    .sort();
}

/** The marks of a text: `#! rule, rule` at the end of a line, or `#!-2 rule` for the line two lines above. */
function marksOf(path: string, text: string): string[] {
  if (path.startsWith('drafts/')) return [];
  return text.split(/\r\n|\n|\r/).flatMap((line, index) => {
    const mark = /#!([+-]\d+)?\s+([a-z-]+(?:,\s*[a-z-]+)*)\s*$/.exec(line);
    if (mark === null) return [];
    const number = index + 1 + Number(mark[1] ?? 0);
    return (mark[2] ?? '').split(/,\s*/).map((rule) => `${path}:${number} ${rule}`);
  });
}

function read(folder: string): Record<string, string> {
  const root = join(PROJECT, folder);
  return Object.fromEntries(
    readdirSync(root, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(root, file).replace(/\\/g, '/'), readFileSync(file, 'utf8')]),
  );
}
