/** The language of every file of an archive. */
export const LANGUAGE_ID = 'cooperation-record';

export const COMMANDS = {
  restartServer: 'cooperationRecords.restartServer',
  showOutput: 'cooperationRecords.showOutput',
  findEntry: 'cooperationRecords.findEntry',
  openEntry: 'cooperationRecords.openEntry',
  showEntryRecords: 'cooperationRecords.showEntryRecords',
  showNamedEntries: 'cooperationRecords.showNamedEntries',
  showAllEntries: 'cooperationRecords.showAllEntries',
} as const;

/** The view of organizations and agreements. */
export const ENTRIES_VIEW = 'cooperationRecords.entries';

/** Set once the extension runs: its commands and its view are offered only then, so that none of them starts it. */
export const ACTIVE_CONTEXT = 'cooperationRecords.active';

/** How the server is: `reading` the archive, `ready` or `stopped`. */
export const SERVER_CONTEXT = 'cooperationRecords.server';

/** Set while the view leaves out the entries that no record names. */
export const NAMED_ONLY_CONTEXT = 'cooperationRecords.namedOnly';
