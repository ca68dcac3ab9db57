import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver';
import type { Language } from '../base/words';
import type { Client } from './client';
import type { ServerEnvironment } from './environment';
import type { OpenArchive } from './open-archive';
import type { UserSettings } from './settings';

/** The editor is asked to ask anew when nothing has changed for so long. In milliseconds. */
const PAUSE = 400;

/** What asking an editor to ask anew takes. */
export interface RefresherContext {
  readonly connection: Connection;
  readonly environment: Pick<ServerEnvironment, 'after'>;
  readonly client: Client;
  readonly archives: () => readonly OpenArchive[];
  readonly languageFor: (archive: OpenArchive) => Language;
  readonly userSettings: () => UserSettings;
  readonly onError: (error: unknown) => void;
}

/**
 * Has the editor ask anew for what it shows of texts that were not edited themselves: names behind ids, colours and
 * counts hang on the whole archive and on the settings.
 */
export class Refresher {
  readonly #context: RefresherContext;
  #asked = '';
  #callOff: () => void = () => undefined;

  constructor(context: RefresherContext) {
    this.#context = context;
  }

  /** Something may have changed. While changes keep coming, as when somebody types, nothing is asked. */
  changed(): void {
    const { reading } = this.#context.client;
    const isPossible =
      reading.refreshesCodeLenses || reading.refreshesInlayHints || reading.refreshesSemanticTokens;
    if (!isPossible) return;
    this.#callOff();
    this.#callOff = this.#context.environment.after(PAUSE, () => this.#refresh());
  }

  /** Nothing more is asked. */
  stop(): void {
    this.#callOff();
  }

  #refresh(): void {
    const version = this.#version();
    if (version === this.#asked) return;
    this.#asked = version;
    const { connection, client, onError } = this.#context;
    const { reading } = client;
    if (reading.refreshesCodeLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(onError);
    if (reading.refreshesInlayHints) connection.languages.inlayHint.refresh().catch(onError);
    if (reading.refreshesSemanticTokens) connection.languages.semanticTokens.refresh().catch(onError);
  }

  /** Another text than before when what is shown may be another. */
  #version(): string {
    const { archives, languageFor, userSettings } = this.#context;
    const { inlayHints, codeLens } = userSettings();
    const versions = archives().map((archive) => {
      const { entriesVersion, recordsVersion } = archive.service.archive;
      return [languageFor(archive), archive.isReading, entriesVersion, recordsVersion];
    });
    return JSON.stringify([inlayHints, codeLens, versions]);
  }
}
