import type {
  Range,
  SemanticTokens,
  SemanticTokensDelta,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
} from 'vscode-languageserver';
import { semanticTokensOf } from '../../features/semantic-tokens';
import { encodedEdits, encodeTokens } from '../../features/semantic-tokens/encode';
import type { Feature, FeatureHost } from '../feature-host';

/** Serves what ids, dates and paths mean, for colours. */
export const serveSemanticTokens: Feature = (host) => {
  const { connection, answering } = host;
  const sent = new SentTokens();
  const { semanticTokens } = connection.languages;
  semanticTokens.on(
    answering(({ textDocument: { uri } }: SemanticTokensParams): SemanticTokens => {
      const data = tokensOf(uri, host);
      return data === undefined ? NOTHING : sent.whole(uri, data);
    }),
  );
  semanticTokens.onDelta(
    answering(({ textDocument: { uri }, previousResultId }: SemanticTokensDeltaParams) => {
      const data = tokensOf(uri, host);
      return data === undefined ? NOTHING : sent.changes(uri, previousResultId, data);
    }),
  );
  semanticTokens.onRange(
    answering(
      ({ textDocument: { uri }, range }: SemanticTokensRangeParams): SemanticTokens => ({
        data: tokensOf(uri, host, range) ?? [],
      }),
    ),
  );
};

const NOTHING: SemanticTokens = { data: [] };

/** So many texts' tokens are remembered: more are hardly open side by side. */
const MOST_REMEMBERED = 20;

/** What was sent of each text last, so that only what has changed need be sent again. */
class SentTokens {
  readonly #sent = new Map<string, { readonly resultId: string; readonly data: number[] }>();
  #count = 0;

  /** All tokens of a text. */
  whole(uri: string, data: number[]): SemanticTokens {
    this.#count += 1;
    const sent = { resultId: String(this.#count), data };
    this.#sent.delete(uri);
    this.#sent.set(uri, sent);
    const [oldest] = this.#sent.keys();
    if (this.#sent.size > MOST_REMEMBERED && oldest !== undefined) this.#sent.delete(oldest);
    return sent;
  }

  /** What has changed since a result; all tokens where that is not the last. */
  changes(uri: string, previous: string, data: number[]): SemanticTokens | SemanticTokensDelta {
    const before = this.#sent.get(uri);
    const sent = this.whole(uri, data);
    if (before?.resultId !== previous) return sent;
    return {
      ...(sent.resultId !== undefined && { resultId: sent.resultId }),
      edits: encodedEdits(before.data, data),
    };
  }
}

/** The encoded tokens of a text, or of a range of it; undefined for a text that belongs to no archive. */
function tokensOf(uri: string, host: FeatureHost, range?: Range): number[] | undefined {
  const context = host.textAt(uri)?.context;
  if (context === undefined) return undefined;
  const { lines } = context.opened.document;
  const within = range && lines.spanOf(range);
  return encodeTokens(semanticTokensOf(context, within), lines);
}
