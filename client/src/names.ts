/** The language of every file of an archive. */
export const LANGUAGE_ID = 'cooperation-record';

export const COMMANDS = {
  restartServer: 'cooperationRecords.restartServer',
  showOutput: 'cooperationRecords.showOutput',
} as const;

/** Set once the extension runs: its commands are offered only then, so that none of them starts it. */
export const ACTIVE_CONTEXT = 'cooperationRecords.active';
