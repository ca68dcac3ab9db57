import type { FileFacts } from '../../archive/facts';
import type { Finding } from '../../archive/finding';
import { EditedText } from '../../base/edited-text';
import type { TextEdit } from '../../base/text-edit';
import type { Conclusion } from '../../rules/conclude';
import { checkFile, type OpenedFile, openFile } from '../../rules/engine';
import type { FixContext } from './context';
import type { Proposal } from './fix';
import { PROPOSALS } from './proposals';
import { isSound, isWorse } from './sound';

/** Rules whose preferred fix does what everybody wants. */
const SAFE_RULES: ReadonlySet<string> = new Set([
  'date-format',
  'name-not-id',
  'unicode-form',
  'unused-suppression',
]);

/** True for a finding whose preferred fix needs nobody to look at it: a date, for instance, that means one day only. */
export function isSafelyFixed({ rule, suggestions }: Finding): boolean {
  return SAFE_RULES.has(rule) && (rule !== 'date-format' || suggestions.length === 1);
}

/** One fix may give rise to another, but not for ever. */
const ROUNDS = 10;

/** What is known of a text in the course of being mended. */
interface Stage {
  readonly opened: OpenedFile;
  readonly facts: FileFacts;
  readonly conclusions: readonly Conclusion[];
}

/**
 * Edits of the text that apply the preferred fixes of all chosen findings, over and over until none is left that can be
 * applied: one list of small edits of the text as it is. Fixes that would bring an error are left out.
 */
export function editsUntilQuiet(
  context: FixContext,
  isChosen: (finding: Finding) => boolean,
): readonly TextEdit[] {
  const edited = new EditedText(context.opened.document.text);
  let stage: Stage = context;
  for (let round = 0; round < ROUNDS; round += 1) {
    const fixes = fixesAt({ ...context, ...stage }, isChosen);
    const next = stageAfter(fixes, stage, context, isChosen) ?? stepByStep(fixes, stage, context, isChosen);
    if (next === undefined) break;
    edited.apply(next.edits);
    stage = next.stage;
  }
  return edited.edits;
}

/** A finding with the edits of its preferred fix. */
interface ChosenFix {
  readonly finding: Finding;
  readonly proposal: Proposal;
  readonly edits: readonly TextEdit[];
}

function fixesAt(context: FixContext, isChosen: (finding: Finding) => boolean): readonly ChosenFix[] {
  return context.conclusions.flatMap(({ finding }): ChosenFix[] => {
    if (!isChosen(finding)) return [];
    const proposals = PROPOSALS.get(finding.rule)?.(finding, context) ?? [];
    const proposal = proposals.find(({ isPreferred }) => isPreferred);
    const edits = proposal?.edits();
    return proposal === undefined || edits === undefined ? [] : [{ finding, proposal, edits }];
  });
}

interface NextStage {
  readonly edits: readonly TextEdit[];
  readonly stage: Stage;
}

/** The text after all fixes that don't overlap; undefined where it would be no better. */
function stageAfter(
  fixes: readonly ChosenFix[],
  before: Stage,
  context: FixContext,
  isChosen: (finding: Finding) => boolean,
): NextStage | undefined {
  const edits = withoutOverlaps(fixes);
  if (edits.length === 0) return undefined;
  const edited = new EditedText(before.opened.document.text);
  edited.apply(edits);
  const opened = openFile(before.opened.path, edited.text);
  if (opened === undefined) return undefined;
  const file = checkFile(opened);
  const conclusions = context.archive.conclusionsIf(file);
  const count = (all: readonly Conclusion[]): number => all.filter(({ finding }) => isChosen(finding)).length;
  const isBetter = count(conclusions) < count(before.conclusions);
  if (!isBetter || isWorse(before.conclusions, conclusions)) return undefined;
  return { edits, stage: { opened, facts: file.facts, conclusions } };
}

/** The text after those fixes that do no harm by themselves. */
function stepByStep(
  fixes: readonly ChosenFix[],
  stage: Stage,
  context: FixContext,
  isChosen: (finding: Finding) => boolean,
): NextStage | undefined {
  const whole = { ...context, ...stage };
  const sound = fixes.filter(({ proposal, edits, finding }) => isSound(proposal, edits, finding, whole));
  const together = sound.length === fixes.length ? undefined : stageAfter(sound, stage, context, isChosen);
  if (together !== undefined) return together;
  for (const fix of sound) {
    const next = stageAfter([fix], stage, context, isChosen);
    if (next !== undefined) return next;
  }
  return undefined;
}

/** The edits of those fixes that share no place with an earlier one. */
function withoutOverlaps(fixes: readonly ChosenFix[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { edits } of fixes) {
    if (!edits.some((edit) => taken.some((other) => overlap(edit, other)))) taken.push(...edits);
  }
  return taken;
}

function overlap({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}
