/** What came of a question. */
export type StepResult<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** The question before is to be asked again. */
  | { readonly kind: 'back' }
  | { readonly kind: 'cancelled' };

export const BACK = { kind: 'back' } as const;
export const CANCELLED = { kind: 'cancelled' } as const;

/** Where a question stands among others. */
export interface StepPosition {
  /** From 1. */
  readonly step: number;
  readonly totalSteps: number;
}

/** Asks one question and gives the answers so far together with its own. */
export type Step<Answers> = (answers: Answers, position: StepPosition) => Promise<StepResult<Answers>>;

/** Questions that were begun. */
export interface Asked<Answers> {
  readonly answers: Answers;
  /** The question that is the next, from 0. */
  readonly next: number;
  /** All were answered. */
  readonly isDone: boolean;
}

/**
 * Asks one question after the other. Whoever goes back finds the answers that were given. Cancelled, it gives those
 * answers, and where to go on.
 */
export async function askSteps<Answers>(
  steps: readonly Step<Answers>[],
  { answers: given, next }: Pick<Asked<Answers>, 'answers' | 'next'>,
): Promise<Asked<Answers>> {
  let answers = given;
  let index = next;
  for (let step = steps[index]; step !== undefined; step = steps[index]) {
    const result = await step(answers, { step: index + 1, totalSteps: steps.length });
    if (result.kind === 'cancelled') return { answers, next: index, isDone: false };
    if (result.kind === 'answer') answers = result.answer;
    index += result.kind === 'answer' ? 1 : -1;
  }
  return { answers, next: index, isDone: true };
}
