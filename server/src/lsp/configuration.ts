import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { CONFIGURATION_SECTION } from '../../../protocol/settings';
import type { Client } from './client';
import { memberOf } from './member';
import { type UserSettings, userSettingsFrom } from './settings';

/** What the editor's user has set: asked for where the client answers that, else as the client tells it. */
export class Configuration {
  readonly #connection: Connection;
  readonly #onChanged: () => void;
  readonly #client: Client;
  #settings: UserSettings;

  /** Begins with what the client sent when it started the server. */
  constructor(connection: Connection, client: Client, onChanged: () => void) {
    this.#connection = connection;
    this.#client = client;
    this.#settings = client.settings;
    this.#onChanged = onChanged;
  }

  get settings(): UserSettings {
    return this.#settings;
  }

  /** Asks the client to tell of changes, where it can be asked. */
  async askToTell(): Promise<void> {
    if (!this.#client.canTellConfiguration) return;
    const options = { section: CONFIGURATION_SECTION };
    await this.#connection.client.register(DidChangeConfigurationNotification.type, options);
  }

  /** Asks for the settings, where the client answers that. */
  async fetch(): Promise<void> {
    if (!this.#client.canConfigure) return;
    const section: unknown = await this.#connection.workspace.getConfiguration(CONFIGURATION_SECTION);
    this.#apply(section);
  }

  /** The client told that settings have changed. `params`: what it sent along. */
  async changed(params: unknown): Promise<void> {
    if (this.#client.canConfigure) await this.fetch();
    else this.#apply(memberOf(memberOf(params, 'settings'), CONFIGURATION_SECTION));
  }

  #apply(section: unknown): void {
    this.#settings = userSettingsFrom(section);
    this.#onChanged();
  }
}
