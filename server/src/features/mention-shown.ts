import type { ScalarType } from '../format/types';
import { nodeAt } from '../model/node-at';
import { type Mention, mentionAt } from './mention';
import type { TextContext } from './text-context';

/**
 * What is declared or named at an offset, for whoever only shows it. Unlike {@link mentionAt} it also finds what a
 * fault hides from the facts of the file, as in brackets that are not closed yet: nothing is known of how that would
 * be changed.
 */
export function mentionShownAt({ opened, archive }: TextContext, offset: number): Mention | undefined {
  return mentionAt(opened, archive, offset) ?? hiddenMentionAt();

  function hiddenMentionAt(): Mention | undefined {
    const { document, model } = opened;
    if (document.faults.length === 0) return undefined;
    const at = nodeAt(document, model.kind, offset);
    const space = at?.kind === 'value' ? spaceOf(at.type) : undefined;
    return at && space && { role: 'reference', space, text: at.text, span: at.span };
  }
}

function spaceOf(type: ScalarType): Mention['space'] | undefined {
  if (type.kind === 'reference') return type.space;
  return type.kind === 'organization-or-country' ? 'organization' : undefined;
}
