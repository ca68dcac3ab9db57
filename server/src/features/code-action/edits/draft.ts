import { writtenScalar } from '../../../syntax/write-scalar';
import type { LayoutStyle } from '../../completion/style';

/** A value that is yet to be written. */
export type Draft =
  | { readonly kind: 'scalar'; readonly words: string }
  /** Nothing sound can stand there before the writer has filled it in. */
  | { readonly kind: 'open' }
  | { readonly kind: 'empty-list' }
  | { readonly kind: 'map'; readonly fields: readonly DraftField[] }
  | { readonly kind: 'list'; readonly items: readonly Draft[] };

export interface DraftField {
  readonly name: string;
  readonly value: Draft;
}

/** A piece of YAML, with and without the tab stops of a snippet. */
export interface Written {
  readonly text: string;
  readonly snippet: string;
}

/** True when something in it is left for the writer. */
export function isOpen(draft: Draft): boolean {
  switch (draft.kind) {
    case 'open':
      return true;
    case 'map':
      return draft.fields.some(({ value }) => isOpen(value));
    case 'list':
      return draft.items.some(isOpen);
    default:
      return false;
  }
}

/** Writes drafts, numbering the tab stops of all that it writes. */
export class DraftWriter {
  readonly #style: LayoutStyle;
  #stops = 0;

  constructor(style: LayoutStyle) {
    this.#style = style;
  }

  /** `name: value` on one line, for a map in braces or a value on its key's line. */
  inline({ name, value }: DraftField): Written {
    return join([plain(`${name}: `), this.value(value)]);
  }

  /** The value on one line. */
  value(draft: Draft): Written {
    switch (draft.kind) {
      case 'scalar':
        return this.#stop(writtenScalar(draft.words, true));
      case 'open':
        return this.#stop('');
      case 'empty-list':
        return plain('[]');
      case 'map':
        return this.#between(
          '{ ',
          draft.fields.map((field) => this.inline(field)),
          ' }',
        );
      case 'list':
        return this.#between(
          '[',
          draft.items.map((item) => this.value(item)),
          ']',
        );
    }
  }

  /** `name: value` on lines of their own, without the first line's indentation and the last one's line end. */
  block({ name, value }: DraftField, column: number): Written {
    const { listIndentation, mapIndentation } = this.#style;
    if (value.kind === 'map') return join([plain(`${name}:`), this.#below(value, column + mapIndentation)]);
    if (value.kind === 'list') return join([plain(`${name}:`), this.#below(value, column + listIndentation)]);
    const written = this.value(value);
    return { text: `${name}: ${written.text}`.trimEnd(), snippet: `${name}: ${written.snippet}` };
  }

  /** The lines of a map or list, each begun by a line end; a scalar behind a blank. */
  below(value: Draft, column: number): Written {
    if (value.kind === 'map') return this.#below(value, column + this.#style.mapIndentation);
    if (value.kind === 'list') return this.#below(value, column + this.#style.listIndentation);
    return join([plain(' '), this.value(value)]);
  }

  #below(value: Draft, column: number): Written {
    const lineStart = plain(this.#style.lineEnd + ' '.repeat(column));
    if (value.kind === 'list')
      return join(value.items.flatMap((item) => [lineStart, plain('- '), this.#itemBlock(item, column + 2)]));
    const fields = value.kind === 'map' ? value.fields : [];
    return join(fields.flatMap((field) => [lineStart, this.block(field, column)]));
  }

  #itemBlock(item: Draft, column: number): Written {
    if (item.kind !== 'map') return this.value(item);
    const lineStart = plain(this.#style.lineEnd + ' '.repeat(column));
    return join(
      item.fields.flatMap((field, index) => [...(index === 0 ? [] : [lineStart]), this.block(field, column)]),
    );
  }

  #between(opening: string, parts: readonly Written[], closing: string): Written {
    const separated = parts.flatMap((part, index) => (index === 0 ? [part] : [plain(', '), part]));
    return join([plain(opening), ...separated, plain(closing)]);
  }

  #stop(text: string): Written {
    this.#stops += 1;
    const words = escaped(text);
    return { text, snippet: words === '' ? `$${this.#stops}` : `\${${this.#stops}:${words}}` };
  }
}

/** Pieces one behind the other. */
export function join(pieces: readonly Written[]): Written {
  return {
    text: pieces.map(({ text }) => text).join(''),
    snippet: pieces.map(({ snippet }) => snippet).join(''),
  };
}

/** Words that stand as they are. */
export function plain(text: string): Written {
  return { text, snippet: escaped(text) };
}

/** The words as a snippet has them, where `$`, `}` and `\` mean something. */
function escaped(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}
