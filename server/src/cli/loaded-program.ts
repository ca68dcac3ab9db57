import type { Definition } from '../archive/facts';

/** The program with what the build put beside it. */
export interface LoadedProgram {
  /** Absolute path of the folder that it lies in. */
  readonly folder: string;
  /** The entries that ship with it. */
  readonly reference: readonly Definition[];
}
