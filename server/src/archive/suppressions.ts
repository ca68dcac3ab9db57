import type { Comment } from '../syntax/nodes';
import type { ParsedDocument } from '../syntax/parse';
import type { Suppression, WordFact } from './facts';

const DIRECTIVE = /^#[ \t]*coop-disable(-next-line)?(?=\s|$)/;

/** What separates the rules from the writer's reason. */
const REASON = /(?:^|\s)--(?:\s|$)/;

/**
 * The comments of a document that switch rules off: `# coop-disable-next-line RULE[, RULE] [-- why]` for the next
 * line, `# coop-disable RULE[, RULE] [-- why]` to the end of the file. After a value, either works from the next line.
 * Words that name no rule are given too, for whoever knows the rules to judge. In order of place.
 */
export function readSuppressions(document: ParsedDocument): Suppression[] {
  return document.comments.flatMap((comment) => suppressionOf(comment, document));
}

function suppressionOf(comment: Comment, { text, lines }: ParsedDocument): Suppression[] {
  const directive = DIRECTIVE.exec(comment.text);
  if (directive === null) return [];
  const span = { start: comment.span.start, end: comment.span.start + comment.text.trimEnd().length };
  const line = lines.lineAt(span.start);
  const isForOneLine = directive[1] !== undefined;
  const isAlone = text.slice(lines.startOf(line), span.start).trim() === '';
  return [
    {
      span,
      rules: rulesIn(comment, directive[0].length),
      firstLine: isAlone && !isForOneLine ? line : line + 1,
      lastLine: isForOneLine ? line + 1 : Number.POSITIVE_INFINITY,
    },
  ];
}

/** The words between commas from `start` (UTF-16 units into the comment) to the reason. */
function rulesIn({ text, span }: Comment, start: number): WordFact[] {
  const rest = text.slice(start);
  const list = rest.slice(0, REASON.exec(rest)?.index ?? rest.length);
  const words: WordFact[] = [];
  let offset = span.start + start;
  for (const piece of list.split(',')) {
    const word = piece.trim();
    const wordStart = offset + piece.length - piece.trimStart().length;
    if (word !== '') words.push({ text: word, span: { start: wordStart, end: wordStart + word.length } });
    offset += piece.length + 1;
  }
  return words;
}
