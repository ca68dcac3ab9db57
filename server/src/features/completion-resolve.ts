import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import type { Language } from '../base/words';
import type { Space } from '../format/types';
import type { CheckedArchive } from '../rules/checked-archive';
import { cardOf } from './card';

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
  const entry = archive.resolver.definitions(space, id)[0];
  return entry && { kind: MarkupKind.Markdown, value: cardOf(entry, archive, language) };
}
