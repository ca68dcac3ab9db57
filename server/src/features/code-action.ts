import type { Finding } from '../archive/finding';
import { addEntryFix } from './code-action/add-entry';
import type { FixContext } from './code-action/context';
import type { Fix } from './code-action/fix';
import { replacements } from './code-action/replace';

/** Rules whose suggestions can be written in the place of what they report. */
const REPLACEABLE: ReadonlySet<string> = new Set([
  'name-not-id',
  'unknown-agreement',
  'unknown-field',
  'unknown-organization',
  'unknown-path',
  'unknown-record',
]);

/** Rules that report what may be added to a registry. */
const ADDABLE: ReadonlySet<string> = new Set(['unknown-agreement', 'unknown-organization']);

/** What can be done about a finding, the likeliest first. */
export async function fixesOf(finding: Finding, context: FixContext): Promise<readonly Fix[]> {
  const replaced = REPLACEABLE.has(finding.rule) ? replacements(finding, context) : [];
  const added = ADDABLE.has(finding.rule) ? await addEntryFix(finding, context) : undefined;
  return added === undefined ? replaced : [...replaced, added];
}
