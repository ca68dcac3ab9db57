/** The request for what a text means as a date: `ReadDateParams` gives a `ReadDateResult`. */
export const READ_DATE_REQUEST = 'coop/readDate';

/** The request for whether a text may be the answer to a question: `CheckAnswerParams` gives a `CheckedAnswer`. */
export const CHECK_ANSWER_REQUEST = 'coop/checkAnswer';

/** A value that may be chosen, with its words. */
export interface Choice {
  readonly value: string;
  /** A short label. */
  readonly label: string;
  /** What else is to be said of it; empty where that is nothing. */
  readonly detail: string;
}

/** A value that is found by more words than are shown. */
export interface SearchableChoice extends Choice {
  /** Its words in the other language. */
  readonly otherWords: string;
}

export interface ReadDateParams {
  /** URI of a folder of the archive, whose language the words are in. */
  readonly folder: string;
  /** As a person writes a date; empty for the dates that are likely before anything is typed. */
  readonly text: string;
}

export interface ReadDateResult {
  /** Dates in EDTF with their words, the likeliest first; none where the text is no date. */
  readonly dates: readonly Choice[];
}

/** What a text is to be. */
export type Question = 'url' | 'organization-id' | 'agreement-id';

export interface CheckAnswerParams {
  /** URI of a folder of the archive. */
  readonly folder: string;
  readonly question: Question;
  readonly text: string;
}

export interface CheckedAnswer {
  /** The text as the format writes it. */
  readonly value: string;
  /** Why it can't be taken, in words; null where it can. */
  readonly fault: string | null;
}
