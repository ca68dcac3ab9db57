import type { Span } from '../base/span';
import type { Definition, LinkRelation, NameFact, NameRole, ShippedDefinition } from './facts';

/**
 * The entries of a registry that ships with the program, without the names that stand in its text: of those only the
 * places are kept. That takes a third of the room, and both lie beside the program.
 */
export interface CompiledRegistry {
  /** The registry's file name. */
  readonly name: string;
  /** Of its text, in UTF-16 characters: with another length the text is not the one that was compiled. */
  readonly length: number;
  readonly entries: readonly CompiledEntry[];
  /** What the names of an entry are, for each way in which that is found. */
  readonly roles: readonly (readonly NameLabel[])[];
  /**
   * Two numbers a place, entry by entry: its id's, its names', its links'. The first is how far it begins behind the
   * place before, the second how long it is.
   */
  readonly places: readonly number[];
  /** What names mean that are not written as they are meant, by where the numbers of their places stand. */
  readonly meant: { readonly [index: number]: string };
}

/** Ids are told in full: as pieces of a text with letters beyond Latin they would take longer to be looked up. */
interface CompiledEntry extends Omit<Definition, 'span' | 'names' | 'links'> {
  /** Which of `roles` its names have. */
  readonly names: number;
  readonly links: readonly (readonly [LinkRelation, text: string])[];
}

interface NameLabel {
  readonly role: NameRole;
  readonly language?: string | undefined;
}

/** `definitions`: what is defined in the text. */
export function compileRegistry(
  name: string,
  text: string,
  definitions: readonly Definition[],
): CompiledRegistry {
  const places: number[] = [];
  const meant: { [index: number]: string } = {};
  let behind = 0;
  const note = ({ start, end }: Span): void => {
    places.push(start - behind, end - start);
    behind = end;
  };
  const roles = new Map<string, { readonly index: number; readonly labels: readonly NameLabel[] }>();
  const entries = definitions.map(({ span, names, links, ...others }) => {
    note(span);
    for (const known of names) {
      if (text.slice(known.span.start, known.span.end) !== known.text) meant[places.length] = known.text;
      note(known.span);
    }
    for (const link of links) note(link.span);
    const labels = names.map(({ role, language }) => ({ role, language }));
    const key = JSON.stringify(labels);
    const { index } = roles.get(key) ?? { index: roles.size };
    roles.set(key, { index, labels });
    return { names: index, links: links.map((link) => [link.relation, link.text] as const), ...others };
  });
  const labelsByIndex = [...roles.values()].map(({ labels }) => labels);
  return { name, length: text.length, entries, roles: labelsByIndex, places, meant };
}

/** The entries as they were compiled; undefined where the text is another. */
export function shippedDefinitions(
  registry: CompiledRegistry,
  text: string,
): readonly ShippedDefinition[] | undefined {
  return text.length === registry.length ? new EntryReader(registry, text).definitions() : undefined;
}

/** Takes the names from the text, one after the other. */
class EntryReader {
  readonly #registry: CompiledRegistry;
  readonly #text: string;
  #next = 0;
  #behind = 0;

  constructor(registry: CompiledRegistry, text: string) {
    this.#registry = registry;
    this.#text = text;
  }

  definitions(): readonly ShippedDefinition[] {
    return this.#registry.entries.map((entry) => this.#definition(entry));
  }

  /** All members are named here, as it would take much longer to copy those that are there. */
  #definition(entry: CompiledEntry): ShippedDefinition {
    const span = this.#place();
    const labels = this.#registry.roles[entry.names] ?? [];
    return {
      space: entry.space,
      id: entry.id,
      span,
      names: labels.map((label) => this.#name(label)),
      kind: entry.kind,
      country: entry.country,
      scope: entry.scope,
      website: entry.website,
      founded: entry.founded,
      dissolved: entry.dissolved,
      adopted: entry.adopted,
      ended: entry.ended,
      links: entry.links.map((link) => ({ relation: link[0], text: link[1], span: this.#place() })),
      parties: entry.parties,
      registry: this.#registry.name,
    };
  }

  #name({ role, language }: NameLabel): NameFact {
    const meant = this.#registry.meant[this.#next];
    const span = this.#place();
    return { text: meant ?? this.#text.slice(span.start, span.end), role, language, span };
  }

  /** The next place. */
  #place(): Span {
    const { places } = this.#registry;
    const start = this.#behind + (places[this.#next] ?? 0);
    const end = start + (places[this.#next + 1] ?? 0);
    this.#next += 2;
    this.#behind = end;
    return { start, end };
  }
}
