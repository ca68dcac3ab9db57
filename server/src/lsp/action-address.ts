import type { Finding } from '../archive/finding';
import type { LineIndex, Position, Range } from '../base/line-index';
import { memberOf } from './member';

/** What tells an action when its edit is asked for again. */
export interface ActionAddress {
  readonly uri: string;
  readonly kind: string;
  readonly title: string;
  /** The id of the finding's rule; empty for what puts no finding right. */
  readonly rule: string;
  /** Where the finding is, or what was selected. */
  readonly range: Range;
}

/** What an address is made of. */
interface AddressedAction {
  readonly kind: string;
  readonly title: string;
  readonly finding: Finding | undefined;
}

/** The address of an action that was offered at a range of an open text. */
export function addressOf(
  { kind, title, finding }: AddressedAction,
  uri: string,
  range: Range,
  lines: LineIndex,
): ActionAddress {
  return {
    uri,
    kind,
    title,
    rule: finding?.rule ?? '',
    range: finding ? lines.rangeOf(finding.span) : range,
  };
}

/** The address that a client sends back; undefined for anything else. */
export function readAddress(value: unknown): ActionAddress | undefined {
  const uri = memberOf(value, 'uri');
  const kind = memberOf(value, 'kind');
  const title = memberOf(value, 'title');
  const rule = memberOf(value, 'rule');
  const range = readRange(memberOf(value, 'range'));
  if (typeof uri !== 'string' || typeof kind !== 'string' || typeof title !== 'string') return undefined;
  return typeof rule === 'string' && range !== undefined ? { uri, kind, title, rule, range } : undefined;
}

function readRange(value: unknown): Range | undefined {
  const start = readPosition(memberOf(value, 'start'));
  const end = readPosition(memberOf(value, 'end'));
  return start && end && { start, end };
}

function readPosition(value: unknown): Position | undefined {
  const line = memberOf(value, 'line');
  const character = memberOf(value, 'character');
  return typeof line === 'number' && typeof character === 'number' ? { line, character } : undefined;
}
