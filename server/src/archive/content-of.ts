import type { Definition } from './facts';

/** What a definition says, places left out: two with the same content answer every question alike. */
export function contentOf(definition: Definition): string {
  return JSON.stringify(definition, (key, value: unknown) => (key === 'span' ? undefined : value));
}
