import type { Position, Range } from '../base/line-index';
import type { ActionAddress } from './offered-actions';
import { memberOf } from './settings';

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
