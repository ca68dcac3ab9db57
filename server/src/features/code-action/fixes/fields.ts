import type { Finding } from '../../../archive/finding';
import { fieldOf } from '../../../model/read';
import type { ScalarNode } from '../../../syntax/nodes';
import { rewrittenScalar } from '../../../syntax/rewrite-scalar';
import type { FileEdit } from '../../file-change';
import type { FixContext } from '../context';
import { FieldInserter } from '../edits/insert';
import { entryAt, itemAt } from '../edits/path-to';
import { removeEntry, removeItem } from '../edits/remove';
import type { Proposal, Propose } from '../fix';
import { titleIn } from '../words';
import { pathEditsAfterRemoval } from './renumbered-paths';
import { replacements } from './replace';

/** A key twice in one map: without the later. */
export const duplicateKeyFixes: Propose = (finding, context) => removal(finding, context, 'removeLaterField');

/** A key that the format has not: did you mean, a note of the writer's own, or without it. */
export const unknownFieldFixes: Propose = (finding, context) => {
  const renamed = replacements(finding, context);
  const isOnlyField = finding.message === 'below-root';
  if (isOnlyField) return [];
  const isNote = finding.message === 'unknown' || finding.message === 'did-you-mean';
  return [
    ...renamed,
    ...(isNote ? keptAsNote(finding, context) : []),
    ...removal(finding, context, 'removeField'),
  ];
};

function removal(
  finding: Finding,
  context: FixContext,
  title: 'removeField' | 'removeLaterField',
): readonly Proposal[] {
  const { document } = context.opened;
  const step = entryAt(document.root, finding.span);
  if (step === undefined) return [];
  const name = step.entry.key.text;
  return [{ title: titleIn(context, title, { name }), edits: () => removeEntry(document, step) }];
}

function keptAsNote({ span }: Finding, context: FixContext): readonly Proposal[] {
  const { document } = context.opened;
  const step = entryAt(document.root, span);
  if (step === undefined) return [];
  const name = `x-${step.entry.key.text}`;
  const isTaken = step.map.entries.some(({ key }) => key.text === name);
  const edit = { span, newText: rewrittenScalar(document.text, span, name) };
  return isTaken ? [] : [{ title: titleIn(context, 'keepAsNote', { name }), edits: () => [edit] }];
}

/** What stands twice in one list: without the later. */
export const duplicateItemFixes: Propose = (finding, context) => {
  const { document } = context.opened;
  const step = itemAt(document.root, finding.span);
  if (step === undefined) return [];
  return [
    {
      title: titleIn(context, 'removeLaterItem'),
      isPreferred: true,
      edits: () => {
        const removed = removeItem(document, step);
        return removed && [...removed, ...pathEditsAfterRemoval(context.opened, step)];
      },
    },
  ];
};

/** An event later than its article: planned. */
export const eventAfterPublicationFixes: Propose = (_finding, context) => {
  const { document, model } = context.opened;
  const { root } = model;
  if (root === undefined || root.node.kind !== 'map') return [];
  const { node } = root;
  const status = fieldOf(root, 'status');
  const written = status?.value?.kind === 'scalar' ? status.value.node : undefined;
  const planned = { kind: 'scalar', words: 'planned' } as const;
  const order = root.type.fields.map(({ name }) => name);
  const edits = (): readonly FileEdit[] | undefined => {
    if (written !== undefined)
      return [{ span: written.span, newText: rewrittenScalar(document.text, written.span, 'planned') }];
    const inserter = new FieldInserter(document);
    const entry = node.entries.find(({ key }) => isSameKey(key, status?.key));
    if (entry !== undefined) return inserter.fill(entry, planned, node.flow);
    const edit = inserter.insert(node, { name: 'status', value: planned }, order);
    return edit && [edit];
  };
  return [{ title: titleIn(context, 'setPlanned'), isPreferred: true, edits }];
};

function isSameKey(a: ScalarNode, b: ScalarNode | undefined): boolean {
  return b !== undefined && a.span.start === b.span.start;
}
