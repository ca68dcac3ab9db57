/** The language of every file of an archive. */
export const LANGUAGE_ID = 'cooperation-record';

export const COMMANDS = {
  restartServer: 'cooperationRecords.restartServer',
  showOutput: 'cooperationRecords.showOutput',
  newRecord: 'cooperationRecords.newRecord',
  newArchive: 'cooperationRecords.newArchive',
  addOrganization: 'cooperationRecords.addOrganization',
  addAgreement: 'cooperationRecords.addAgreement',
  checkArchive: 'cooperationRecords.checkArchive',
  fixArchive: 'cooperationRecords.fixArchive',
  showRulePage: 'cooperationRecords.showRulePage',
  openWalkthrough: 'cooperationRecords.openWalkthrough',
  findEntry: 'cooperationRecords.findEntry',
  openEntry: 'cooperationRecords.openEntry',
  showEntryRecords: 'cooperationRecords.showEntryRecords',
  showNamedEntries: 'cooperationRecords.showNamedEntries',
  showAllEntries: 'cooperationRecords.showAllEntries',
  showReferences: 'cooperationRecords.showReferences',
} as const;

/** The editor's own command that shows the problems. */
export const SHOW_PROBLEMS = 'workbench.actions.view.problems';

/** The view of organizations and agreements. */
export const ENTRIES_VIEW = 'cooperationRecords.entries';

/** Set once the extension runs: what is of use in an archive alone is offered only then. */
export const ACTIVE_CONTEXT = 'cooperationRecords.active';

/** Set while there are files of an archive: without any, the view says how to begin. */
export const ARCHIVE_CONTEXT = 'cooperationRecords.hasArchive';

/** Set once a record was written by the command: the walkthrough goes on. Commands that ask must not end its steps, for it takes the focus then. */
export const RECORD_WRITTEN_CONTEXT = 'cooperationRecords.recordWritten';

/** How the server is: `reading` the archive, `ready` or `stopped`. */
export const SERVER_CONTEXT = 'cooperationRecords.server';

/** Set while the view leaves out the entries that no record names. */
export const NAMED_ONLY_CONTEXT = 'cooperationRecords.namedOnly';
