/** What tells whether a file still has the text that was read. */
export interface FileOrigin {
  /** Of the file on disk, another after each change; empty where it can't tell. */
  readonly stamp: string;
  /** Of its text. */
  readonly digest: string;
}
