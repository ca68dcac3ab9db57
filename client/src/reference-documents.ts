import { Uri } from 'vscode';
import { REFERENCE_SCHEME } from '../../protocol/reference';

/**
 * The document that shows a registry that ships with the extension, by its file name. It is read-only; the server gives
 * its text, and is not told when it is opened.
 */
export function referenceUri(registry: string): Uri {
  return Uri.from({ scheme: REFERENCE_SCHEME, path: `/${registry}` });
}
