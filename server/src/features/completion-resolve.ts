import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import type { Language } from '../base/words';
import type { Space } from '../format/types';
import type { CheckedArchive } from '../rules/checked-archive';
import { entryCard } from './entry-card';

/** What is asked when an editor shows more of an offered entry. */
export interface ResolveRequest {
  readonly archive: CheckedArchive;
  readonly language: Language;
  readonly space: Space;
  readonly id: string;
}

/** The card of an offered entry; undefined where it is no longer there. */
export function documentationOf(request: ResolveRequest): MarkupContent | undefined {
  const { archive, language, space, id } = request;
  const { resolver } = archive;
  const entry = resolver.definitions(space, id)[0];
  if (entry === undefined) return undefined;
  const uses = archive.usesOf(space, id);
  return { kind: MarkupKind.Markdown, value: entryCard(entry, { language, uses, resolver }) };
}
