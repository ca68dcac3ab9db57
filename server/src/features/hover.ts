import type { Span } from '../base/span';
import { isLanguageTag, languageName } from '../format/codes/languages';
import { type NodeAt, nodeAt } from '../model/node-at';
import { fieldInWords } from './hover/field';
import { namedInWords } from './hover/named';
import { pathPieceAt } from './hover/path';
import { ruleInWords } from './hover/rule';
import { meaningOfValue, named } from './hover/value';
import { mentionShownAt } from './mention-shown';
import type { TextContext } from './text-context';

/** What is shown of a piece of a text. */
export interface Hover {
  /** The piece, in UTF-16 offsets. */
  readonly span: Span;
  /** Without HTML; in words of the archive nothing is live. */
  readonly markdown: string;
}

/** What hovering asks of its surroundings. */
export interface HoverContext extends TextContext {
  /** URI of the folder that holds the rules' pages as `<language>/<rule>.md`. */
  readonly rulePages: string;
}

/**
 * What stands at an offset (UTF-16), for people: a rule in a comment, an entry that is named, a field, or a value.
 * Undefined where there is nothing to say, as for prose and for what is not known.
 */
export function hoverAt(context: HoverContext, offset: number): Hover | undefined {
  const { opened } = context;
  const comment = opened.document.comments.find(({ span }) => span.start < offset && offset <= span.end);
  if (comment !== undefined) return suppressedRule(context, offset);
  return namedEntry(context, offset) ?? keyOrValue(context, offset);
}

function suppressedRule(context: HoverContext, offset: number): Hover | undefined {
  const { opened, archive } = context;
  const suppressions = archive.file(opened.path)?.facts.suppressions ?? [];
  const rules = suppressions.flatMap((suppression) => suppression.rules);
  const rule = rules.find(({ span }) => span.start <= offset && offset <= span.end);
  return rule && hoverOf(rule.span, ruleWords(rule.text, context));
}

function namedEntry(context: HoverContext, offset: number): Hover | undefined {
  const mention = mentionShownAt(context, offset);
  return mention && hoverOf(mention.span, namedInWords(mention, context));
}

function keyOrValue(context: HoverContext, offset: number): Hover | undefined {
  const { opened, archive, language } = context;
  const at = nodeAt(opened.document, opened.model.kind, offset);
  if (at === undefined) return undefined;
  if (at.kind === 'key') return hoverOf(at.span, keyWords(at, context));
  if (at.type.kind === 'field-path') return pathPiece(at, context, offset);
  const themes = archive.settings.themes ?? NO_THEMES;
  return hoverOf(at.span, meaningOfValue(at.text, at.type, at.field, themes, language));
}

/** A piece of a path that is written as it reads, without escapes. */
function pathPiece(
  { text, span }: Extract<NodeAt, { kind: 'value' }>,
  { opened, archive, language }: HoverContext,
  offset: number,
): Hover | undefined {
  const { model, document } = opened;
  const start = span.start + Math.max(0, document.text.slice(span.start, span.end).indexOf(text));
  const words = { resolver: archive.resolver, language };
  const piece = model.root && pathPieceAt(model.root, text, offset - start, words);
  if (piece === undefined) return undefined;
  return {
    span: { start: start + piece.span.start, end: start + piece.span.end },
    markdown: piece.markdown,
  };
}

const NO_THEMES: ReadonlySet<string> = new Set();

function keyWords(
  { text, map }: Extract<NodeAt, { kind: 'key' }>,
  context: HoverContext,
): string | undefined {
  const { archive, language } = context;
  switch (map.kind) {
    case 'map': {
      const field = map.fields.find(({ name }) => name === text);
      return field && fieldInWords(field, map, archive.settings.themes ?? NO_THEMES, language);
    }
    case 'text':
      return isLanguageTag(text) ? named(languageName(text, language), text) : undefined;
    case 'rule-severities':
      return ruleWords(text, context);
    default:
      return undefined;
  }
}

function ruleWords(id: string, { archive, rulePages, language }: HoverContext): string | undefined {
  return ruleInWords(id, archive.settings, rulePages, language);
}

function hoverOf(span: Span, markdown: string | undefined): Hover | undefined {
  return markdown === undefined ? undefined : { span, markdown };
}
