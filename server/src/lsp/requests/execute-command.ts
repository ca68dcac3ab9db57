import { type ExecuteCommandParams, ShowDocumentRequest } from 'vscode-languageserver';
import type { Language } from '../../base/words';
import { RULE_IDS } from '../../rules/registry';
import { APPLY_ACTION_COMMAND, SHOW_RULE_COMMAND } from '../commands';
import type { Feature, FeatureHost } from '../feature-host';
import { chosenAction } from '../offered-actions';

/** Serves the commands that code actions consist of. */
export const serveCommands: Feature = (host) => {
  const { connection, answering } = host;
  connection.onExecuteCommand(answering((params: ExecuteCommandParams) => execute(params, host)));
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
  const action = await chosenAction(argument, host);
  if (action !== undefined) await host.applyEdit({ label: action.title, edit: action.edit });
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
