import {
  type CodeLens,
  type CodeLensParams,
  type Command,
  type Location,
  RequestType,
} from 'vscode-languageserver';
import { LENS_PLACES_REQUEST, type LensPlacesParams } from '../../../../protocol/code-lens';
import { codeLensesOf, type LensSubject, lensPlaces, lensTitle } from '../../features/code-lens';
import { entryDataOf } from '../entry-data';
import type { Feature, FeatureHost, HeldText } from '../feature-host';
import { inText } from '../in-text';
import { memberOf } from '../member';

const LENS_PLACES = new RequestType<LensPlacesParams, Location[], void>(LENS_PLACES_REQUEST);

/** Serves which records name the entries and records of a text. */
export const serveCodeLenses: Feature = (host) => {
  const { connection, answering } = host;
  connection.onCodeLens(answering(inText(host, codeLensesIn)));
  connection.onCodeLensResolve(answering((lens: CodeLens) => resolvedCodeLens(lens, host)));
  connection.onRequest(
    LENS_PLACES,
    answering((params: LensPlacesParams) => placesOf(params, host)),
  );
};

/** Null where the user wants none. */
function codeLensesIn(
  { uri, context }: HeldText,
  _params: CodeLensParams,
  host: FeatureHost,
): CodeLens[] | null {
  if (!host.userSettings().codeLens) return null;
  const { lines } = context.opened.document;
  return codeLensesOf(context).map(({ span, subject }) => ({
    range: lines.rangeOf(span),
    data: { uri, ...subject },
  }));
}

/** The lens with what it says; as it was, where its text is gone. */
function resolvedCodeLens(lens: CodeLens, host: FeatureHost): CodeLens {
  const found = lensOf(lens.data, host);
  if (found === undefined) return lens;
  const { text, subject } = found;
  const title = lensTitle(subject, text.context);
  return { ...lens, command: commandOf(title, lens, { uri: text.uri, ...subject }, host) };
}

/**
 * The places are asked for when the lens is chosen: they may be thousands. For a client that can't show them the command
 * has a title alone.
 */
function commandOf(title: string, { range }: CodeLens, params: LensPlacesParams, host: FeatureHost): Command {
  const command = host.client.reading.showReferences;
  if (command === undefined) return { title, command: '' };
  return { title, command, arguments: [params.uri, range.start, params] };
}

function placesOf(params: LensPlacesParams, host: FeatureHost): Location[] {
  const found = lensOf(params, host);
  if (found === undefined) return [];
  const { text, subject } = found;
  return lensPlaces(subject, text.context).map(({ path, range }) => ({
    uri: host.uriOf(text.place.archive, path),
    range,
  }));
}

/** The text and what is counted, from what a client sent back; undefined where that is not of this shape. */
function lensOf(
  data: unknown,
  host: FeatureHost,
): { readonly text: HeldText; readonly subject: LensSubject } | undefined {
  const entry = entryDataOf(data);
  const counted = countedOf(memberOf(data, 'counted'));
  const text = entry && host.textAt(entry.uri);
  if (entry === undefined || counted === undefined || text === undefined) return undefined;
  return { text, subject: { counted, space: entry.space, id: entry.id } };
}

function countedOf(value: unknown): LensSubject['counted'] | undefined {
  return value === 'naming' || value === 'related' ? value : undefined;
}
