/** A number from 0 to 2³¹ − 1 that stands for a text (FNV-1a over its UTF-16 units). Few texts share one. */
export function hashOf(text: string): number {
  let hash = OFFSET_BASIS;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  }
  return hash >>> 1;
}

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
