import type { Suppression } from '../../archive/facts';
import { readSuppressions } from '../../archive/suppressions';
import { endOfLine, indentationOf, lineBreakOf, lineText } from '../../base/lined-text';
import type { TextEdit } from '../../base/text-edit';
import { RULE_IDS } from '../../rules/registry';
import { unusedSuppression } from '../../rules/unused-suppression';
import type { ParsedDocument } from '../../syntax/parse';
import { insertion } from './edits/quote';
import type { Proposal, Propose } from './fix';
import { titleIn } from './words';

/** Comments that hide the finding: on its line, and in the whole file. */
export const suppressions: Propose = ({ rule, span }, context) => {
  if (!RULE_IDS.has(rule) || rule === unusedSuppression.id) return [];
  const { document } = context.opened;
  const line = document.lines.lineAt(span.start);
  const onLine = titleIn(context, 'suppressLine', { rule });
  const inFile = titleIn(context, 'suppressFile', { rule });
  return [
    ...lineEdits(document, line, rule).map((edits): Proposal => ({ title: onLine, edits: () => edits })),
    { title: inFile, edits: () => fileEdits(document, line, rule) },
  ];
};

/** In the comment right above that hides something of the line already, else in one of its own, or behind the line above. */
function lineEdits(document: ParsedDocument, line: number, rule: string): readonly (readonly TextEdit[])[] {
  const above = readSuppressions(document).find(({ lastLine }) => lastLine === line);
  if (above !== undefined) return [[added(above, document, rule)]];
  const comment = `# coop-disable-next-line ${rule}`;
  const own = insertion(
    startOf(document, line),
    indentationOf(document, line) + comment + lineBreakOf(document.text),
  );
  if (line === 0 || lineText(document, line - 1).trim() === '') return [[own]];
  return [[own], [insertion(endOfLine(document, line - 1), ` ${comment}`)]];
}

/** In a comment above the line that hides something down to the end of the file, else in one of its own at the top. */
function fileEdits(document: ParsedDocument, line: number, rule: string): readonly TextEdit[] {
  const first = document.root === undefined ? line : document.lines.lineAt(document.root.span.start);
  const top = readSuppressions(document).find(
    ({ firstLine, lastLine }) => lastLine === Number.POSITIVE_INFINITY && firstLine <= Math.min(first, line),
  );
  if (top !== undefined) return [added(top, document, rule)];
  return [insertion(startOf(document, 0), `# coop-disable ${rule}${lineBreakOf(document.text)}`)];
}

/** One more rule in a comment. */
function added({ span, rules }: Suppression, { text }: ParsedDocument, rule: string): TextEdit {
  const last = rules.at(-1);
  if (last !== undefined) return insertion(last.span.end, `, ${rule}`);
  const directive = /^#[ \t]*coop-disable(?:-next-line)?/.exec(text.slice(span.start))?.[0].length ?? 0;
  return insertion(span.start + directive, ` ${rule}`);
}

/** Where a line begins, behind a byte order mark. */
function startOf({ text, lines }: ParsedDocument, line: number): number {
  return line === 0 && text.startsWith('\uFEFF') ? 1 : lines.startOf(line);
}
