import { commands, type Disposable, Uri } from 'vscode';
import { checkArchive, fixArchive } from './archive-commands';
import type { EntryRequests } from './entry-requests';
import { COMMANDS } from './names';
import { NewArchiveCommand } from './new-archive';
import { NewEntryCommand } from './new-entry';
import { NewRecordCommand } from './new-record';
import { showRulePage } from './rule-page';
import type { WritingRequests } from './writing-requests';

/** By which VS Code names the walkthrough: the extension's id and the one in its manifest. */
const WALKTHROUGH = 'cooperation-records.cooperation-records#begin';

/**
 * Registers the commands that write, check and mend; they live until the returned objects are disposed.
 * `extension`: the folder of the extension.
 */
export function registerWritingCommands(
  requests: WritingRequests,
  entries: EntryRequests,
  extension: Uri,
): readonly Disposable[] {
  const newRecord = new NewRecordCommand(requests, entries);
  const newArchive = new NewArchiveCommand(requests);
  const organization = new NewEntryCommand(requests, 'organization');
  const agreement = new NewEntryCommand(requests, 'agreement');
  const pages = Uri.joinPath(extension, 'server', 'dist', 'rules');
  return [
    commands.registerCommand(COMMANDS.newRecord, (calledOn: unknown) => newRecord.run(calledOn)),
    commands.registerCommand(COMMANDS.newArchive, (calledOn: unknown) => newArchive.run(calledOn)),
    commands.registerCommand(COMMANDS.addOrganization, (calledOn: unknown) => organization.run(calledOn)),
    commands.registerCommand(COMMANDS.addAgreement, (calledOn: unknown) => agreement.run(calledOn)),
    commands.registerCommand(COMMANDS.checkArchive, () => checkArchive(requests)),
    commands.registerCommand(COMMANDS.fixArchive, (way: unknown) => fixArchive(requests, way)),
    commands.registerCommand(COMMANDS.showRulePage, (rule: unknown) => showRulePage(rule, pages)),
    commands.registerCommand(COMMANDS.openWalkthrough, () =>
      commands.executeCommand('workbench.action.openWalkthrough', WALKTHROUGH, false),
    ),
  ];
}
