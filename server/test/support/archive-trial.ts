import assert from 'node:assert/strict';
import { Localizer } from '../../src/base/localizer';
import { applyEdits, type TextEdit } from '../../src/base/text-edit';
import type { FileChange } from '../../src/features/file-change';
import type { TextContext } from '../../src/features/text-context';
import { fileKindOf } from '../../src/format/file-kind';
import { checkFile, type OpenedFile, openFile } from '../../src/rules/engine';
import type { ArchiveService } from '../../src/service';
import { checkedArchive, settle } from './memory-archive';
import type { Files } from './samples';

/** What is wrong with the files of an archive: how often, by `path rule`. */
export interface Problems {
  readonly all: ReadonlyMap<string, number>;
  readonly errors: ReadonlyMap<string, number>;
}

/** An archive in memory to which changes are applied, looked at and taken back. */
export class ArchiveTrial {
  readonly service: ArchiveService;
  readonly files: Files;

  constructor(service: ArchiveService, files: Files) {
    this.service = service;
    this.files = files;
  }

  /** Reads and checks the files. */
  static async of(files: Files): Promise<ArchiveTrial> {
    return new ArchiveTrial((await checkedArchive(files)).service, files);
  }

  /** What a feature needs to know of a file. */
  contextOf(path: string): TextContext {
    const { service } = this;
    const opened = openedFile(path, this.files[path] ?? '');
    const { archive } = service;
    return { opened, archive, language: 'en', localizer: new Localizer(), today: service.today() };
  }

  /** The texts that the changes write; fails unless undoing them restores what was there. */
  textsAfter(changes: readonly FileChange[]): Files {
    return Object.fromEntries(
      changes.map(({ path, isNew, document, edits }) => {
        assert.equal(isNew, this.files[path] === undefined, `${path} is ${isNew ? '' : 'not '}new`);
        assert.equal(document.text, this.files[path] ?? '');
        return [path, editedText(document.text, edits)];
      }),
    );
  }

  /** What is seen while the texts stand in the place of those that they were made of. */
  async lookAfter<Seen>(
    texts: Files,
    look: (opened: ReadonlyMap<string, OpenedFile>) => Seen | Promise<Seen>,
  ): Promise<Seen> {
    const { archive } = this.service;
    const before = new Map(Object.keys(texts).map((path) => [path, archive.file(path)]));
    const opened = new Map<string, OpenedFile>();
    for (const [path, text] of Object.entries(texts)) {
      const file = openedFile(path, text);
      opened.set(path, file);
      if (await this.service.counts(path)) archive.put(checkFile(file));
      // What the settings say is taken from the text.
      if (fileKindOf(path) === 'settings') await this.service.edit(path, text);
    }
    await settle(this.service);
    const seen = await look(opened);
    for (const [path, file] of before) {
      if (file === undefined) archive.remove(path);
      else archive.put(file);
      if (fileKindOf(path) === 'settings') await this.service.close(path);
    }
    await settle(this.service);
    return seen;
  }

  problems(): Problems {
    const { archive } = this.service;
    const all = new Map<string, number>();
    const errors = new Map<string, number>();
    for (const path of archive.paths) {
      for (const { finding, severity } of archive.conclusions(path)) {
        count(all, `${path} ${finding.rule}`);
        if (severity === 'error') count(errors, `${path} ${finding.rule}`);
      }
    }
    return { all, errors };
  }
}

function openedFile(path: string, text: string): OpenedFile {
  const opened = openFile(path, text);
  assert.ok(opened, `${path} is no file of an archive`);
  return opened;
}

/** The text that the edits make; fails where they overlap, or undoing them does not restore the text. */
export function editedText(text: string, edits: readonly TextEdit[]): string {
  for (const [index, { span }] of inOrder(edits).entries())
    assert.ok((inOrder(edits)[index - 1]?.span.end ?? 0) <= span.start, 'edits overlap');
  const after = applyEdits(text, edits);
  assert.equal(applyEdits(after, undoing(text, edits)), text, 'undone');
  return after;
}

/** The edits that undo others: of the text that those made. */
function undoing(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return inOrder(edits).map(({ span, newText }) => {
    const start = span.start + shift;
    shift += newText.length - (span.end - span.start);
    return { span: { start, end: start + newText.length }, newText: text.slice(span.start, span.end) };
  });
}

function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** What stands more often in the first table than in the second, as sentences. */
export function moreOften(
  now: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
): readonly string[] {
  return [...now].flatMap(([key, times]) => (times > (before.get(key) ?? 0) ? [key] : []));
}

function count(table: Map<string, number>, key: string): void {
  table.set(key, (table.get(key) ?? 0) + 1);
}
