/** @file The folder that holds all that a run makes. */
import { rmSync } from 'node:fs';

/** Removes the folder with all that is in it; processes that were just killed may still write for a moment. */
export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
