import type { Connection, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Localizer } from '../base/localizer';
import type { Language, Words } from '../base/words';
import type { Client } from './client';
import type { ServerEnvironment } from './environment';
import type { OpenArchive } from './open-archive';

/** What is read within this time is not worth a word. In milliseconds. */
const PATIENCE = 1000;
/** No more often than this is it told how far reading has come. In milliseconds. */
const PAUSE = 200;

/** What telling of the progress needs. */
export interface ReadingProgressContext {
  readonly connection: Connection;
  readonly environment: Pick<ServerEnvironment, 'after'>;
  readonly client: Client;
  readonly localizer: Localizer;
  readonly languageFor: (archive: OpenArchive) => Language;
  readonly onError: (error: unknown) => void;
}

/** Tells a client that shows such things how far reading an archive has come, and lets it be stopped. */
export class ReadingProgress {
  readonly #context: ReadingProgressContext;
  readonly #told = new WeakSet<OpenArchive>();

  constructor(context: ReadingProgressContext) {
    this.#context = context;
  }

  /** Reading has begun or gone on. */
  changed(archive: OpenArchive): void {
    const { client, environment, onError } = this.#context;
    if (!client.showsProgress || this.#told.has(archive)) return;
    this.#told.add(archive);
    environment.after(PATIENCE, () => {
      void this.#tell(archive)
        .catch(onError)
        .finally(() => this.#told.delete(archive));
    });
  }

  async #tell(archive: OpenArchive): Promise<void> {
    if (!archive.isUnderWay) return;
    const { connection, localizer, languageFor } = this.#context;
    const language = languageFor(archive);
    const reporter = await connection.window.createWorkDoneProgress();
    reporter.begin(localizer.format(TITLE, language), 0, undefined, true);
    reporter.token.onCancellationRequested(() => archive.stopReading());
    while (archive.isUnderWay) {
      this.#report(reporter, archive, language);
      await this.#pause();
    }
    reporter.done();
  }

  #report(reporter: WorkDoneProgressServerReporter, { progress }: OpenArchive, language: Language): void {
    if (progress?.total === undefined) return;
    const { done, total } = progress;
    const message = this.#context.localizer.format(MESSAGE, language, { done, total });
    reporter.report(Math.floor((100 * done) / Math.max(total, 1)), message);
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      this.#context.environment.after(PAUSE, resolve);
    });
  }
}

const TITLE: Words = { vi: 'Đang đọc kho hồ sơ', en: 'Reading the archive' };

const MESSAGE: Words = {
  vi: '{done, number} trong {total, number} tệp',
  en: '{done, number} of {total, number} files',
};
