import type { Finding } from '../../../archive/finding';
import { FILE_KINDS } from '../../../format/kinds';
import type { Field } from '../../../format/types';
import type { MapModel } from '../../../model/types';
import { type Lack, lacksOf } from '../../../rules/missing-field';
import { isEmpty, type MapEntry, type MapNode } from '../../../syntax/nodes';
import type { FileEdit } from '../../file-change';
import type { FixContext } from '../context';
import { type Draft, isOpen } from '../edits/draft';
import { FieldInserter } from '../edits/insert';
import type { Proposal, Propose } from '../fix';
import { titleIn } from '../words';
import { Placeholders } from './placeholder';

/** A required field that is missing: inserted with a placeholder, alone and with all others that the file lacks. */
export const missingFieldFixes: Propose = (finding, context) => {
  if (finding.message === 'empty-file') return [wholeFile(finding, context)];
  const lacks = [...lacksIn(context)];
  const own = lacks.find((lack) => isReportedBy(lack, finding));
  if (own === undefined) return [];
  const all = lacks.length > 1 ? [proposal(titleIn(context, 'insertAll'), lacks, context)] : [];
  return [proposal(titleOf(own, context), [own], context, true), ...all];
};

/** What a map of the file lacks. */
interface MapLack extends Lack {
  readonly map: MapModel;
  /** What is to be written: of several that would do, one that needs nothing of the writer. */
  readonly field: Field;
}

function* lacksIn(context: FixContext): Iterable<MapLack> {
  const { model } = context.opened;
  const placeholders = new Placeholders(context);
  for (const map of model.maps) {
    if (map.broken) continue;
    for (const lack of lacksOf(map, model.document)) {
      const sound = lack.fields.find((field) => placeholders.for(field, map).kind !== 'open');
      const field = sound ?? lack.fields[0];
      if (field !== undefined) yield { ...lack, map, field };
    }
  }
}

function isReportedBy({ map, fields, written }: MapLack, { span, suggestions }: Finding): boolean {
  const place = written?.key?.span ?? map.anchor;
  return (
    place.start === span.start &&
    place.end === span.end &&
    fields.map(({ name }) => name).join() === suggestions.join()
  );
}

function titleOf({ field, map }: MapLack, context: FixContext): string {
  const draft = new Placeholders(context).for(field, map);
  const isWritten = entryOf(map, field) !== undefined;
  if (isWritten && draft.kind === 'scalar')
    return titleIn(context, 'fillField', { name: field.name, value: draft.words });
  if (isWritten) return titleIn(context, 'fillIn', { name: field.name });
  return titleIn(context, 'insertField', { name: field.name });
}

function proposal(
  title: string,
  lacks: readonly MapLack[],
  context: FixContext,
  isPreferred = false,
): Proposal {
  const placeholders = new Placeholders(context);
  const drafts = lacks.map((lack) => ({ lack, draft: placeholders.for(lack.field, lack.map) }));
  return {
    title,
    isPreferred,
    isOpen: drafts.some(({ draft }) => isOpen(draft)),
    edits: () => {
      const inserter = new FieldInserter(context.opened.document);
      const edits = drafts.map(({ lack, draft }) => editsFor(lack, draft, inserter));
      const possible = edits.flatMap((each) => each ?? []);
      return possible.length === 0 ? undefined : possible;
    },
  };
}

function editsFor(
  { map, field }: MapLack,
  draft: Draft,
  inserter: FieldInserter,
): readonly FileEdit[] | undefined {
  const { node, type } = map;
  if (node.kind !== 'map') return undefined;
  const entry = entryOf(map, field);
  if (entry !== undefined) return filled(entry, draft, node, inserter);
  const order = type.fields.map(({ name }) => name);
  const edit = inserter.insert(node, { name: field.name, value: draft }, order);
  return edit && [edit];
}

/** The value of an empty field; where that is a text whose languages are empty, the words of the first language. */
function filled(
  entry: MapEntry,
  draft: Draft,
  { flow }: MapNode,
  inserter: FieldInserter,
): readonly FileEdit[] | undefined {
  const { value } = entry;
  const first =
    value?.kind === 'map' ? value.entries.find(({ key }) => !key.text.startsWith('x-')) : undefined;
  if (value?.kind === 'map' && first !== undefined && draft.kind === 'scalar')
    return isEmpty(first.value) ? inserter.fill(first, draft, value.flow) : undefined;
  return inserter.fill(entry, draft, flow);
}

function entryOf({ node }: MapModel, { name }: Field): MapEntry | undefined {
  return node.kind === 'map' ? node.entries.find(({ key }) => key.text === name) : undefined;
}

/** All that a file of the kind needs, below the comments that it has. */
function wholeFile({ suggestions }: Finding, context: FixContext): Proposal {
  const { model, document } = context.opened;
  const placeholders = new Placeholders(context);
  const fields = FILE_KINDS[model.kind].root.fields.filter(({ name }) => suggestions.includes(name));
  const drafts = fields.map((field) => ({ name: field.name, value: placeholders.for(field, undefined) }));
  return {
    title: titleIn(context, 'insertAll'),
    isPreferred: true,
    isOpen: drafts.some(({ value }) => isOpen(value)),
    edits: () => {
      const { root } = document;
      if (root !== undefined) return undefined;
      return new FieldInserter(document).append(drafts);
    },
  };
}
