import { type TextDocumentContentProvider, Uri, workspace } from 'vscode';

/**
 * The scheme of the registries that ship with the extension. Documents of it are read-only, and the server is not told
 * of them.
 */
export const REFERENCE_SCHEME = 'coop-reference';

/** A bare file name, so that nothing outside the folder can be named. */
const REGISTRY_NAME = /^\/([a-z0-9-]+(?:\.[a-z0-9-]+)*\.coop\.yaml)$/;

/** The document that shows a registry, by its file name. */
export function referenceUri(registry: string): Uri {
  return Uri.from({ scheme: REFERENCE_SCHEME, path: `/${registry}` });
}

/** Shows the registries that ship with the extension. */
export class ReferenceDocuments implements TextDocumentContentProvider {
  readonly #folder: Uri;

  /** `folder`: where the registries lie. */
  constructor(folder: Uri) {
    this.#folder = folder;
  }

  /** The text of the registry; undefined for what is none. Rejects where it can't be read. */
  async provideTextDocumentContent({ path }: Uri): Promise<string | undefined> {
    const name = REGISTRY_NAME.exec(path)?.[1];
    if (name === undefined) return undefined;
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(this.#folder, name)));
  }
}
