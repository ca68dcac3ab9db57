import type { Client } from './client';

/** Applies a code action; its argument is the action's address. */
export const APPLY_ACTION_COMMAND = 'coop.applyCodeAction';

/** Shows the page of a rule; its argument is the rule's id. */
export const SHOW_RULE_COMMAND = 'coop.showRule';

/** The command that shows the page of a rule: the client's own, else the server's; undefined where the client shows none. */
export function showRuleCommand({ showRule, showsDocuments }: Client): string | undefined {
  return showRule ?? (showsDocuments ? SHOW_RULE_COMMAND : undefined);
}
