import { RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import {
  NEW_ARCHIVE_REQUEST,
  type NewArchiveParams,
  type NewArchiveResult,
} from '../../../../protocol/new-archive';
import {
  NEW_RECORD_FORM_REQUEST,
  NEW_RECORD_REQUEST,
  type NewRecord,
  type NewRecordForm,
  type NewRecordFormParams,
  type NewRecordParams,
} from '../../../../protocol/new-record';
import { languageOf } from '../../base/words';
import { choicesOf } from '../../features/choice';
import { newArchive } from '../../features/new-archive';
import { newRecord } from '../../features/new-record';
import { snippetOf } from '../../features/snippet';
import { ACTIVITIES } from '../../format/values/activities';
import type { Feature, FeatureHost } from '../feature-host';
import { uriOfPath } from '../uris';
import { workspaceEditOf } from '../workspace-edit';

const NEW_RECORD_FORM = new RequestType<NewRecordFormParams, NewRecordForm | null, void>(
  NEW_RECORD_FORM_REQUEST,
);
const NEW_RECORD = new RequestType<NewRecordParams, NewRecord<WorkspaceEdit> | null, void>(
  NEW_RECORD_REQUEST,
);
const NEW_ARCHIVE = new RequestType<NewArchiveParams, NewArchiveResult, void>(NEW_ARCHIVE_REQUEST);

/** Writes new records and the files of new archives. */
export const serveNewRecords: Feature = (host) => {
  const { connection, answering } = host;
  connection.onRequest(
    NEW_RECORD_FORM,
    answering((params: NewRecordFormParams) => formFor(params, host)),
  );
  connection.onRequest(
    NEW_RECORD,
    answering((params: NewRecordParams) => write(params, host)),
  );
  connection.onRequest(
    NEW_ARCHIVE,
    answering((params: NewArchiveParams) => archiveFor(params)),
  );
};

function formFor({ folder }: NewRecordFormParams, host: FeatureHost): NewRecordForm | null {
  const archive = host.ownerOf(folder)?.archive;
  if (archive?.folder === undefined) return null;
  return {
    archive: uriOfPath(archive.folder),
    activities: choicesOf(ACTIVITIES, host.languageFor(archive)),
  };
}

async function write(
  { folder, isFolderChosen, answers }: NewRecordParams,
  host: FeatureHost,
): Promise<NewRecord<WorkspaceEdit> | null> {
  const place = host.ownerOf(folder);
  if (place === undefined) return null;
  const { service } = place.archive;
  const record = await newRecord(answers, {
    folder: isFolderChosen ? place.path : undefined,
    archive: service.archive,
    files: service,
    language: host.languageFor(place.archive),
    today: service.today(),
  });
  if (record === undefined) return null;
  const { registries } = record;
  const edit = registries.length === 0 ? null : workspaceEditOf(registries, place.archive, host);
  if (edit === undefined) return null;
  return {
    uri: host.uriOf(place.archive, record.path),
    id: record.id,
    snippet: snippetOf(record.text),
    edit,
  };
}

function archiveFor({ language, withSample }: NewArchiveParams): NewArchiveResult {
  const files = newArchive(languageOf(language) ?? 'en', withSample);
  return { files, first: files.at(-1)?.path ?? '' };
}
