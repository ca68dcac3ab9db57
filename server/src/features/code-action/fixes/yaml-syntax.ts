import type { SyntaxFaultKind } from '../../../syntax/nodes';
import { firstReadable } from '../edits/readable';
import type { Proposal, Propose } from '../fix';
import { titleIn } from '../words';
import { closeBracket, closeQuote, insertComma, removeBracket } from './yaml/closing';
import { alignLine, indentWithSpaces, plainSpaces } from './yaml/indentation';
import { beginItem, itemField, listOnNewLine, wordsBelow } from './yaml/lines';
import type { Mend } from './yaml/mend';
import { continueLine, insertBlank, insertColon, plainColon, plainComma } from './yaml/punctuation';
import { doubleBackslash, quoteContinued, quoteValue, quoteWithin } from './yaml/quoting';

/** The ways to mend a fault, the likeliest first. */
const MENDS: ReadonlyMap<SyntaxFaultKind, readonly Mend[]> = new Map([
  ['colon-in-value', [quoteContinued]],
  ['no-space-after-colon', [insertBlank]],
  ['full-width-colon', [plainColon]],
  ['full-width-comma', [plainComma]],
  ['no-break-space', [plainSpaces]],
  ['missing-colon', [insertColon, itemField, continueLine]],
  ['unclosed-quote', [closeQuote]],
  ['unclosed-bracket', [closeBracket]],
  ['stray-bracket', [removeBracket, quoteValue]],
  ['missing-comma', [insertComma]],
  ['tab-indentation', [indentWithSpaces]],
  ['indentation', [alignLine]],
  ['list-on-key-line', [listOnNewLine]],
  ['missing-hyphen', [beginItem]],
  ['block-sign', [wordsBelow, quoteValue]],
  ['reserved-character', [quoteValue]],
  ['text-after-value', [quoteWithin]],
  ['escape', [doubleBackslash]],
]);

/** What can't be read, mended; a mending by which the text is no better to be read is not offered. */
export const yamlSyntaxFixes: Propose = (finding, context) => {
  const { opened } = context;
  const fault = opened.document.faults.find(
    ({ kind, span }) => kind === finding.message && span.start === finding.span.start,
  );
  if (fault === undefined) return [];
  return (MENDS.get(fault.kind) ?? []).flatMap((mend, index): Proposal[] => {
    const mending = mend(fault, opened);
    if (mending === undefined) return [];
    const { title, values, candidates } = mending;
    return [
      {
        title: titleIn(context, title, values),
        isPreferred: index === 0,
        reveals: true,
        edits: () => firstReadable(opened.document, candidates),
      },
    ];
  });
};
