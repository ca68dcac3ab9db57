import { freeId } from '../../../archive/entry-id';
import { isSameSpan } from '../../../base/span';
import { scalarOf } from '../../../model/read';
import { ORDERED_FIELDS } from '../../../rules/date-order';
import { rewrittenScalar } from '../../../syntax/rewrite-scalar';
import { pathTo } from '../edits/path-to';
import type { Propose } from '../fix';
import { titleIn } from '../words';
import { editsToWrite, replacements } from './replace';

/** Values that are not valid: did you mean. An id that is taken gets a number. */
export const invalidValueFixes: Propose = (finding, context) => {
  const { opened, archive } = context;
  const scalar = opened.model.scalars.find(({ node }) => isSameSpan(node.span, finding.span));
  if (scalar?.type.kind !== 'id') return replacements(finding, context);
  const { space } = scalar.type;
  const isTaken = (id: string): boolean => archive.resolver.definitions(space, id).length > 0;
  return replacements(
    { ...finding, suggestions: finding.suggestions.map((id) => freeId(id, isTaken)) },
    context,
  );
};

/** Dates in another writing; of two ways to read one, the day first. */
export const dateFormatFixes: Propose = (finding, context) =>
  finding.suggestions.map((value, index) => ({
    title: titleIn(
      context,
      finding.suggestions.length === 1 ? 'writeDate' : index === 0 ? 'dayFirst' : 'monthFirst',
      { value },
    ),
    isPreferred: index === 0,
    edits: () => editsToWrite(finding, value, context),
  }));

/** Ends before beginnings: swapped. */
export const dateOrderFixes: Propose = (finding, context) => {
  const { text } = context.opened.document;
  const [value = ''] = finding.suggestions;
  if (finding.message === 'interval') {
    const edit = { span: finding.span, newText: rewrittenScalar(text, finding.span, value) };
    return [{ title: titleIn(context, 'swapInterval', { value }), isPreferred: true, edits: () => [edit] }];
  }
  const [first = '', second = ''] = ORDERED_FIELDS.find(([, , message]) => message === finding.message) ?? [];
  const map = context.opened.model.maps.find(
    (each) => scalarOf(each, second)?.node.span.start === finding.span.start,
  );
  const earlier = scalarOf(map, first)?.node;
  const later = scalarOf(map, second)?.node;
  if (earlier === undefined || later === undefined) return [];
  const written = [earlier, later].map(({ span }) => text.slice(span.start, span.end));
  const edits = [
    { span: earlier.span, newText: written[1] ?? '' },
    { span: later.span, newText: written[0] ?? '' },
  ];
  return [
    { title: titleIn(context, 'swapFields', { first, second }), isPreferred: true, edits: () => edits },
  ];
};

/** Text that is not normal: normalized. Words that full-width commas part, where no list is, become one. */
export const unicodeFormFixes: Propose = (finding, context) => {
  const [value = ''] = finding.suggestions;
  const { span, message } = finding;
  if (message !== 'full-width') {
    const title = titleIn(context, 'normalize');
    return [{ title, isPreferred: true, edits: () => [{ span, newText: value }] }];
  }
  const [step] = pathTo(context.opened.document.root, span).slice(-1);
  const isValue = step?.kind === 'entry' && step.entry.value?.span.start === span.start;
  const written = isValue && value.includes(', ') ? `[${value}]` : value;
  return [
    {
      title: titleIn(context, 'plainPunctuation', { value: written.split(/\r?\n/)[0] ?? '' }),
      isPreferred: true,
      reveals: true,
      edits: () => [{ span, newText: written }],
    },
  ];
};

/** A name cut at its commas: quoted, or its id. */
export const splitNameFixes: Propose = (finding, context) => {
  const { name } = finding.values;
  const written = context.opened.document.text.slice(finding.span.start, finding.span.end);
  const ids = replacements(finding, context);
  if (typeof name !== 'string') return ids;
  const words = /["'\\\r\n#]/.test(written) ? name.replace(/["\\]/g, '\\$&') : written;
  const edit = { span: finding.span, newText: `"${words}"` };
  return [...ids, { title: titleIn(context, 'quoteName'), edits: () => [edit] }];
};
