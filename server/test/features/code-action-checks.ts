import assert from 'node:assert/strict';
import { fixesOf, safeFixes, silencersOf } from '../../src/features/code-action';
import { type FixContext, fixContextOf } from '../../src/features/code-action/context';
import type { Fix } from '../../src/features/code-action/fix';
import type { FileChange } from '../../src/features/file-change';
import type { OpenedFile } from '../../src/rules/engine';
import type { ArchiveService } from '../../src/service';
import { parseDocument } from '../../src/syntax/parse';
import { ArchiveTrial, moreOften, type Problems } from '../support/archive-trial';
import type { Files } from '../support/samples';

/** Rules whose every finding can be put right. */
export const ALWAYS_FIXED: ReadonlySet<string> = new Set([
  'ambiguous-name',
  'date-format',
  'date-order',
  'duplicate-item',
  'duplicate-key',
  'event-after-publication',
  'missing-field',
  'name-not-id',
  'split-name',
  'unicode-form',
  'unused-suppression',
]);

/** Applies fixes of one file to an archive in memory and looks at what they do. */
export class FixTrial {
  readonly #files: Files;
  readonly #path: string;
  readonly #trial: ArchiveTrial;
  #context: FixContext | undefined;

  constructor(service: ArchiveService, files: Files, path: string) {
    this.#files = files;
    this.#path = path;
    this.#trial = new ArchiveTrial(service, files);
  }

  /** Of the file as it was at first. */
  get context(): FixContext {
    this.#context ??= fixContextOf(this.#trial.contextOf(this.#path), {
      files: this.#trial.service,
      defers: false,
    });
    return this.#context;
  }

  /** All that is offered for the file's findings. */
  async fixes(): Promise<readonly Fix[]> {
    const { context } = this;
    const fixes: Fix[] = [];
    for (const { finding } of context.conclusions) fixes.push(...(await fixesOf(finding, context)));
    return fixes;
  }

  /** Every way to show a finding no more. */
  async silencers(): Promise<readonly Fix[]> {
    const { context } = this;
    const fixes: Fix[] = [];
    for (const { finding } of context.conclusions) fixes.push(...(await silencersOf(finding, context)));
    return fixes;
  }

  /** All safe fixes in one. */
  get safeFixes(): FileChange | undefined {
    return safeFixes(this.context);
  }

  /**
   * Fails unless the fix puts its finding right without any new error, keeps every comment and the line ends, and can be
   * undone. What is left for the writer to fill in may be missing afterwards; what was hidden may come to light.
   */
  async holds(fix: Fix): Promise<void> {
    const { title, finding, isOpen = false, reveals = false } = fix;
    assert.ok(fix.changes, 'the changes are left for later');
    const before = this.#trial.problems();
    // What an entry without an id that can be read may be called, is unknown only when it has one.
    const wasNameless = this.context.facts.definitions.length === 0;
    const { after, now, shown } = await this.#applied(title, fix.changes, finding.rule);
    const own = `${this.#path} ${finding.rule}`;
    if (!isOpen && !reveals)
      assert.ok((now.all.get(own) ?? 0) < (before.all.get(own) ?? 0), `still there: ${shown}`);
    if (reveals) {
      const faults = `${this.#path} yaml-syntax`;
      assert.ok((now.all.get(faults) ?? 0) <= (before.all.get(faults) ?? 0), `more faults: ${shown}`);
      return;
    }
    const fresh = moreOften(now.errors, before.errors).filter(
      (key) => !(isOpen && key.endsWith(' missing-field')) && !(wasNameless && key.includes(' unknown-')),
    );
    assert.deepEqual(fresh, [], `new in ${Object.keys(after).join()}: ${shown}`);
  }

  /** Fails unless what hides a finding brings no new error, keeps every comment and the line ends, and can be undone. */
  async hides({ title, changes, finding }: Fix): Promise<void> {
    assert.ok(changes, 'the changes are left for later');
    const before = this.#trial.problems();
    const own = `${this.#path} ${finding.rule}`;
    const { now, shown } = await this.#applied(title, changes, finding.rule);
    // A rule that is less severe reports as much as before.
    if (!title.startsWith('Set '))
      assert.ok((now.all.get(own) ?? 0) < (before.all.get(own) ?? 0), `still there: ${shown}`);
    assert.deepEqual(moreOften(now.errors, before.errors), [], `new: ${shown}`);
  }

  /** Fails unless all safe fixes in one, where there are any, bring no new error and can be undone. */
  async safeFixesHold(): Promise<void> {
    const change = this.safeFixes;
    if (change === undefined) return;
    const before = this.#trial.problems();
    const { now, shown } = await this.#applied('all safe fixes', [change], 'unused-suppression');
    assert.deepEqual(moreOften(now.errors, before.errors), [], `new: ${shown}`);
  }

  async #applied(title: string, changes: readonly FileChange[], rule: string): Promise<Applied> {
    const after = this.#trial.textsAfter(changes);
    const shown = `${title} (${rule})\n--- before\n${this.#files[this.#path]}\n--- after\n${Object.values(after).join('\n---\n')}`;
    const now = await this.#trial.lookAfter(after, (opened) => {
      if (rule !== 'unused-suppression') for (const file of opened.values()) this.#keepsComments(file, shown);
      return this.#trial.problems();
    });
    for (const [path, text] of Object.entries(after)) this.#keepsForm(path, text, shown);
    return { after, now, shown };
  }

  #keepsForm(path: string, text: string, shown: string): void {
    const before = this.#files[path] ?? '';
    if (/\r\n/.test(before) && !/[^\r]\n/.test(before)) assert.doesNotMatch(text, /[^\r]\n/, shown);
    if (before.startsWith('\uFEFF')) assert.ok(text.startsWith('\uFEFF'), shown);
  }

  #keepsComments({ path, document: fresh }: OpenedFile, shown: string): void {
    const old = path === this.#path ? this.context.opened.document : parseDocument(this.#files[path] ?? '');
    if (old.faults.length > 0 || fresh.faults.length > 0) return;
    const comments = fresh.comments.map((comment) => comment.text.trim());
    for (const { text: comment } of old.comments)
      assert.ok(
        comments.some((each) => each.startsWith(comment.trim().slice(0, 12))),
        `lost ${comment}: ${shown}`,
      );
  }
}

/** What an archive is like after changes. */
interface Applied {
  readonly after: Files;
  readonly now: Problems;
  /** The texts before and after, for the message of a failure. */
  readonly shown: string;
}
