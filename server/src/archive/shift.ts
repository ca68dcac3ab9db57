import { type Span, shifted } from '../base/span';
import type { Definition, FileFacts, RecordFacts, Suppression } from './facts';
import type { Finding } from './finding';

/** How far a part of a file lies behind the file's beginning. */
export interface Offset {
  /** In UTF-16 units. */
  readonly start: number;
  readonly line: number;
}

/** The facts of a part as facts of its file. */
export function shiftFacts(facts: FileFacts, { start, line }: Offset): FileFacts {
  if (start === 0) return facts;
  return {
    ...facts,
    definitions: facts.definitions.map((definition) => shiftDefinition(definition, start)),
    references: facts.references.map((reference) => ({
      ...placed(reference, start),
      list: reference.list === undefined ? undefined : reference.list + start,
    })),
    record: facts.record && shiftRecord(facts.record, start),
    suppressions: shiftSuppressions(facts, { start, line }),
  };
}

/** The comments of a part that switch rules off, as those of its file. */
export function shiftSuppressions(
  { suppressions }: FileFacts,
  { start, line }: Offset,
): readonly Suppression[] {
  if (start === 0) return suppressions;
  return suppressions.map((suppression) => shiftSuppression(suppression, start, line));
}

/** What a part shows, at its place in the file at `path`. */
export function shiftFinding(finding: Finding, { start, line }: Offset, path: string): Finding {
  if (start === 0) return finding;
  const related = finding.related.map((place) => (place.file === path ? placed(place, start) : place));
  return {
    ...finding,
    span: shifted(finding.span, start),
    values: shiftValues(finding.values, line),
    related,
  };
}

function shiftValues(values: Finding['values'], line: number): Finding['values'] {
  const { line: own } = values;
  return typeof own === 'number' ? { ...values, line: own + line } : values;
}

function shiftDefinition(definition: Definition, start: number): Definition {
  return {
    ...placed(definition, start),
    names: definition.names.map((name) => placed(name, start)),
    links: definition.links.map((link) => placed(link, start)),
  };
}

function shiftRecord(record: RecordFacts, start: number): RecordFacts {
  const { published, accessed, article, themes, paths, pathMentions } = record;
  return {
    ...record,
    published: published && placed(published, start),
    accessed: accessed && placed(accessed, start),
    article: article && placed(article, start),
    themes: themes.map((theme) => placed(theme, start)),
    paths: paths.map((path) => placed(path, start)),
    pathMentions: pathMentions.map((mention) => placed(mention, start)),
  };
}

/** Its words stay the same objects where nothing is shifted, and are told apart by them. */
function shiftSuppression(suppression: Suppression, start: number, line: number): Suppression {
  return {
    ...placed(suppression, start),
    rules: suppression.rules.map((word) => placed(word, start)),
    firstLine: suppression.firstLine + line,
    lastLine: suppression.lastLine + line,
  };
}

function placed<Fact extends { readonly span: Span }>(fact: Fact, start: number): Fact {
  return { ...fact, span: shifted(fact.span, start) };
}
