import {
  LSPErrorCodes,
  ResponseError,
  type TextDocumentContentParams,
  type TextDocumentContentResult,
} from 'vscode-languageserver';
import type { Feature, FeatureHost } from '../feature-host';

/** Serves the registries that ship with the program to editors that show documents which are no files. */
export const serveTextDocumentContent: Feature = (host) => {
  host.connection.workspace.textDocumentContent.on(
    host.answering((params: TextDocumentContentParams) => contentOf(params, host)),
  );
};

async function contentOf(
  { uri }: TextDocumentContentParams,
  { shipped }: FeatureHost,
): Promise<TextDocumentContentResult | ResponseError<void>> {
  const text = await shipped.textAt(uri);
  return text === undefined
    ? new ResponseError<void>(LSPErrorCodes.RequestFailed, `There is no document ${uri}.`)
    : { text };
}
