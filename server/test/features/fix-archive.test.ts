import assert from 'node:assert/strict';
import { Localizer } from '../../src/base/localizer';
import { applyEdits } from '../../src/base/text-edit';
import type { FileChange } from '../../src/features/file-change';
import { fixArchive } from '../../src/features/fix-archive';
import { checkedArchive, findingsOf } from '../support/memory-archive';

type Files = Readonly<Record<string, string>>;

function record(id: string, parties: string, date = '2020-05-10'): string {
  return `id: ${id}\ntitle: T\nactivity: other\ndate: ${date}\nparties: ${parties}\nsource: { publisher: vn-vna, published: unknown }\n`;
}

const FILES: Files = {
  'b.coop.yaml': record('b', '[Bộ Công an, iom]'),
  'a.coop.yaml': record('a', '[vn-mps, iom]', 'ngày 25/5/2020').replaceAll('\n', '\r\n'),
  'sound.coop.yaml': record('sound', '[vn-mps, iom]'),
  // Nobody knows whom these mean, and which day that is.
  'unsafe.coop.yaml': record('unsafe', '[Nobody, iom]', '3/4/2020'),
};

/** What is changed; `edited`: texts that an editor holds. */
async function fixes(files: Files, edited: Files = {}): Promise<readonly FileChange[]> {
  const { service } = await checkedArchive(files);
  for (const [path, text] of Object.entries(edited)) await service.edit(path, text);
  return fixArchive({
    archive: service.archive,
    files: service,
    needsConfirmation: true,
    language: 'en',
    localizer: new Localizer(),
    today: service.today(),
    breathe: async () => undefined,
  });
}

function textsAfter(changes: readonly FileChange[]): Files {
  return Object.fromEntries(
    changes.map(({ path, document, edits }) => [path, applyEdits(document.text, edits)]),
  );
}

describe('fixing an archive', () => {
  it('mends what is safe in all files, in the order of their paths, and leaves the rest', async () => {
    const changes = await fixes(FILES);
    assert.deepEqual(
      changes.map(({ path }) => path),
      ['a.coop.yaml', 'b.coop.yaml'],
    );
    const texts = { ...FILES, ...textsAfter(changes) };
    assert.equal(texts['a.coop.yaml'], record('a', '[vn-mps, iom]', '2020-05-25').replaceAll('\n', '\r\n'));
    assert.equal(texts['b.coop.yaml'], record('b', '[vn-mps, iom]'));
    const { service } = await checkedArchive(texts);
    for (const { path } of changes) assert.deepEqual(findingsOf(service, path), []);
  });

  it('is shown before it is done', async () => {
    const annotations = (await fixes(FILES)).map(({ annotation }) => annotation);
    assert.ok(annotations.every((annotation) => annotation?.needsConfirmation === true));
  });

  it('takes the text that an editor holds', async () => {
    const edited = record('b', '[Bộ Ngoại giao, iom]');
    const changes = await fixes(FILES, { 'b.coop.yaml': edited });
    assert.equal(textsAfter(changes)['b.coop.yaml'], record('b', '[vn-mofa, iom]'));
  });

  it('finds nothing in a sound archive', async () => {
    assert.deepEqual(await fixes({ 'sound.coop.yaml': FILES['sound.coop.yaml'] ?? '' }), []);
  });
});
