import { columnOf } from '../../base/lined-text';
import { isLanguageTag } from '../../format/codes/languages';
import { isEmpty, type MapEntry, type MapNode, type ScalarNode } from '../../syntax/nodes';
import type { TextContext } from '../text-context';
import { colonEndOf, hasComment, mapStepOf, newLine } from './layout';
import type { Place } from './place';
import type { Proposal } from './proposal';
import { shifted, sourceOf } from './scalar-source';
import { mendedPaths, pathOf, withBeginning } from './supports';
import { languageOfText } from './text-language';
import { TITLES } from './words';

/** Words of one language, written with the language or without it. */
export function textProposals(places: readonly Place[], context: TextContext): readonly Proposal[] {
  const place = places.findLast(({ type }) => type?.kind === 'text');
  const { node, entry } = place ?? {};
  if (place === undefined || entry === undefined) return [];
  const proposal =
    node?.kind === 'scalar'
      ? withLanguage(node, entry, place, context)
      : node?.kind === 'map'
        ? withoutLanguage(node, entry, context)
        : undefined;
  return proposal === undefined ? [] : [proposal];
}

function withLanguage(
  node: ScalarNode,
  entry: MapEntry,
  { isInFlow }: Place,
  { opened: { document }, archive }: TextContext,
): Proposal | undefined {
  const language = languageOfText(node.text, archive.settings.language);
  const contents = new Map([[node, { pairs: [[language, node.text] as const] }]]);
  const values = { language };
  const source = sourceOf(document, node);
  if (isInFlow) {
    const edits = [
      { span: { start: node.span.start, end: node.span.start }, newText: `{ ${language}: ` },
      { span: { start: node.span.end, end: node.span.end }, newText: ' }' },
    ];
    return { title: TITLES.nameLanguage, values, edits, contents };
  }
  const colon = colonEndOf(document, entry);
  if (colon === undefined) return undefined;
  const between = document.text.slice(colon, node.span.start);
  if (/[\r\n]/.test(between)) {
    const edits = [{ span: node.span, newText: `${language}: ${shifted(source, mapStepOf(document))}` }];
    return { title: TITLES.nameLanguage, values, edits, contents };
  }
  const step = mapStepOf(document);
  const line = newLine(document, columnOf(document, entry.key.span.start) + step);
  const isMultiline = /[\r\n]/.test(source);
  const edits = [
    {
      span: { start: colon, end: isMultiline ? node.span.end : node.span.start },
      newText: `${line}${language}: ${isMultiline ? shifted(source, step) : ''}`,
    },
  ];
  return { title: TITLES.nameLanguage, values, edits, contents };
}

function withoutLanguage(node: MapNode, entry: MapEntry, { opened }: TextContext): Proposal | undefined {
  const { document, model } = opened;
  const [part] = node.entries;
  const value = part?.value;
  if (part === undefined || value?.kind !== 'scalar' || node.entries.length > 1 || node.broken)
    return undefined;
  const language = part.key.text;
  if (!isLanguageTag(language) || isEmpty(value)) return undefined;
  const colon = node.flow ? node.span.start : colonEndOf(document, entry);
  if (colon === undefined || hasComment(document, { start: colon, end: value.span.end })) return undefined;
  const end = node.flow ? node.span.end : value.span.end;
  const columns = columnOf(document, entry.key.span.start) - columnOf(document, part.key.span.start);
  const source = shifted(sourceOf(document, value), node.flow ? 0 : columns);
  const path = pathOf(model.root, node);
  const paths = mendedPaths(opened, (old) =>
    path === undefined ? old : withBeginning(old, `${path}.${language}`, path),
  );
  return {
    title: TITLES.dropLanguage,
    values: { language },
    edits: [{ span: { start: colon, end }, newText: node.flow ? source : ` ${source}` }, ...paths.edits],
    contents: new Map([...paths.contents, [node, value.text]]),
  };
}
