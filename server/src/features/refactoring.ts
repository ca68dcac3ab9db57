import type { Span } from '../base/span';
import type { FileChange } from './file-change';
import { flowProposals } from './refactoring/block-to-flow';
import { extractionAt } from './refactoring/extract-organization';
import { blockProposals } from './refactoring/flow-to-block';
import { oneOrListProposals } from './refactoring/one-or-list';
import { placesAt } from './refactoring/place';
import type { Proposal } from './refactoring/proposal';
import { quotingProposals } from './refactoring/quoting';
import type { Refactoring, RefactoringContext } from './refactoring/refactoring';
import { shorthandProposals } from './refactoring/shorthand';
import { sortingProposals } from './refactoring/sort-parties';
import { Soundness } from './refactoring/soundness';
import { textProposals } from './refactoring/text-by-language';

/**
 * Other ways to write what stands at the span (UTF-16), which the cursor or the selection lies in; those that mean most
 * come first. Each says the same as before, but for what its title names, keeps every comment, and adds no finding.
 */
export async function refactoringsAt(
  context: RefactoringContext,
  span: Span,
): Promise<readonly Refactoring[]> {
  const { opened } = context;
  const places = placesAt(opened, span);
  const soundness = new Soundness(context);
  const extraction = await extractionAt(places, context);
  const extracted =
    extraction !== undefined && soundness.isSound(extraction.proposal)
      ? [refactoringOf(extraction.proposal, extraction.registry, context)]
      : [];
  const proposals: readonly Proposal[] = [
    ...shorthandProposals(places, context),
    ...textProposals(places, context),
    ...oneOrListProposals(places, context),
    ...sortingProposals(places, context),
    ...blockProposals(places, context),
    ...flowProposals(places, context),
    ...quotingProposals(places, context, span),
  ];
  const rewritings = proposals
    .filter((proposal) => soundness.isSound(proposal))
    .map((proposal) => refactoringOf(proposal, undefined, context));
  return [...extracted, ...rewritings];
}

function refactoringOf(
  { title, values, edits }: Proposal,
  registry: FileChange | undefined,
  { opened, language, localizer }: RefactoringContext,
): Refactoring {
  const own: FileChange = { path: opened.path, isNew: false, document: opened.document, edits };
  return {
    title: localizer.format(title, language, values),
    kind: registry === undefined ? 'refactor.rewrite' : 'refactor.extract',
    changes: registry === undefined ? [own] : [registry, own],
  };
}
