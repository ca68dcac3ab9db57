import type { ReferenceFact } from '../../../archive/facts';
import type { Finding } from '../../../archive/finding';
import { isSameSpan } from '../../../base/span';
import type { Space } from '../../../format/types';
import { rewrittenScalar } from '../../../syntax/rewrite-scalar';
import { displayName } from '../../entry-names';
import type { FileEdit } from '../../file-change';
import type { FixContext } from '../context';
import type { Proposal, Propose } from '../fix';
import { referenceEdits } from '../reference-edits';
import { titleIn } from '../words';

/** For each suggestion of the finding a fix that writes it in the place of what stands there. */
export const replacements: Propose = (finding, context) =>
  finding.suggestions.map((value) => replacement(finding, value, context));

/** For each successor of an organization that is gone. */
export const successors: Propose = (finding, context) =>
  finding.suggestions.map((value) => {
    const name = nameOf('organization', value, context);
    return {
      title:
        name === undefined
          ? titleIn(context, 'successor', { value })
          : titleIn(context, 'successorEntry', { value, name }),
      isPreferred: finding.suggestions.length === 1,
      edits: () => editsToWrite(finding, value, context),
    };
  });

function replacement(finding: Finding, value: string, context: FixContext): Proposal {
  const space = referenceAt(finding, context)?.space;
  const name = space && nameOf(space, value, context);
  return {
    title:
      name === undefined
        ? titleIn(context, 'replace', { value })
        : titleIn(context, 'replaceByEntry', { value, name }),
    isPreferred: isCertain(finding),
    reveals: finding.rule === 'unknown-field',
    edits: () => editsToWrite(finding, value, context),
  };
}

/** Rules whose only suggestion is what was meant: a name of an entry, a slip of the keyboard in a word of the format. */
const CERTAIN: ReadonlySet<string> = new Set(['invalid-value', 'name-not-id', 'unknown-field']);

function isCertain({ rule, suggestions }: Finding): boolean {
  return CERTAIN.has(rule) && suggestions.length === 1;
}

/** Edits that write the value in the place of what the finding is about. */
export function editsToWrite(finding: Finding, value: string, context: FixContext): readonly FileEdit[] {
  const { opened } = context;
  const reference = referenceAt(finding, context);
  if (reference !== undefined) return referenceEdits(opened, [reference], value);
  return [{ span: finding.span, newText: rewrittenScalar(opened.document.text, finding.span, value) }];
}

function referenceAt({ span }: Finding, { facts }: FixContext): ReferenceFact | undefined {
  return facts.references.find((each) => isSameSpan(each.span, span));
}

/** What an entry is called, where that is not its id. */
export function nameOf(space: Space, id: string, { archive, language }: FixContext): string | undefined {
  const definition = archive.resolver.definitions(space, id)[0]?.definition;
  const name = definition && displayName(definition, language);
  return name === id ? undefined : name;
}
