import { type ExecuteCommandParams, ShowDocumentRequest } from 'vscode-languageserver';
import type { Language } from '../../base/words';
import { RULE_IDS } from '../../rules/registry';
import { readAddress } from '../action-address';
import type { Client } from '../client';
import type { Feature, FeatureHost } from '../feature-host';
import { changesAt, contextOf } from '../offered-actions';
import { workspaceEditOf } from '../workspace-edit';

/** Applies a code action; its argument is the action's address. */
export const APPLY_ACTION_COMMAND = 'coop.applyCodeAction';

/** Shows the page of a rule; its argument is the rule's id. */
const SHOW_RULE_COMMAND = 'coop.showRule';

/** The command that shows the page of a rule: the client's own, else the server's; undefined where the client shows none. */
export function showRuleCommand({ showRule, showsDocuments }: Client): string | undefined {
  return showRule ?? (showsDocuments ? SHOW_RULE_COMMAND : undefined);
}

/** Serves the commands that code actions consist of. */
export const serveCommands: Feature = (host) => {
  const { connection, client, answering } = host;
  const commands = [
    ...(client.hasCodeActions ? [] : [APPLY_ACTION_COMMAND]),
    ...(showRuleCommand(client) === SHOW_RULE_COMMAND ? [SHOW_RULE_COMMAND] : []),
  ];
  if (commands.length === 0) return {};
  connection.onExecuteCommand(answering((params: ExecuteCommandParams) => execute(params, host)));
  return { executeCommandProvider: { commands } };
};

/** Gives nothing; a command that nobody announced does nothing. */
async function execute(
  { command, arguments: [argument] = [] }: ExecuteCommandParams,
  host: FeatureHost,
): Promise<null> {
  if (command === APPLY_ACTION_COMMAND) await apply(argument, host);
  if (command === SHOW_RULE_COMMAND) await showRule(argument, host);
  return null;
}

/** Nothing happens where the text has changed so that there is no such action any more. */
async function apply(argument: unknown, host: FeatureHost): Promise<void> {
  const address = readAddress(argument);
  const text = address && host.textAt(address.uri);
  if (address === undefined || text === undefined) return;
  const changes = await changesAt(address, contextOf(text, false));
  const edit = changes && workspaceEditOf(changes, text.place.archive, host);
  if (edit !== undefined) await host.applyEdit({ label: address.title, edit });
}

async function showRule(rule: unknown, host: FeatureHost): Promise<void> {
  if (typeof rule !== 'string' || !RULE_IDS.has(rule)) return;
  const uri = `${host.environment.rulePages}/${languageOfPages(host)}/${rule}.md`;
  await host.connection.sendRequest(ShowDocumentRequest.type, { uri, takeFocus: true });
}

function languageOfPages({ userSettings, client, archives, languageFor }: FeatureHost): Language {
  const [archive] = archives();
  return archive === undefined ? (userSettings().language ?? client.locale ?? 'en') : languageFor(archive);
}
