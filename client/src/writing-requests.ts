import { commands, l10n, type WorkspaceEdit, window } from 'vscode';
import type { WorkspaceEdit as LspWorkspaceEdit } from 'vscode-languageclient/node';
import {
  CHECK_ANSWER_REQUEST,
  type CheckAnswerParams,
  type CheckedAnswer,
  type Choice,
  READ_DATE_REQUEST,
  type ReadDateParams,
  type ReadDateResult,
} from '../../protocol/answers';
import { CHECK_ARCHIVE_REQUEST, type CheckedArchives } from '../../protocol/check-archive';
import {
  FIX_ARCHIVE_REQUEST,
  type FixArchiveParams,
  type FixArchiveResult,
} from '../../protocol/fix-archive';
import {
  NEW_ARCHIVE_REQUEST,
  type NewArchiveParams,
  type NewArchiveResult,
} from '../../protocol/new-archive';
import {
  NEW_ENTRY_FORM_REQUEST,
  NEW_ENTRY_REQUEST,
  type NewEntryForm,
  type NewEntryFormParams,
  type NewEntryParams,
  type NewEntryResult,
} from '../../protocol/new-entry';
import {
  NEW_RECORD_FORM_REQUEST,
  NEW_RECORD_REQUEST,
  type NewRecord,
  type NewRecordForm,
  type NewRecordFormParams,
  type NewRecordParams,
} from '../../protocol/new-record';
import type { Server } from './client';
import { COMMANDS } from './names';

/** The same with the editor's own kind of edit in the place of the protocol's. */
type WithEdit<Result extends { readonly edit: unknown }> = Omit<Result, 'edit'> & {
  readonly edit: WorkspaceEdit | undefined;
};

/** What the server is asked by the commands that write. While it does not run, it answers nothing, and that is said. */
export class WritingRequests {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  /** Null for a folder of no archive. */
  recordForm(params: NewRecordFormParams): Promise<NewRecordForm | null | undefined> {
    return this.#ask(NEW_RECORD_FORM_REQUEST, params);
  }

  async newRecord(params: NewRecordParams): Promise<WithEdit<NewRecord<unknown>> | undefined> {
    return this.#withEdit(await this.#ask<NewRecord<LspWorkspaceEdit> | null>(NEW_RECORD_REQUEST, params));
  }

  /** Null for a folder of no archive. */
  entryForm(params: NewEntryFormParams): Promise<NewEntryForm | null | undefined> {
    return this.#ask(NEW_ENTRY_FORM_REQUEST, params);
  }

  async newEntry(params: NewEntryParams): Promise<WithEdit<NewEntryResult<unknown>> | undefined> {
    return this.#withEdit(
      await this.#ask<NewEntryResult<LspWorkspaceEdit> | null>(NEW_ENTRY_REQUEST, params),
    );
  }

  newArchive(params: NewArchiveParams): Promise<NewArchiveResult | undefined> {
    return this.#ask(NEW_ARCHIVE_REQUEST, params);
  }

  checkArchive(): Promise<CheckedArchives | undefined> {
    return this.#ask(CHECK_ARCHIVE_REQUEST, {});
  }

  async fixArchive(params: FixArchiveParams): Promise<WithEdit<FixArchiveResult<unknown>> | undefined> {
    return this.#withEdit(await this.#ask<FixArchiveResult<LspWorkspaceEdit>>(FIX_ARCHIVE_REQUEST, params));
  }

  async readDate(params: ReadDateParams): Promise<readonly Choice[]> {
    return (await this.#ask<ReadDateResult>(READ_DATE_REQUEST, params))?.dates ?? [];
  }

  checkAnswer(params: CheckAnswerParams): Promise<CheckedAnswer | undefined> {
    return this.#ask(CHECK_ANSWER_REQUEST, params);
  }

  async #ask<Result>(method: string, params: object): Promise<Result | undefined> {
    const result = await this.#server.ask<Result>(method, params);
    if (result === undefined) void tellStopped();
    return result;
  }

  async #withEdit<Result extends { readonly edit: LspWorkspaceEdit | null }>(
    result: Result | null | undefined,
  ): Promise<WithEdit<Result> | undefined> {
    if (result === null || result === undefined) return undefined;
    return { ...result, edit: await this.#server.editOf(result.edit) };
  }
}

async function tellStopped(): Promise<void> {
  const restart = l10n.t('Restart the Server');
  const message = l10n.t('The server that reads the archive does not run.');
  if ((await window.showWarningMessage(message, restart)) === restart)
    await commands.executeCommand(COMMANDS.restartServer);
}
