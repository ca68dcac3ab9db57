/** The section of the editor's settings that holds all of ours. */
export const CONFIGURATION_SECTION = 'cooperationRecords';

/** The editor's settings that the server acts on. Values come from the user: the server takes anything else for the default. */
export interface EditorSettings {
  /** Language of messages: `auto` (the archive's, else the editor's), `vi` or `en`. */
  readonly language: string;
  readonly diagnostics: {
    /** Whose problems are shown: `archive` (every file) or `openFiles`. */
    readonly scope: string;
  };
  /** Whether words are shown behind what is written. */
  readonly inlayHints: {
    /** The names behind ids. */
    readonly names: boolean;
    /** The words of dates. */
    readonly dates: boolean;
  };
  /** Whether it is shown above entries and records which records name them. */
  readonly codeLens: boolean;
}

/** What the client says in `initializationOptions`. */
export interface InitializationOptions {
  /** The editor's display language, a BCP 47 tag. */
  readonly locale: string;
  readonly settings: EditorSettings;
  /** The client listens to the status notification. */
  readonly statusNotifications: boolean;
  /** The client reports every change on disk that concerns the archive, so that nothing need be watched for it. */
  readonly watchesFiles: boolean;
  /** The client's command of code lenses: it takes a URI, LSP's position in it and `LensPlacesParams`. */
  readonly showReferencesCommand: string;
  /** The client's command that shows the page of a rule; it takes the rule's id. */
  readonly showRuleCommand: string;
  /** Absolute path of the folder for what is kept from run to run; null to keep nothing. */
  readonly cacheFolder: string | null;
}
