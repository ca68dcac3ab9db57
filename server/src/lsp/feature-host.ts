import type { ApplyWorkspaceEditParams, Connection } from 'vscode-languageserver';
import type { Localizer } from '../base/localizer';
import type { Language } from '../base/words';
import type { TextContext } from '../features/text-context';
import type { Answering, AnsweringOrNull } from './answering';
import type { Place } from './archives';
import type { Client } from './client';
import type { ServerEnvironment } from './environment';
import type { OpenArchive } from './open-archive';
import type { OpenText } from './publisher';
import type { UserSettings } from './settings';
import type { ShippedRegistries } from './shipped-registries';

/** What the features of the protocol ask of the server. */
export interface FeatureHost {
  readonly connection: Connection;
  readonly client: Client;
  readonly localizer: Localizer;
  readonly environment: ServerEnvironment;
  readonly shipped: ShippedRegistries;
  /** What the user has set, as it is now. */
  readonly userSettings: () => UserSettings;
  readonly archives: () => readonly OpenArchive[];
  /** The archive that owns a file of that URI, open or not; undefined for a file of none. */
  readonly ownerOf: (uri: string) => Place | undefined;
  /** An open text; undefined for one that belongs to no archive. */
  readonly textAt: (uri: string) => HeldText | undefined;
  /** The text that an editor holds in place of a file. */
  readonly openText: (archive: OpenArchive, path: string) => OpenText | undefined;
  /** The URI that the editor knows a file by. */
  readonly uriOf: (archive: OpenArchive, path: string) => string;
  readonly languageFor: (archive: OpenArchive) => Language;
  /** Has the editor apply an edit. Resolves when it has answered. */
  readonly applyEdit: (params: ApplyWorkspaceEditParams) => Promise<unknown>;
  /** Turns what answers a request into its handler. */
  readonly answering: Answering;
  /** The same for what needs the whole archive: the answer waits until that has been read. */
  readonly answeringWhenRead: AnsweringOrNull;
}

/** A text that an editor holds, and where it belongs. */
export interface HeldText {
  readonly uri: string;
  readonly place: Place;
  readonly context: TextContext;
}

/** Sets one feature's handlers. What of them a client may ask is said in `capabilities.ts`. */
export type Feature = (host: FeatureHost) => void;
