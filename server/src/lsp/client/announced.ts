import type { ClientCapabilities } from 'vscode-languageserver';
import { memberOf } from '../member';

/** What a client announces, asked for by its path. What is not as the protocol has it counts as not said. */
export interface Announced {
  readonly at: (...path: readonly string[]) => unknown;
  /** True where the client says so. */
  readonly can: (...path: readonly string[]) => boolean;
  /** True where the client says anything. */
  readonly has: (...path: readonly string[]) => boolean;
  /** True where the client has the item in its list. */
  readonly lists: (item: string, ...path: readonly string[]) => boolean;
}

/** The capabilities of a client, which may hold anything. */
export function announcedIn(capabilities: ClientCapabilities): Announced {
  const at = (...path: readonly string[]): unknown => path.reduce<unknown>(memberOf, capabilities);
  return {
    at,
    can: (...path) => at(...path) === true,
    has: (...path) => (at(...path) ?? undefined) !== undefined,
    lists: (item, ...path) => {
      const list = at(...path);
      return Array.isArray(list) && list.includes(item);
    },
  };
}
