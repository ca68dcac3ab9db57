import type { Suppression, WordFact } from '../../../archive/facts';
import { readSuppressions } from '../../../archive/suppressions';
import { isFirstOnLine } from '../../../base/lined-text';
import type { TextEdit } from '../../../base/text-edit';
import type { ParsedDocument } from '../../../syntax/parse';
import type { Proposal, Propose } from '../fix';
import { titleIn } from '../words';
import { replacements } from './replace';

/** A comment that hides nothing: without the rule's name, or removed. */
export const unusedSuppressionFixes: Propose = (finding, context) => {
  const { document } = context.opened;
  const { span } = finding;
  const suppression = readSuppressions(document).find(
    (each) => each.span.start <= span.start && span.end <= each.span.end,
  );
  if (suppression === undefined) return [];
  const renamed = replacements(finding, context);
  const word = suppression.rules.find((each) => each.span.start === span.start);
  const isOnly = suppression.rules.length <= 1;
  const removed: Proposal =
    word === undefined || isOnly
      ? {
          title: titleIn(context, 'removeComment'),
          isPreferred: true,
          edits: () => [withoutComment(document, suppression)],
        }
      : {
          title: titleIn(context, 'removeRuleName', { rule: word.text }),
          isPreferred: true,
          edits: () => [withoutWord(suppression.rules, word)],
        };
  return [removed, ...renamed];
};

/** The comment with the blanks before it, or with its whole line where it stands alone. */
function withoutComment(document: ParsedDocument, { span }: Suppression): TextEdit {
  const { text, lines } = document;
  const line = lines.lineAt(span.start);
  const end = span.end + (/^[ \t]*/.exec(text.slice(span.end))?.[0].length ?? 0);
  if (!isFirstOnLine(document, span.start)) {
    const before = text.slice(lines.startOf(line), span.start);
    return { span: { start: lines.startOf(line) + before.trimEnd().length, end }, newText: '' };
  }
  const start = line === 0 && text.startsWith('\uFEFF') ? 1 : lines.startOf(line);
  return { span: { start, end: lines.startOf(line + 1) }, newText: '' };
}

/** The word with one of the commas around it. */
function withoutWord(words: readonly WordFact[], word: WordFact): TextEdit {
  const at = words.indexOf(word);
  const before = words[at - 1];
  const next = words[at + 1];
  const start = before === undefined ? word.span.start : before.span.end;
  const end = before === undefined ? (next?.span.start ?? word.span.end) : word.span.end;
  return { span: { start, end }, newText: '' };
}
