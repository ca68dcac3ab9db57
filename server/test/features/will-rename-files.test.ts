import assert from 'node:assert/strict';
import { NEVER } from '../../src/base/cancellation';
import { applyEdits } from '../../src/base/text-edit';
import { changesForRenamedFiles } from '../../src/features/will-rename-files';
import { checkedArchive } from '../support/memory-archive';
import type { Files } from '../support/samples';
import { mapped, written } from './navigation-helpers';

const ROOT = '/kho';

/** Paths from the archive's root; what begins with `/` is outside. */
type Renames = Readonly<Record<string, string>>;

/** After the renames the words between the marks, `⟦before|after⟧`, are others, and nothing else has changed. */
async function mends(marked: Files, renames: Renames): Promise<void> {
  for (const files of written(marked)) {
    const before = mapped(files, (text) => text.replaceAll(/⟦([^|]*)\|[^⟧]*⟧/g, '$1'));
    const expected = mapped(files, (text) =>
      text.replaceAll(/⟦[^|]*\|([^⟧]*)⟧/g, (_, after: string) => after.normalize('NFC')),
    );
    assert.deepEqual(await mended(before, renames), expected);
  }
}

async function mended(files: Files, renames: Renames, onDisk: Files = {}): Promise<Files> {
  const { service, host } = await checkedArchive(files);
  for (const [path, text] of Object.entries(onDisk)) host.files.set(path, text);
  const absolute = (path: string): string =>
    (path.startsWith('/') ? path : `${ROOT}/${path}`).normalize('NFC');
  const changes = await changesForRenamedFiles(
    Object.entries(renames).map(([from, to]) => ({ from: absolute(from), to: absolute(to) })),
    { archive: service.archive, files: service, folder: ROOT, language: 'vi' },
    NEVER,
  );
  const after: Record<string, string> = { ...files, ...onDisk };
  for (const { path, document, edits } of changes) {
    assert.equal(document.text, after[path]);
    after[path] = applyEdits(document.text, edits);
  }
  return after;
}

function naming(article: string): string {
  return `id: a\nsource:\n  publisher: vn-vna\n  article: ${article} # bản lưu\n`;
}

describe('a saved article that is renamed', () => {
  it('is named anew', () =>
    mends({ 'a.coop.yaml': naming('⟦bai/a.txt|bai/b.txt⟧') }, { 'bai/a.txt': 'bai/b.txt' }));
  it('is named anew in flow', () =>
    mends(
      { 'a.coop.yaml': 'source: { article: ⟦a.txt|"b, c.txt"⟧, publisher: x }\n' },
      { 'a.txt': 'b, c.txt' },
    ));
  it('is named anew in its quotes', () =>
    mends({ 'a.coop.yaml': naming('"⟦bai/a.txt|bài/b.txt⟧"') }, { 'bai/a.txt': 'bài/b.txt' }));
  it('is named anew in single quotes', () =>
    mends({ 'a.coop.yaml': naming("'⟦bai/a.txt|d''Ivoire.txt⟧'") }, { 'bai/a.txt': "d'Ivoire.txt" }));
  it('is found from a record in a folder', () =>
    mends({ '2020/a.coop.yaml': naming('⟦../bai/a.txt|../b.txt⟧') }, { 'bai/a.txt': 'b.txt' }));
  it('is found with a dot', () =>
    mends({ 'a.coop.yaml': naming('⟦./a.txt|./b.txt⟧') }, { 'a.txt': 'b.txt' }));
  it('is found by a name with marks', () =>
    mends({ 'a.coop.yaml': naming('⟦bài/hội nghị.txt|bài/b.txt⟧') }, { 'bài/hội nghị.txt': 'bài/b.txt' }));
  it('is found in a folder that is renamed', () =>
    mends(
      { 'a.coop.yaml': naming('⟦bai/2020/a.txt|cu/2020/a.txt⟧'), 'b.coop.yaml': naming('baibai/a.txt') },
      { bai: 'cu' },
    ));
  it('is left alone when another is', () =>
    mends({ 'a.coop.yaml': naming('bai/a.txt') }, { 'bai/b.txt': 'c.txt' }));
  it('is named around what can’t be read', () =>
    mends(
      { 'a.coop.yaml': `title: "a\n${naming('⟦a.txt|b.txt⟧')}notes: a: b\nthemes: [drugs\n` },
      { 'a.txt': 'b.txt' },
    ));
});

describe('a record that is moved', () => {
  it('names its article from there', () =>
    mends(
      { 'a.coop.yaml': naming('⟦bai/a.txt|../../bai/a.txt⟧') },
      { 'a.coop.yaml': '2020/05/a.coop.yaml' },
    ));
  it('names it as before when both move', () =>
    mends(
      { 'x/a.coop.yaml': naming('bai/a.txt'), 'x/b.coop.yaml': naming('⟦../bai/c.txt|../../bai/c.txt⟧') },
      { x: 'y/z' },
    ));
  it('names it as before when only its name changes', () =>
    mends({ 'a.coop.yaml': naming('bai/a.txt') }, { 'a.coop.yaml': 'b.coop.yaml' }));
  it('may trade places with its article', () =>
    mends(
      { 'x/a.coop.yaml': naming('⟦../y/a.txt|../x/a.txt⟧') },
      { 'x/a.coop.yaml': 'y/a.coop.yaml', 'y/a.txt': 'x/a.txt' },
    ));
  it('may leave the archive', () =>
    mends({ 'a.coop.yaml': naming('⟦a.txt|../kho/a.txt⟧') }, { 'a.coop.yaml': '/khac/a.coop.yaml' }));
  it('keeps what is no path in the archive', () =>
    mends(
      {
        'a.coop.yaml': naming('https://example.org/a.txt'),
        'b.coop.yaml': naming('../a.txt'),
        'c.coop.yaml': naming('""'),
      },
      { 'a.coop.yaml': 'x/a.coop.yaml', 'b.coop.yaml': 'x/b.coop.yaml', 'c.coop.yaml': 'x/c.coop.yaml' },
    ));
  it('is read anew when it has changed meanwhile', async () => {
    const newer = `# mới\n${naming('a.txt')}`;
    const after = await mended(
      { 'a.coop.yaml': naming('a.txt') },
      { 'a.txt': 'b.txt' },
      { 'a.coop.yaml': newer },
    );
    assert.deepEqual(after, { 'a.coop.yaml': newer.replace('a.txt', 'b.txt') });
  });
});
