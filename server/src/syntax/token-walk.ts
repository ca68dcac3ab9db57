import type { CST } from 'yaml';
import type { Span } from '../base/span';
import type { Comment, Unsupported, UnsupportedKind } from './nodes';

/** What one walk over the tokens of a text finds. */
export interface TokenFindings {
  readonly comments: Comment[];
  readonly unsupported: Unsupported[];
  /** Quoted scalars over several lines or without closing quote, in order. */
  readonly doubtfulQuotes: QuotedToken[];
  /** Scalars over several lines, in order. */
  readonly multiline: Span[];
  /** Flow collections without closing bracket: the opening sign, and all that they took in. */
  readonly openBrackets: OpenBracket[];
  /** Flow collections that are closed, brackets included. */
  readonly flows: Span[];
}

export interface QuotedToken {
  readonly span: Span;
  readonly closed: boolean;
  readonly inFlow: boolean;
}

export interface OpenBracket {
  readonly sign: Span;
  readonly extent: Span;
}

interface Step {
  readonly token: CST.Token | CST.SourceToken;
  readonly inFlow: boolean;
}

const PROPERTIES: { readonly [type: string]: UnsupportedKind } = {
  anchor: 'anchor',
  tag: 'tag',
  alias: 'alias',
  directive: 'directive',
};

/** Adds to `findings` what the token and all below it hold. Iterative: no nesting exhausts the stack. */
export function walkTokens(root: CST.Token, findings: TokenFindings): void {
  const stack: Step[] = [{ token: root, inFlow: false }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    inspect(step, findings);
    pushChildren(step, stack);
  }
}

export function emptyFindings(): TokenFindings {
  return { comments: [], unsupported: [], doubtfulQuotes: [], multiline: [], openBrackets: [], flows: [] };
}

function inspect({ token, inFlow }: Step, findings: TokenFindings): void {
  const unsupported = PROPERTIES[token.type];
  if (unsupported !== undefined && 'source' in token) {
    findings.unsupported.push({ kind: unsupported, span: spanOf(token.offset, token.source.trimEnd()) });
  } else if (token.type === 'comment') {
    findings.comments.push({ span: spanOf(token.offset, token.source), text: token.source });
  } else if (token.type === 'single-quoted-scalar' || token.type === 'double-quoted-scalar') {
    inspectQuote(token, inFlow, findings);
  } else if (token.type === 'flow-collection') {
    inspectFlow(token, findings);
  } else if (token.type === 'block-scalar') {
    const header = token.props.reduce(
      (length, part) => length + ('source' in part ? part.source.length : 0),
      0,
    );
    findings.multiline.push(spanOf(token.offset, token.source, header));
  } else if (token.type === 'scalar' && token.source.includes('\n')) {
    findings.multiline.push(spanOf(token.offset, token.source));
  }
}

function inspectFlow(token: CST.FlowCollection, findings: TokenFindings): void {
  const sign = spanOf(token.start.offset, token.start.source);
  const closing = closingOf(token);
  if (closing === undefined) {
    findings.openBrackets.push({ sign, extent: { start: sign.start, end: endOf(token) } });
  } else {
    findings.flows.push({ start: sign.start, end: closing.offset + closing.source.length });
  }
}

function inspectQuote(token: CST.FlowScalar, inFlow: boolean, findings: TokenFindings): void {
  const closed = isQuoteClosed(token.source);
  if (closed && !token.source.includes('\n')) return;
  const span = spanOf(token.offset, token.source);
  findings.doubtfulQuotes.push({ span, closed, inFlow });
  if (token.source.includes('\n')) findings.multiline.push(span);
}

function isQuoteClosed(source: string): boolean {
  const quote = source.charAt(0);
  if (source.length < 2 || !source.endsWith(quote)) return false;
  if (quote === "'") return (source.length - 1 - source.slice(1).replace(/'+$/, '').length) % 2 === 1;
  const backslashes = /\\*$/.exec(source.slice(0, -1))?.[0].length ?? 0;
  return backslashes % 2 === 0;
}

function closingOf(token: CST.FlowCollection): CST.SourceToken | undefined {
  const closing = token.start.type === 'flow-map-start' ? 'flow-map-end' : 'flow-seq-end';
  return token.end.find((end) => end.type === closing);
}

function pushChildren({ token, inFlow }: Step, stack: Step[]): void {
  const before = stack.length;
  const push = (child: CST.Token | CST.SourceToken | null | undefined, flow: boolean): void => {
    if (child) stack.push({ token: child, inFlow: flow });
  };
  switch (token.type) {
    case 'document':
      for (const part of token.start) push(part, inFlow);
      push(token.value, inFlow);
      for (const part of token.end ?? []) push(part, inFlow);
      break;
    case 'block-map':
    case 'block-seq':
    case 'flow-collection':
      for (const item of token.items) {
        const flow = inFlow || token.type === 'flow-collection';
        for (const part of item.start) push(part, flow);
        push(item.key, flow);
        for (const part of item.sep ?? []) push(part, flow);
        push(item.value, flow);
      }
      if (token.type === 'flow-collection') for (const part of token.end) push(part, inFlow);
      break;
    case 'block-scalar':
      for (const part of token.props) push(part, inFlow);
      break;
    case 'alias':
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
    case 'doc-end':
      if ('end' in token) for (const part of token.end ?? []) push(part, inFlow);
      break;
    default:
      break;
  }
  reverseFrom(stack, before);
}

/** Puts what was pushed last into reading order, so that the walk goes from start to end of the text. */
function reverseFrom(stack: Step[], from: number): void {
  const added = stack.splice(from);
  for (let index = added.length - 1; index >= 0; index -= 1) {
    const step = added[index];
    if (step !== undefined) stack.push(step);
  }
}

/** `before`: the length of what stands between the offset and the source. */
function spanOf(offset: number, source: string, before = 0): Span {
  return { start: offset, end: offset + before + source.length };
}

/** The end of the last thing written in an unclosed flow collection. */
function endOf(collection: CST.FlowCollection): number {
  let end = collection.start.offset + collection.start.source.length;
  const stack: (CST.Token | CST.SourceToken)[] = [collection];
  for (let token = stack.pop(); token !== undefined; token = stack.pop()) {
    if (token.type === 'flow-collection' || token.type === 'block-map' || token.type === 'block-seq') {
      for (const item of token.items) {
        for (const part of [item.key, ...(item.sep ?? []), item.value, ...item.start])
          if (part) stack.push(part);
      }
      if (token.type === 'flow-collection') stack.push(...token.end);
    } else if ('source' in token && !BLANK.has(token.type)) {
      end = Math.max(end, token.offset + token.source.length);
    }
  }
  return end;
}

const BLANK: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'flow-error-end']);
