import { indentationOf, lineText } from '../../../../base/lined-text';
import { isKnownKey } from '../../../../syntax/known-keys';
import { insertion } from '../../edits/quote';
import type { Mend } from './mend';

export const insertBlank: Mend = ({ span }) => ({
  title: 'insertBlank',
  candidates: [[insertion(span.end, ' ')]],
});

export const plainColon: Mend = ({ span }, { document: { text } }) => ({
  title: 'plainColon',
  candidates: [[{ span, newText: /^\s/.test(text.slice(span.end)) ? ':' : ': ' }]],
});

export const plainComma: Mend = ({ span }, { document: { text } }) => ({
  title: 'plainComma',
  candidates: [[{ span, newText: /^\s/.test(text.slice(span.end)) ? ',' : ', ' }]],
});

/** A colon behind the line's first word, where that is a field. */
export const insertColon: Mend = ({ span }, { document: { text } }) => {
  const line = text.slice(span.start, span.end);
  const [lead = '', name = ''] = /^(?:- +)*([^\s:]+)/.exec(line) ?? [];
  return isKnownKey(name)
    ? { title: 'insertColon', values: { name }, candidates: [[insertion(span.start + lead.length, ':')]] }
    : undefined;
};

/** The line as part of the value above it. */
export const continueLine: Mend = ({ span }, { document }) => {
  const { lines } = document;
  const line = lines.lineAt(span.start);
  let above = line - 1;
  while (above >= 0 && lineText(document, above).trim() === '') above -= 1;
  if (above < 0) return undefined;
  const inwards = indentationOf(document, above).length + 2 - indentationOf(document, line).length;
  if (inwards <= 0) return undefined;
  return {
    title: 'continueLine',
    candidates: [[insertion(lines.startOf(line), ' '.repeat(inwards))]],
  };
};
