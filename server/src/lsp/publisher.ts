import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import type { ProblemCounts } from '../../../protocol/status';
import { Localizer } from '../base/localizer';
import type { Language } from '../base/words';
import type { FileConclusions } from '../service';
import { diagnosticOf } from './diagnostics';
import type { OpenArchive } from './open-archive';
import type { UserSettings } from './settings';

/** An open text, as far as showing its problems goes. */
export interface OpenText {
  readonly uri: string;
  /** The version that the findings are about. */
  readonly version: number;
}

/** What the publisher asks of others. */
export interface PublisherContext {
  readonly send: (params: PublishDiagnosticsParams) => void;
  readonly openText: (archive: OpenArchive, path: string) => OpenText | undefined;
  readonly userSettings: () => UserSettings;
  readonly languageFor: (archive: OpenArchive) => Language;
  readonly hasTags: boolean;
  /** The client counts characters as the server does: places that are the same here are the same there. */
  readonly countsAlike: boolean;
  readonly rulePages: string;
}

interface Published {
  readonly uri: string;
  readonly version: number | undefined;
  /** The diagnostics as they were sent. */
  readonly sent: string;
  /** Of all that is wrong with the file, shown or not. */
  readonly counts: ProblemCounts;
}

export const NO_PROBLEMS: ProblemCounts = { errors: 0, warnings: 0, information: 0, hints: 0 };

const NOTHING_SENT = '[]';

/** Sends what is wrong with each file, and only where that has changed or is about a newer text. */
export class Publisher {
  readonly #context: PublisherContext;
  readonly #localizer = new Localizer();
  readonly #published = new Map<OpenArchive, Map<string, Published>>();

  constructor(context: PublisherContext) {
    this.#context = context;
  }

  /** What {@link show} would send of a file. */
  wouldShow(archive: OpenArchive, conclusions: FileConclusions): string {
    return JSON.stringify(this.#diagnosticsOf(archive, conclusions));
  }

  /** Shows what is wrong with a file; undefined conclusions: the file does not count, so nothing is. */
  show(archive: OpenArchive, path: string, conclusions: FileConclusions | undefined): void {
    const open = this.#context.openText(archive, path);
    const diagnostics = this.#isShown(archive, open) ? this.#diagnosticsOf(archive, conclusions) : [];
    const files = this.#filesOf(archive);
    const before = files.get(path);
    const now: Published = {
      uri: open?.uri ?? archive.uriOf(path),
      version: open?.version,
      sent: JSON.stringify(diagnostics),
      counts: countsOf(conclusions),
    };
    if (before !== undefined && before.uri !== now.uri) this.#clear(before);
    this.#sendIfNew(before?.uri === now.uri ? before : undefined, now, diagnostics);
    const isQuiet = now.sent === NOTHING_SENT && now.counts === NO_PROBLEMS;
    if (open === undefined && isQuiet) files.delete(path);
    else files.set(path, now);
  }

  /**
   * Takes back what was shown of files that don't count any more, and of texts that were closed; shows what is known
   * from an earlier run and was not checked again.
   */
  sweep(archive: OpenArchive): void {
    const { service } = archive;
    const shown = this.#filesOf(archive);
    for (const path of [...shown.keys()]) if (!service.archive.has(path)) this.show(archive, path, undefined);
    const { pending } = service.archive;
    for (const path of service.archive.paths) {
      if (shown.has(path) || pending.has(path)) continue;
      const conclusions = service.conclusionsOf(path);
      if (conclusions !== undefined && conclusions.conclusions.length > 0)
        this.show(archive, path, conclusions);
    }
  }

  /** Shows everything anew, as the settings now are. */
  showAll(archives: readonly OpenArchive[]): void {
    for (const archive of archives) {
      for (const path of [...this.#filesOf(archive).keys()]) {
        this.show(archive, path, archive.service.conclusionsOf(path));
      }
    }
  }

  /** Takes back all that was shown of an archive that is gone. */
  forget(archive: OpenArchive): void {
    for (const published of this.#filesOf(archive).values()) this.#clear(published);
    this.#published.delete(archive);
  }

  /** Takes back what was shown of one file that went to another archive. */
  forgetFile(archive: OpenArchive, path: string): void {
    const published = this.#published.get(archive)?.get(path);
    if (published === undefined) return;
    this.#clear(published);
    this.#published.get(archive)?.delete(path);
  }

  /** The problems of all files of an archive. */
  countsOf(archive: OpenArchive): ProblemCounts {
    return [...(this.#published.get(archive)?.values() ?? [])].reduce(
      (sum, { counts }) => sumOf(sum, counts),
      NO_PROBLEMS,
    );
  }

  #sendIfNew(before: Published | undefined, now: Published, diagnostics: Diagnostic[]): void {
    const isNothing = now.sent === NOTHING_SENT;
    const isSame = (before?.sent ?? NOTHING_SENT) === now.sent && (isNothing || this.#context.countsAlike);
    const isAboutNewText = now.version !== undefined && before?.version !== now.version;
    if (isSame && !isAboutNewText) return;
    const { uri, version } = now;
    this.#context.send({ uri, ...(version !== undefined && { version }), diagnostics });
  }

  #clear({ uri, sent }: Published): void {
    if (sent !== NOTHING_SENT) this.#context.send({ uri, diagnostics: [] });
  }

  #isShown(archive: OpenArchive, open: OpenText | undefined): boolean {
    if (open !== undefined) return true;
    return archive.showsClosedFiles && this.#context.userSettings().scope === 'archive';
  }

  #diagnosticsOf(archive: OpenArchive, conclusions: FileConclusions | undefined): Diagnostic[] {
    if (conclusions === undefined) return [];
    const { languageFor, hasTags, rulePages } = this.#context;
    const context = {
      language: languageFor(archive),
      localizer: this.#localizer,
      rulePages,
      hasTags,
      fileAt: (path: string) => {
        const file = archive.service.archive.file(path);
        const uri = this.#context.openText(archive, path)?.uri ?? archive.uriOf(path);
        return file && { uri, lines: file.lines };
      },
    };
    return conclusions.conclusions.map((conclusion) => diagnosticOf(conclusion, conclusions.lines, context));
  }

  #filesOf(archive: OpenArchive): Map<string, Published> {
    const known = this.#published.get(archive);
    if (known !== undefined) return known;
    const files = new Map<string, Published>();
    this.#published.set(archive, files);
    return files;
  }
}

/** How many findings of each severity a file has. */
export function countsOf(conclusions: FileConclusions | undefined): ProblemCounts {
  const severities = (conclusions?.conclusions ?? []).map(({ severity }) => severity);
  if (severities.length === 0) return NO_PROBLEMS;
  return {
    errors: severities.filter((severity) => severity === 'error').length,
    warnings: severities.filter((severity) => severity === 'warning').length,
    information: severities.filter((severity) => severity === 'information').length,
    hints: severities.filter((severity) => severity === 'hint').length,
  };
}

/** Both together. */
export function sumOf(a: ProblemCounts, b: ProblemCounts): ProblemCounts {
  return {
    errors: a.errors + b.errors,
    warnings: a.warnings + b.warnings,
    information: a.information + b.information,
    hints: a.hints + b.hints,
  };
}
