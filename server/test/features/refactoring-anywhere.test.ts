import assert from 'node:assert/strict';
import { extractFacts } from '../../src/archive/extract-facts';
import { refactoringsAt } from '../../src/features/refactoring';
import { placesAt } from '../../src/features/refactoring/place';
import type { Refactoring, RefactoringContext } from '../../src/features/refactoring/refactoring';
import type { OpenedFile } from '../../src/rules/engine';
import { ArchiveTrial, moreOften, type Problems } from '../support/archive-trial';
import { writings } from '../support/cursor';
import { offsetsOf, runsOf } from '../support/effort';
import { holdsForRecords, RECORD_PATH } from '../support/generated-records';
import { type Files, SAMPLE_FOLDERS, samplesIn } from '../support/samples';
import { SMALL_ARCHIVE } from '../support/small-archive';
import { missingFrom } from './code-action-helpers';

/** Of so many positions one is tried, in each writing. */
const STRIDES = [29, 151, 151] as const;

describe('refactorings anywhere in the samples', function () {
  this.timeout(3_600_000);
  for (const folder of SAMPLE_FOLDERS) {
    const files = samplesIn(folder);
    for (const [index, name] of ['as they are', 'with CRLF', 'with decomposed letters'].entries()) {
      it(`say the same, and nothing new is wrong: ${folder} ${name}`, async () => {
        const tried = new Set<string>();
        for (const [path, text] of Object.entries(files)) {
          const written = { ...files, [path]: writings(text)[index] ?? text };
          for (const title of await tryAll(written, path, STRIDES[index] ?? 1)) tried.add(title);
        }
        assert.ok(tried.size > 3, [...tried].join());
      });
    }
  }
});

describe('refactorings anywhere in generated records', function () {
  this.timeout(3_600_000);
  it('say the same, and nothing new is wrong', async () => {
    const tried = new Set<string>();
    await holdsForRecords(runsOf(10), async (text) => {
      for (const title of await tryAll({ ...SMALL_ARCHIVE, [RECORD_PATH]: text }, RECORD_PATH, 7))
        tried.add(title);
    });
    assert.ok(tried.size > 10, [...tried].join());
  });
});

/** Applies what is offered at the positions of a file, each once, and gives the titles. In one value all are alike. */
async function tryAll(files: Files, path: string, stride: number): Promise<ReadonlySet<string>> {
  const trial = await ArchiveTrial.of(files);
  const context = { ...trial.contextOf(path), files: trial.service };
  const text = files[path] ?? '';
  const before = stateOf(trial, context.opened);
  const seen = new Set<string>();
  const titles = new Set<string>();
  const places = new Set<string>();
  for (const offset of offsetsOf(text, stride)) {
    const address = addressOf(context, offset);
    if (places.has(address)) continue;
    places.add(address);
    for (const refactoring of await refactoringsAt(context, { start: offset, end: offset })) {
      const key = JSON.stringify(refactoring.changes.map((change) => [change.path, change.edits]));
      if (seen.has(key)) continue;
      seen.add(key);
      titles.add(refactoring.title.replace(/“.*”/, '“…”'));
      await holds(trial, path, refactoring, before);
    }
  }
  return titles;
}

/** The value at the position, and whether the position is within it. */
function addressOf({ opened: file }: RefactoringContext, offset: number): string {
  const place = placesAt(file, { start: offset, end: offset }).at(-1)?.node.span;
  return JSON.stringify([place, place !== undefined && place.start <= offset && offset <= place.end]);
}

async function holds(
  trial: ArchiveTrial,
  path: string,
  { title, changes }: Refactoring,
  before: State,
): Promise<void> {
  const texts = trial.textsAfter(changes);
  const after = await trial.lookAfter(texts, (opened) =>
    stateOf(trial, opened.get(path) ?? trial.contextOf(path).opened),
  );
  assertSame(before, after, title);
}

/** What is known of a text in its archive. */
interface State {
  readonly text: string;
  readonly problems: Problems;
  readonly comments: readonly string[];
  readonly faults: readonly string[];
  readonly meaning: readonly string[];
}

function stateOf(trial: ArchiveTrial, file: OpenedFile): State {
  const { references, record, definitions } = extractFacts(file.model);
  return {
    text: file.document.text,
    problems: trial.problems(),
    comments: file.document.comments.map((comment) => comment.text.trimEnd()).sort(),
    faults: [...file.document.faults, ...file.document.unsupported].map(({ kind }) => kind).sort(),
    meaning: [
      ...references.map((each) => JSON.stringify([each.space, each.text, each.path, each.relation])),
      JSON.stringify([record?.event, record?.status, record?.published?.days, record?.accessed?.days]),
      ...(record?.themes ?? []).map((theme) => theme.text),
      ...definitions.map(({ id, kind, country }) => JSON.stringify([id, kind, country])),
      ...definitions.flatMap(({ names }) => names.map((name) => `${name.role} ${name.text}`)),
    ].sort(),
  };
}

function assertSame(before: State, after: State, title: string): void {
  const shown = `${title}\n${before.text}\n→\n${after.text}`;
  assert.deepEqual(after.faults, before.faults, shown);
  assert.deepEqual(after.comments, before.comments, shown);
  assert.deepEqual(moreOften(after.problems.all, before.problems.all), [], shown);
  assert.deepEqual(missingFrom(before.meaning, after.meaning), [], shown);
  const more = missingFrom(after.meaning, before.meaning);
  assert.equal(more.length, /^(?:Extract|Write the id)/.test(title) ? 1 : 0, `${more.join()} ${shown}`);
}
