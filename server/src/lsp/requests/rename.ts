import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameParams,
  type PrepareRenameResult,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type RenameContext, renamableAt, rename } from '../../features/rename';
import type { Feature, FeatureHost, HeldText } from '../feature-host';
import { inText } from '../in-text';
import { workspaceEditOf } from '../workspace-edit';

/** Serves other ids for organizations, agreements and records. */
export const serveRename: Feature = (host) => {
  const { connection, answeringWhenRead } = host;
  connection.onRenameRequest(answeringWhenRead(inText(host, renamed)));
  connection.onPrepareRename(answeringWhenRead(inText(host, prepared)));
};

function prepared(
  text: HeldText,
  { position }: PrepareRenameParams,
): PrepareRenameResult | ResponseError<void> | null {
  const { lines } = text.context.opened.document;
  const found = renamableAt(renameContext(text), lines.offsetAt(position));
  if (found === undefined) return null;
  if (found.kind === 'refused') return refused(found.reason);
  return { range: lines.rangeOf(found.span), placeholder: found.id };
}

async function renamed(
  text: HeldText,
  { position, newName }: RenameParams,
  host: FeatureHost,
  token: CancellationToken,
): Promise<WorkspaceEdit | ResponseError<void> | null> {
  const offset = text.context.opened.document.lines.offsetAt(position);
  const found = await rename(renameContext(text), offset, newName, token);
  if (found === undefined) return null;
  if (found.kind === 'refused') return refused(found.reason);
  const edit = workspaceEditOf(found.changes, text.place.archive, host);
  return edit ?? new ResponseError<void>(LSPErrorCodes.ContentModified, 'The texts have changed meanwhile.');
}

function renameContext({ context, place: { archive } }: HeldText): RenameContext {
  return { ...context, files: archive.service, isReading: archive.isReading };
}

function refused(reason: string): ResponseError<void> {
  return new ResponseError<void>(LSPErrorCodes.RequestFailed, reason);
}
