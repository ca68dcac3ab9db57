import type { Definition } from '../../archive/facts';
import type { Resolver } from '../../archive/resolver';
import type { Language } from '../../base/words';
import { searchKey } from '../../text/search-folding';
import {
  displayName,
  endOf,
  kindInWords,
  linkedEntries,
  nameOf,
  otherName,
  placeInWords,
  yearOf,
} from '../entry-names';

/** An entry that was found. */
export interface FoundEntry {
  readonly definition: Definition;
  /** The name that it is shown by. */
  readonly shown: string;
  /** The name that it was found by. */
  readonly name: string;
}

/** How an entry is to be shown beside its name. */
export interface RowContext {
  readonly language: Language;
  readonly resolver: Resolver;
  /** It had ended before the days that count. */
  readonly isEnded: boolean;
  /** What tells it from others of the same name or abbreviation. */
  readonly distinction: string | undefined;
}

/** A longer label leaves no room beside it in a list as wide as VS Code opens it. UTF-16 units. */
const LONGEST_LABEL = 40;

/** The name, or where it is too long for a row its first words. */
export function shortLabel(name: string): string {
  if (name.length <= LONGEST_LABEL) return name;
  const beginning = name.slice(0, LONGEST_LABEL);
  const end = beginning.lastIndexOf(' ');
  return `${(end > 0 ? beginning.slice(0, end) : beginning).replace(/[\s,;:–-]+$/, '')}…`;
}

/** The entry's id, what tells it from others, its end and successors, abbreviation and name in the other language. */
export function besideEntry({ definition, shown }: FoundEntry, row: RowContext): string {
  const { language, resolver, isEnded, distinction } = row;
  const parts = [
    definition.id,
    distinction,
    isEnded ? endInWords(definition, language, resolver) : undefined,
    nameOf(definition, 'abbreviation') ?? nameOf(definition, 'number'),
    otherName(definition, shown, language),
  ];
  return parts.filter((part, place) => part !== undefined && parts.indexOf(part) === place).join(' · ');
}

function endInWords(definition: Definition, language: Language, resolver: Resolver): string | undefined {
  const end = endOf(definition);
  if (end === undefined) return undefined;
  const until = language === 'vi' ? `đến ${yearOf(end)}` : `until ${yearOf(end)}`;
  const successors = linkedEntries(definition, 'successors', resolver);
  const names = successors.map((entry) => displayName(entry.definition, language)).join(', ');
  return names === '' ? until : `${until} → ${names}`;
}

/**
 * For entries of a list that are shown with the same name, or were found by the same abbreviation, what tells them
 * apart: the country or reach, else the body above, else the kind.
 */
export function distinctionsOf(
  entries: readonly FoundEntry[],
  language: Language,
  resolver: Resolver,
): ReadonlyMap<Definition, string> {
  const found = new Map<Definition, string>();
  for (const bearers of homonyms(entries)) {
    const traits = [
      (definition: Definition) => placeInWords(definition, language),
      (definition: Definition) => parentName(definition, language, resolver),
      (definition: Definition) => kindInWords(definition, language),
    ];
    const telling = traits.find((trait) => new Set(bearers.map(trait)).size === bearers.length) ?? traits[0];
    for (const bearer of bearers) {
      const trait = telling?.(bearer);
      if (trait !== undefined) found.set(bearer, trait);
    }
  }
  return found;
}

function parentName(definition: Definition, language: Language, resolver: Resolver): string | undefined {
  const parent = linkedEntries(definition, 'parent', resolver)[0];
  return parent && displayName(parent.definition, language);
}

/** The groups of entries, two or more each, that share what they are shown as or were found by. */
function homonyms(entries: readonly FoundEntry[]): readonly Definition[][] {
  const groups = new Map<string, Definition[]>();
  for (const { definition, shown, name } of entries) {
    const keys = name === shown ? [searchKey(shown)] : new Set([shown, name].map(searchKey));
    for (const key of keys) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [definition]);
      else group.push(definition);
    }
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
