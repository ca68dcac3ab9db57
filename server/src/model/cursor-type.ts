import type { Field, MapType, ValueType } from '../format/types';
import type { FlowStep } from './cursor-flow';

/** What the format expects at a place. */
export interface ExpectedType {
  readonly type: ValueType;
  /** The nearest field around; undefined for the file itself. */
  readonly field: Field | undefined;
  /** Whether the place is in a list that may hold several such values. */
  readonly inList: boolean;
}

/** What the format expects where the steps lead from the root. Undefined where it expects nothing, as below `x-…`. */
export function expectedAt(root: MapType, steps: readonly FlowStep[]): ExpectedType | undefined {
  let expected: ExpectedType | undefined = { type: root, field: undefined, inList: false };
  for (const step of steps) {
    expected = step.kind === 'item' ? itemOf(expected) : valueUnder(expected, step.name);
    if (expected === undefined) return undefined;
  }
  return expected;
}

function itemOf({ type, field }: ExpectedType): ExpectedType | undefined {
  if (type.kind !== 'list' && type.kind !== 'one-or-list') return undefined;
  return { type: type.item, field, inList: true };
}

function valueUnder({ type, field }: ExpectedType, key: string): ExpectedType | undefined {
  switch (type.kind) {
    case 'map': {
      const found = type.fields.find(({ name }) => name === key);
      return found && { type: found.type, field: found, inList: false };
    }
    case 'text':
      return { type: { kind: 'string' }, field, inList: false };
    case 'rule-severities':
      return { type: { kind: 'choice', values: type.severities, extensible: false }, field, inList: false };
    default:
      return undefined;
  }
}
