import type { DaySpan } from '../dates/edtf';
import { misspeltFields } from './misspelling';
import type { FieldModel, ItemModel, ListModel, MapModel, ScalarModel, ValueModel } from './types';

/** The field of that name, if it is written. */
export function fieldOf(map: MapModel | undefined, name: string): FieldModel | undefined {
  return map?.fields.find((candidate) => candidate.field.name === name);
}

/** The field's value where it is a map. */
export function mapOf(map: MapModel | undefined, name: string): MapModel | undefined {
  const value = fieldOf(map, name)?.value;
  return value?.kind === 'map' ? value : undefined;
}

/** The field's value where it is a list. */
export function listOf(map: MapModel | undefined, name: string): ListModel | undefined {
  const value = fieldOf(map, name)?.value;
  return value?.kind === 'list' ? value : undefined;
}

/** The items of a field that is a list, or the value itself as the only item. */
export function itemsOf(map: MapModel | undefined, name: string): readonly ItemModel[] {
  const value = fieldOf(map, name)?.value;
  if (value === undefined) return [];
  return value.kind === 'list' ? value.items : [{ number: 1, value }];
}

/** The field's value where it is a scalar, valid or not. */
export function scalarOf(map: MapModel | undefined, name: string): ScalarModel | undefined {
  const value = fieldOf(map, name)?.value;
  return value?.kind === 'scalar' ? value : undefined;
}

/** The words of a scalar field whose value is valid. */
export function wordOf(map: MapModel | undefined, name: string): string | undefined {
  const scalar = scalarOf(map, name);
  return scalar === undefined || scalar.value.kind === 'invalid' ? undefined : scalar.node.text;
}

/**
 * The status of a record: `completed` where it says none; undefined where what it says can't be understood, or may
 * stand in what can't.
 */
export function statusOf(record: MapModel): string | undefined {
  if (fieldOf(record, 'status')?.value !== undefined) return wordOf(record, 'status');
  return mayHide(record, 'status') ? undefined : 'completed';
}

/**
 * The role of a party or the relation of an agreement; empty where it has none, undefined where what it has can't be
 * understood.
 */
export function relationOf(link: MapModel): string | undefined {
  const name = link.type.fields.find((field) => RELATIONS.has(field.name))?.name;
  if (name === undefined) return '';
  if (fieldOf(link, name)?.value !== undefined) return wordOf(link, name);
  return mayHide(link, name) ? undefined : '';
}

const RELATIONS: ReadonlySet<string> = new Set(['role', 'relation']);

/** True when a field that seems to be missing may stand in a fault, or is misspelt. */
function mayHide(map: MapModel, name: string): boolean {
  return map.broken || (map.unknown.length > 0 && misspeltFields(map).has(name));
}

/** The days that a date means; undefined for `unknown`, for no date and for an interval that ends before it begins. */
export function daysOf(value: ValueModel | undefined): DaySpan | undefined {
  if (value?.kind !== 'scalar' || value.value.kind !== 'date') return undefined;
  const date = value.value.date;
  return date.kind === 'span' && !date.reversed ? date.span : undefined;
}

/**
 * The days of an event: from the first of the earliest date to the last of the latest. `unknown` dates are left out;
 * undefined when no date is left, or one of them can't be understood.
 */
export function eventDaysOf(record: MapModel | undefined): DaySpan | undefined {
  let days: DaySpan | undefined;
  for (const { value } of itemsOf(record, 'date')) {
    if (value.kind === 'scalar' && value.value.kind === 'date' && value.value.date.kind === 'unknown')
      continue;
    const next = daysOf(value);
    if (next === undefined) return undefined;
    days = days ? { first: Math.min(days.first, next.first), last: Math.max(days.last, next.last) } : next;
  }
  return days;
}
