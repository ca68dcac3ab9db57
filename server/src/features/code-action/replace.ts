import type { Finding } from '../../archive/finding';
import type { TextEdit } from '../../base/text-edit';
import type { Space } from '../../format/types';
import { displayName } from '../entry-names';
import type { FixContext } from './context';
import type { Fix } from './fix';
import { referenceEdits, scalarInPlaceOf } from './reference-edits';
import { TITLES } from './words';

/** For each suggestion of the finding a fix that writes it in the place of what stands there. */
export function replacements(finding: Finding, context: FixContext): readonly Fix[] {
  return finding.suggestions.map((value) => replacement(finding, value, context));
}

function replacement(finding: Finding, value: string, context: FixContext): Fix {
  const { opened, archive, language, localizer } = context;
  const { path, document } = opened;
  const reference = archive.file(path)?.facts.references.find(({ span }) => isSame(span, finding.span));
  const edits: readonly TextEdit[] =
    reference === undefined
      ? [{ span: finding.span, newText: scalarInPlaceOf(document.text, finding.span, value) }]
      : referenceEdits(opened, [reference], value);
  const name = reference && nameOf(reference.space, value, context);
  const title =
    name === undefined
      ? localizer.format(TITLES.replace, language, { value })
      : localizer.format(TITLES.replaceByEntry, language, { value, name });
  return {
    finding,
    title,
    isPreferred: finding.rule === 'name-not-id',
    changes: [{ path, isNew: false, document, edits }],
  };
}

function nameOf(space: Space, id: string, { archive, language }: FixContext): string | undefined {
  const definition = archive.resolver.definitions(space, id)[0]?.definition;
  const name = definition && displayName(definition, language);
  return name === id ? undefined : name;
}

function isSame(a: Finding['span'], b: Finding['span']): boolean {
  return a.start === b.start && a.end === b.end;
}
