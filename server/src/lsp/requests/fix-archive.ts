import { RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import {
  FIX_ARCHIVE_REQUEST,
  type FixArchiveParams,
  type FixArchiveResult,
} from '../../../../protocol/fix-archive';
import type { FileChange } from '../../features/file-change';
import { fixArchive } from '../../features/fix-archive';
import type { Feature, FeatureHost } from '../feature-host';
import type { OpenArchive } from '../open-archive';
import { combinedEdit, workspaceEditOf } from '../workspace-edit';

const FIX_ARCHIVE = new RequestType<FixArchiveParams, FixArchiveResult<WorkspaceEdit>, void>(
  FIX_ARCHIVE_REQUEST,
);

/** Gives the safe fixes of all archives as one edit. */
export const serveFixArchive: Feature = (host) => {
  const { connection, answering } = host;
  connection.onRequest(
    FIX_ARCHIVE,
    answering((params: FixArchiveParams) => fixesOf(params, host)),
  );
};

async function fixesOf(
  params: FixArchiveParams,
  host: FeatureHost,
): Promise<FixArchiveResult<WorkspaceEdit>> {
  const edits: WorkspaceEdit[] = [];
  const all: FileChange[] = [];
  for (const archive of host.archives().filter(({ folder }) => folder !== undefined)) {
    const changes = await changesIn(archive, params, host);
    const edit = changes.length === 0 ? undefined : workspaceEditOf(changes, archive, host);
    if (edit === undefined) continue;
    edits.push(edit);
    all.push(...changes);
  }
  return {
    edit: edits.length === 0 ? null : combinedEdit(edits),
    files: all.length,
    changes: all.reduce((sum, { edits: each }) => sum + each.length, 0),
  };
}

function changesIn(
  archive: OpenArchive,
  { needsConfirmation }: FixArchiveParams,
  host: FeatureHost,
): Promise<readonly FileChange[]> {
  const { service } = archive;
  return fixArchive({
    archive: service.archive,
    files: service,
    needsConfirmation,
    language: host.languageFor(archive),
    localizer: host.localizer,
    today: service.today(),
    breathe: () => host.environment.breathe(),
  });
}
