import { RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import {
  NEW_ENTRY_FORM_REQUEST,
  NEW_ENTRY_REQUEST,
  type NewEntryForm,
  type NewEntryFormParams,
  type NewEntryParams,
  type NewEntryResult,
} from '../../../../protocol/new-entry';
import { entriesAlike, entryFrom, kindChoices, proposedId } from '../../features/new-entry';
import { registryChange } from '../../features/registry-change';
import type { Feature, FeatureHost } from '../feature-host';
import { workspaceEditOf } from '../workspace-edit';

const NEW_ENTRY_FORM = new RequestType<NewEntryFormParams, NewEntryForm | null, void>(NEW_ENTRY_FORM_REQUEST);
const NEW_ENTRY = new RequestType<NewEntryParams, NewEntryResult<WorkspaceEdit> | null, void>(
  NEW_ENTRY_REQUEST,
);

/** Adds organizations and agreements to registries. */
export const serveNewEntries: Feature = (host) => {
  const { connection, answering } = host;
  connection.onRequest(
    NEW_ENTRY_FORM,
    answering((params: NewEntryFormParams) => formFor(params, host)),
  );
  connection.onRequest(
    NEW_ENTRY,
    answering((params: NewEntryParams) => addEntry(params, host)),
  );
};

function formFor({ folder, space, name }: NewEntryFormParams, host: FeatureHost): NewEntryForm | null {
  const place = host.ownerOf(folder);
  if (place === undefined) return null;
  const { archive } = place.archive.service;
  const language = host.languageFor(place.archive);
  return {
    id: proposedId(name, space, archive),
    kinds: kindChoices(space, language),
    alike: entriesAlike(name, space, archive, language),
  };
}

async function addEntry(
  { folder, space, id, names, kind }: NewEntryParams,
  host: FeatureHost,
): Promise<NewEntryResult<WorkspaceEdit> | null> {
  const place = host.ownerOf(folder);
  if (place === undefined) return null;
  const { service } = place.archive;
  // Nearness goes by files: this one would lie in the folder.
  const beside = { path: place.path === '' ? id : `${place.path}/${id}`, lineEnd: '\n' };
  const registries = { archive: service.archive, files: service, defers: false };
  const change = await registryChange(entryFrom(space, id, names, kind), beside, registries);
  if (change === undefined || change === 'deferred') return null;
  const edit = workspaceEditOf([change], place.archive, host);
  return edit === undefined ? null : { edit, registry: host.uriOf(place.archive, change.path) };
}
