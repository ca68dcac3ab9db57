import type { Severity } from '../archive/finding';
import type { ReportWriter } from './formats/format';
import type { FileReport, SeverityCounts } from './report';

/** Makes the text of a report file by file: lists its first problems and counts all. */
export class ReportPrinter {
  readonly #writer: ReportWriter;
  readonly #counts: { [severity in Severity]: number } = { error: 0, warning: 0, information: 0, hint: 0 };
  #left: number;
  #files = 0;
  #unlisted = 0;

  /** `limit`: how many problems are listed at most. */
  constructor(writer: ReportWriter, limit: number) {
    this.#writer = writer;
    this.#left = limit;
  }

  /** Takes the next file, in the order of the paths. Gives what is to be printed at once, or an empty text. */
  file(file: FileReport): string {
    this.#files += 1;
    for (const { severity } of file.problems) this.#counts[severity] += 1;
    const problems = file.problems.slice(0, this.#left);
    const unlisted = file.problems.length - problems.length;
    this.#left -= problems.length;
    this.#unlisted += unlisted;
    return this.#writer.file({ ...file, problems, unlisted });
  }

  /** The rest of the text. `revision`: as in a report. */
  end(revision: string | undefined): Iterable<string> {
    return this.#writer.end({ files: this.#files, counts: this.#counts, revision });
  }

  /** How many problems there are, those that are not listed included. */
  get counts(): SeverityCounts {
    return this.#counts;
  }

  /** How many problems the limit keeps from being listed. */
  get unlisted(): number {
    return this.#unlisted;
  }
}
