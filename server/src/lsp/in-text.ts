import type { CancellationToken, TextDocumentIdentifier } from 'vscode-languageserver';
import type { FeatureHost, HeldText } from './feature-host';

/** The parameters of a request about one text. */
interface AboutText {
  readonly textDocument: TextDocumentIdentifier;
}

/** Turns what answers a request about an open text into what answers the request: null for a text that belongs to no archive. */
export function inText<Params extends AboutText, Result>(
  host: FeatureHost,
  work: (text: HeldText, params: Params, host: FeatureHost, token: CancellationToken) => Result,
): (params: Params, token: CancellationToken) => Result | null {
  return (params, token) => {
    const text = host.textAt(params.textDocument.uri);
    return text === undefined ? null : work(text, params, host, token);
  };
}
