import { env } from 'vscode';

/** The count as it is written in the editor's language: 1,000 or 1.000. */
export function countText(count: number): string {
  return count.toLocaleString(env.language);
}
