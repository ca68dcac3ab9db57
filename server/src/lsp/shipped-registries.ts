import { REFERENCE_SCHEME } from '../../../protocol/reference';
import { LineIndex } from '../base/line-index';
import type { ServerEnvironment } from './environment';

const PREFIX = `${REFERENCE_SCHEME}:/`;

/** Some editors write an empty authority. */
const ADDRESS = new RegExp(`^${REFERENCE_SCHEME}:(?://)?/([^/]+)$`);

/** The registries that ship with the program, as documents that an editor can show. A text is read when it is asked for. */
export class ShippedRegistries {
  readonly #environment: Pick<ServerEnvironment, 'registriesFolder' | 'readRegistry'>;
  readonly #areShown: boolean;
  readonly #lines = new Map<string, Promise<LineIndex | undefined>>();

  /** `areShown`: the editor asks for the text of documents that are no files. */
  constructor(environment: Pick<ServerEnvironment, 'registriesFolder' | 'readRegistry'>, areShown: boolean) {
    this.#environment = environment;
    this.#areShown = areShown;
  }

  /** The document that shows a registry, by its file name: a read-only one where the editor has such, else the file. */
  uriOf(registry: string): string {
    return this.#areShown ? `${PREFIX}${registry}` : `${this.#environment.registriesFolder}/${registry}`;
  }

  /** The text of what `uriOf` gives; undefined for any other URI. */
  async textOf(uri: string): Promise<string | undefined> {
    const folder = this.uriOf('');
    return uri.startsWith(folder) ? this.#environment.readRegistry(uri.slice(folder.length)) : undefined;
  }

  /** Where the lines of a registry begin; undefined where it can't be read. */
  linesOf(registry: string): Promise<LineIndex | undefined> {
    const known = this.#lines.get(registry);
    if (known !== undefined) return known;
    const lines = this.#environment
      .readRegistry(registry)
      .then((text) => (text === undefined ? undefined : LineIndex.of(text)));
    this.#lines.set(registry, lines);
    return lines;
  }

  /** The text of a read-only document; undefined for a URI that is none of them. */
  async textAt(uri: string): Promise<string | undefined> {
    const [, registry] = ADDRESS.exec(uri) ?? [];
    return registry === undefined ? undefined : this.#environment.readRegistry(registry);
  }
}
