import type { ArchiveStatus } from '../../../protocol/status';
import type { Language } from '../base/words';
import { archiveIdOf } from './archive-id';
import type { ServerEnvironment } from './environment';
import type { OpenArchive } from './open-archive';
import { NO_PROBLEMS, type Publisher, sumOf } from './publisher';

/** The status is told no more often. In milliseconds. */
const PAUSE = 100;

/** Tells how the archives are, when that has changed. */
export class StatusReporter {
  readonly #environment: Pick<ServerEnvironment, 'after'>;
  readonly #current: () => ArchiveStatus;
  readonly #send: (status: ArchiveStatus) => void;
  #sent = '';
  #isDue = false;

  constructor(
    environment: Pick<ServerEnvironment, 'after'>,
    current: () => ArchiveStatus,
    send: (status: ArchiveStatus) => void,
  ) {
    this.#environment = environment;
    this.#current = current;
    this.#send = send;
  }

  /** Something may have changed. */
  changed(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.#environment.after(PAUSE, () => {
      this.#isDue = false;
      const status = this.#current();
      const text = JSON.stringify(status);
      if (text === this.#sent) return;
      this.#sent = text;
      this.#send(status);
    });
  }
}

/** How several archives are, taken together. */
export function statusOf(
  archives: readonly OpenArchive[],
  publisher: Publisher,
  languageFor: (archive: OpenArchive) => Language,
): ArchiveStatus {
  const reading = archives.filter(({ isReading }) => isReading);
  const known = reading.map(({ progress }) => progress).filter((progress) => progress?.total !== undefined);
  const isKnown = reading.length > 0 && known.length === reading.length;
  return {
    state: stateOf(reading),
    files: sum(archives.map(({ service }) => service.archive.fileCount)),
    records: sum(archives.map(({ service }) => service.archive.recordCount)),
    problems: archives.map((archive) => publisher.countsOf(archive)).reduce(sumOf, NO_PROBLEMS),
    entriesVersion: entriesVersionOf(archives, languageFor),
    ...(isKnown && {
      progress: {
        done: sum(known.map((progress) => progress?.done ?? 0)),
        total: sum(known.map((progress) => progress?.total ?? 0)),
      },
    }),
  };
}

/** `reading`: archives of which not all is read. */
function stateOf(reading: readonly OpenArchive[]): ArchiveStatus['state'] {
  if (reading.length === 0) return 'ready';
  return reading.some(({ isUnderWay }) => isUnderWay) ? 'reading' : 'partial';
}

/** A text that is another than before when what requests about entries answer may have changed. */
function entriesVersionOf(
  archives: readonly OpenArchive[],
  languageFor: (archive: OpenArchive) => Language,
): string {
  const versions = archives.map(
    (archive) => `${archiveIdOf(archive)} ${languageFor(archive)} ${archive.service.archive.entriesVersion}`,
  );
  return versions.join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
