import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** What every request needs. */
export interface RequestContext {
  /** Resolves when the archives have the newest version of every text. */
  readonly settle: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

export type Handler<Params, Result> = (
  params: Params,
  token: CancellationToken,
) => Promise<Result | ResponseError<void>>;

/** Turns what answers a request into its handler. */
export type Answering = <Params, Result>(
  work: (params: Params, token: CancellationToken) => Result | Promise<Result>,
) => Handler<Params, Result>;

/**
 * A request's handler: it waits for the newest texts, answers a cancelled request as such, and turns a failure into an
 * error response that is logged.
 */
export function answering<Params, Result>(
  { settle, onError }: RequestContext,
  work: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): Handler<Params, Result> {
  return async (params, token) => {
    try {
      await settle();
      if (token.isCancellationRequested) return cancelled();
      const result = await work(params, token);
      return token.isCancellationRequested ? cancelled() : result;
    } catch (error) {
      onError(error);
      return new ResponseError<void>(
        ErrorCodes.InternalError,
        error instanceof Error ? error.message : String(error),
      );
    }
  };
}

function cancelled(): ResponseError<void> {
  return new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
