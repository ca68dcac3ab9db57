import type { MessageValues, Words } from '../base/words';

/** The command can't run as it was called: `words` says why and what to do. */
export class UsageError extends Error {
  readonly words: Words;
  readonly values: MessageValues;

  constructor(words: Words, values: MessageValues = {}) {
    super(words.en);
    this.words = words;
    this.values = values;
  }
}
