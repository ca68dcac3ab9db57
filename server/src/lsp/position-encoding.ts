import { type ClientCapabilities, PositionEncodingKind, ResponseError } from 'vscode-languageserver';
import { TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Position } from '../base/line-index';
import type { Handler } from './answering';
import { memberOf } from './member';
import { textNamedBy, withPositions } from './position-encoding/positions';
import { Utf8Text } from './position-encoding/utf8-text';

/** What characters of positions count. */
export type PositionEncoding = typeof PositionEncodingKind.UTF8 | typeof PositionEncodingKind.UTF16;

/** UTF-16, which every client has to know, unless a client says that it knows UTF-8 and not that. */
export function positionEncodingOf(capabilities: ClientCapabilities): PositionEncoding {
  const known = memberOf(memberOf(capabilities, 'general'), 'positionEncodings');
  const knows = (kind: PositionEncoding): boolean => Array.isArray(known) && known.includes(kind);
  const isUtf8 = knows(PositionEncodingKind.UTF8) && !knows(PositionEncodingKind.UTF16);
  return isUtf8 ? PositionEncodingKind.UTF8 : PositionEncodingKind.UTF16;
}

/** Where the texts are to be had that positions are in, by URI. */
export interface TextSource {
  /** The newest that the editor has sent; undefined for a text that it does not hold. */
  readonly held: (uri: string) => string | undefined;
  /** The text that answers are about, open or not; undefined where there is none. Never rejects. */
  readonly read: (uri: string) => Promise<string | undefined>;
}

/** So many files are read at once. */
const READ_AT_ONCE = 32;

/**
 * Stands between the connection and all else for a client that counts positions in bytes of UTF-8: what comes in is
 * turned into UTF-16, and what goes out is turned back. A position in a text that is not to be had stays as it is, and
 * one that a client gets back from what it sent is the very one that it sent.
 */
export class Utf8Positions {
  readonly #source: TextSource;

  constructor(source: TextSource) {
    this.#source = source;
  }

  /** The handler with what it is asked in UTF-16, and what it answers in UTF-8. */
  answering<Params, Result>(handler: Handler<Params, Result>): Handler<Params, Result> {
    return async (params, token) => {
      const received = new Map<Position, Position>();
      // At once, since positions are in the text as the editor has it now.
      const result = await handler(this.#received(params, received), token);
      return result instanceof ResponseError ? result : this.#sent(result, textNamedBy(params), received);
    };
  }

  /** What the server says of its own accord, with positions in UTF-8. Open texts count as they are when this is called. */
  sent<T>(value: T): Promise<T> {
    return this.#sent(value, undefined, new Map());
  }

  /** Takes in what was edited; each change counts in the text that those before it have left. */
  updated(
    document: TextDocument,
    changes: readonly TextDocumentContentChangeEvent[],
    version: number,
  ): TextDocument {
    return changes.reduce((before, change) => {
      const text = new Utf8Text(before.getText());
      const inUnits = withPositions(change, document.uri, (position) =>
        moved(position, text.unitsAt(position)),
      );
      return TextDocument.update(before, [inUnits], version);
    }, document);
  }

  /** `received` is given each position that the handler sees, with what it was on the wire. */
  #received<T>(params: T, received: Map<Position, Position>): T {
    const texts = new Map<string, Utf8Text | undefined>();
    return withPositions(params, undefined, (position, uri) => {
      if (uri !== undefined && !texts.has(uri)) texts.set(uri, textOf(this.#source.held(uri)));
      const text = uri === undefined ? undefined : texts.get(uri);
      const inUnits = text === undefined ? position : moved(position, text.unitsAt(position));
      received.set(inUnits, position);
      return inUnits;
    });
  }

  async #sent<T>(value: T, about: string | undefined, received: ReadonlyMap<Position, Position>): Promise<T> {
    const uris = new Set<string>();
    withPositions(value, about, (position, uri) => {
      if (uri !== undefined && position.character > 0 && !received.has(position)) uris.add(uri);
      return position;
    });
    const texts = await this.#read([...uris]);
    return withPositions(value, about, (position, uri) => {
      const text = uri === undefined ? undefined : texts.get(uri);
      const inBytes = text === undefined ? position : moved(position, text.bytesAt(position));
      return received.get(position) ?? inBytes;
    });
  }

  async #read(uris: readonly string[]): Promise<ReadonlyMap<string, Utf8Text | undefined>> {
    const texts = new Map<string, Utf8Text | undefined>();
    for (let done = 0; done < uris.length; done += READ_AT_ONCE) {
      const some = uris.slice(done, done + READ_AT_ONCE);
      await Promise.all(some.map(async (uri) => texts.set(uri, textOf(await this.#source.read(uri)))));
    }
    return texts;
  }
}

function textOf(text: string | undefined): Utf8Text | undefined {
  return text === undefined ? undefined : new Utf8Text(text);
}

function moved(position: Position, character: number): Position {
  return { ...position, character };
}
