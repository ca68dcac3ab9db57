/**
 * Absolute path of a `file:` URI, with `/`, decoded and without a slash at its end; undefined for any other URI.
 * `file:///c%3A/x` gives `c:/x`, `file://server/share` gives `//server/share`, the root of all gives ``.
 */
export function pathOfUri(uri: string): string | undefined {
  const [, authority = '', encoded = ''] = /^file:\/\/([^/?#]*)([^?#]*)/i.exec(uri) ?? [];
  if (encoded === '' && authority === '') return undefined;
  const path = decoded(encoded).replace(/\/+$/, '');
  if (authority !== '' && authority !== 'localhost') return `//${authority}${path}`;
  return /^\/[A-Za-z]:/.test(path) ? path.charAt(1).toLowerCase() + path.slice(2) : path;
}

/** The `file:` URI of an absolute path with `/`. */
export function uriOfPath(path: string): string {
  if (path.startsWith('//')) return `file:${encodedPath(path)}`;
  return `file://${path.startsWith('/') || path === '' ? '' : '/'}${encodedPath(path)}`;
}

/** A path as it stands in a URI: all but letters, digits, `-._~` and `/` is percent-encoded. */
export function encodedPath(path: string): string {
  return path.split('/').map(encodedSegment).join('/');
}

function encodedSegment(segment: string): string {
  return encodeURIComponent(segment.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A path relative to a folder, in NFC; `` for the folder itself, undefined for what does not lie in it. */
export function pathBelow(folder: string, path: string): string | undefined {
  const outer = folder.normalize('NFC');
  const inner = path.normalize('NFC');
  if (inner === outer) return '';
  return inner.startsWith(`${outer}/`) ? inner.slice(outer.length + 1) : undefined;
}

/** The folder that a path lies in. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** What is no percent-encoding stays as it is. */
function decoded(text: string): string {
  return text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    try {
      return decodeURIComponent(encoded);
    } catch (error) {
      if (error instanceof URIError) return encoded;
      throw error;
    }
  });
}
