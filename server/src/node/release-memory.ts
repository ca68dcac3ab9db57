import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has the garbage collector run at once. By itself it would wait until memory is needed again, which in a server that
 * has read an archive and now waits for an editor may be never.
 */
export function releaseMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  setFlagsFromString('--no-expose-gc');
  if (typeof collect !== 'function') return;
  collect();
  // What the first time has emptied is given back by the second.
  collect();
}
