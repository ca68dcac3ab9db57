/** Tells whoever works that its result is no longer wanted. The shape of LSP's own token. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
}

/** Never cancelled. */
export const NEVER: CancellationToken = { isCancellationRequested: false };
