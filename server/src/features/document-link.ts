import { pathInArchive } from '../archive/path-in-archive';
import type { Span } from '../base/span';
import type { Words } from '../base/words';
import type { ScalarModel } from '../model/types';
import type { OpenedFile } from '../rules/engine';

/** A place of a text that leads somewhere. */
export interface DocumentLink {
  /** The words, without quotation marks; UTF-16 offsets. */
  readonly span: Span;
  readonly target: LinkTarget;
  readonly tooltip: Words;
}

export type LinkTarget =
  /** A page on the web: an address with scheme http or https, in ASCII. */
  | { readonly kind: 'page'; readonly url: string }
  /** A file of the archive. */
  | { readonly kind: 'file'; readonly path: string };

/**
 * The web addresses, Wikidata items and saved articles of a file. What else looks like an address, of any other scheme
 * or outside the archive, leads nowhere.
 */
export function documentLinks({ path, model }: OpenedFile): readonly DocumentLink[] {
  return model.scalars.flatMap((scalar) => {
    const target = targetOf(scalar, path);
    const span = target && wordsOf(scalar, model.document.text);
    return span === undefined || target === undefined
      ? []
      : [{ span, target: target.target, tooltip: target.tooltip }];
  });
}

type Target = Pick<DocumentLink, 'target' | 'tooltip'>;

function targetOf({ node, type, value }: ScalarModel, record: string): Target | undefined {
  if (value.kind === 'invalid') return undefined;
  const { text } = node;
  switch (type.kind) {
    case 'url':
      return /^https?:\/\//i.test(text) ? { target: pageAt(text), tooltip: TOOLTIPS.page } : undefined;
    case 'wikidata':
      return { target: pageAt(`https://www.wikidata.org/wiki/${text}`), tooltip: TOOLTIPS.wikidata };
    case 'file-path': {
      const path = pathInArchive(text, record);
      return path === undefined ? undefined : { target: { kind: 'file', path }, tooltip: TOOLTIPS.article };
    }
    default:
      return undefined;
  }
}

function pageAt(url: string): LinkTarget {
  return {
    kind: 'page',
    url: url.replace(/[^\x21-\x7e]+/g, (letters) => encodeURIComponent(letters)),
  };
}

/** The words without quotation marks; undefined for a value that is not written on one line. */
function wordsOf({ node }: ScalarModel, text: string): Span | undefined {
  const { start, end } = node.span;
  if (node.style === 'literal' || node.style === 'folded' || /[\r\n]/.test(text.slice(start, end)))
    return undefined;
  return node.style === 'plain' ? node.span : { start: start + 1, end: end - 1 };
}

const TOOLTIPS = {
  page: { vi: 'Mở trang web', en: 'Open the web page' },
  wikidata: { vi: 'Mở mục này trên Wikidata', en: 'Open the item on Wikidata' },
  article: { vi: 'Mở bản lưu của bài báo', en: 'Open the saved copy of the article' },
} as const;
