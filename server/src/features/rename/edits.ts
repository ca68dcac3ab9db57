import { extractFacts } from '../../archive/extract-facts';
import type { FileFacts } from '../../archive/facts';
import { pathMentions, supportsOf } from '../../archive/path-facts';
import { LineIndex } from '../../base/line-index';
import { applyEdits, type TextEdit } from '../../base/text-edit';
import { FieldPaths } from '../../model/field-path';
import type { Model } from '../../model/types';
import { openFile } from '../../rules/engine';
import { placeOfWords, rewrittenScalar } from '../../syntax/rewrite-scalar';
import type { FileChange } from '../file-change';
import { type Mention, type MentionTarget, mentionsOf } from '../mention';
import type { FileMentions } from '../references';

/**
 * Writes another id wherever the text of a file has the id; names of the entry stay. The mentions that are known of the
 * file hold if the text still fits them; else the text is looked through anew.
 */
export function renamedIn(
  { path, lines, mentions }: FileMentions,
  text: string,
  target: MentionTarget,
  newId: string,
): FileChange {
  const ids = mentions.filter((mention) => mention.text === target.id);
  const known = text.length === lines.length ? editsInPlace(text, ids, newId) : undefined;
  const opened = known === undefined ? openFile(path, text) : undefined;
  const edits = known ?? (opened === undefined ? [] : editsByReading(opened.model, target, newId));
  return { path, isNew: false, document: { text, lines: LineIndex.of(text) }, edits };
}

/** Undefined where the text does not have the id, as it reads, at each of the places. */
function editsInPlace(text: string, ids: readonly Mention[], newId: string): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const { role, span, text: id } of ids) {
    const place = placeOfWords(text, span, id);
    if (place === undefined) return undefined;
    const isPart = role === 'path' || place.start > span.start;
    edits.push({ span: place, newText: isPart ? newId : rewrittenScalar(text, span, newId) });
  }
  return edits;
}

function editsByReading(model: Model, target: MentionTarget, newId: string): readonly TextEdit[] {
  const { text } = model.document;
  const facts: FileFacts = extractFacts(model);
  const edits = mentionsOf(facts, target, new Set([target.id]))
    .filter(({ role }) => role !== 'path')
    .map(({ span, text: id }): TextEdit => {
      const place = placeOfWords(text, span, id);
      return place !== undefined && place.start > span.start
        ? { span: place, newText: newId }
        : { span, newText: rewrittenScalar(text, span, newId) };
    });
  return [...edits, ...pathEdits(model, target, newId)];
}

function pathEdits({ root, document: { text } }: Model, target: MentionTarget, newId: string): TextEdit[] {
  if (root === undefined) return [];
  const paths = new FieldPaths(root);
  return supportsOf(root).flatMap((node): TextEdit[] => {
    const renamed = pathMentions(paths, node.text)
      .filter((piece) => piece.space === target.space && piece.text === target.id)
      .map(({ start, end }): TextEdit => ({ span: { start, end }, newText: newId }));
    if (renamed.length === 0) return [];
    const words = applyEdits(node.text, renamed);
    const place = placeOfWords(text, node.span, node.text);
    return place === undefined
      ? [{ span: node.span, newText: rewrittenScalar(text, node.span, words) }]
      : renamed.map(({ span, newText }) => ({
          span: { start: place.start + span.start, end: place.start + span.end },
          newText,
        }));
  });
}
