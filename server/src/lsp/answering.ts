import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** What every request needs. */
export interface RequestContext {
  /** Resolves when the archives have the newest version of every text. */
  readonly settle: () => Promise<void>;
  /** Resolves when no archive is being read any more. */
  readonly whenRead: () => Promise<unknown>;
  /** The client has asked to shut down: nothing is to be answered any more. */
  readonly isShutDown: () => boolean;
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

/** The same; null answers what was cancelled meanwhile. */
export type AnsweringOrNull = <Params, Result>(
  work: (params: Params, token: CancellationToken) => Result | Promise<Result>,
) => Handler<Params, Result | null>;

/** {@link answering} for what can only be answered when the archives have been read: it waits for that too. */
export function answeringWhenRead<Params, Result>(
  context: RequestContext,
  work: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): Handler<Params, Result | null> {
  return answering(context, async (params: Params, token) => {
    await Promise.race([context.whenRead(), whenCancelled(token)]);
    return token.isCancellationRequested ? null : work(params, token);
  });
}

/**
 * A request's handler: it waits for the newest texts, answers a cancelled request as such, and turns a failure into an
 * error response that is logged.
 */
export function answering<Params, Result>(
  { settle, isShutDown, onError }: RequestContext,
  work: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): Handler<Params, Result> {
  return async (params, token) => {
    if (isShutDown()) return new ResponseError<void>(ErrorCodes.InvalidRequest, 'The server was shut down.');
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

function whenCancelled(token: CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    token.onCancellationRequested(() => resolve());
  });
}

function cancelled(): ResponseError<void> {
  return new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}
