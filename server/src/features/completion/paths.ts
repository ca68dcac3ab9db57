import { CompletionItemKind } from 'vscode-languageserver-types';
import { type Child, childrenOf } from '../../model/field-path-children';
import type { MapModel, ValueModel } from '../../model/types';
import type { NameEntry } from '../../text/name-table';
import type { CompletionContext } from './context';
import { type Offer, PLAIN_VALUE } from './offer';

/** Paths are offered down to so many names, and so many of them. */
const DEEPEST = 3;
const MOST_PATHS = 500;

/** Fields that hold no statement of the article. */
const UNSUPPORTED: ReadonlySet<string> = new Set(['id', 'evidence', 'related', 'notes']);

/** The paths to what the record holds, the shorter ones first. */
export function pathOffers({ opened, language }: CompletionContext): readonly NameEntry<Offer>[] {
  const { root } = opened.model;
  if (root === undefined) return [];
  const top = childrenOf(root).all.filter(({ name }) => !UNSUPPORTED.has(name) && !name.startsWith('x-'));
  return pathsBelow(top).map(({ path, value }): NameEntry<Offer> => {
    const beside = labelOf(root, path)?.[language] ?? '';
    const documentation = wordsIn(value);
    return {
      item: {
        ...PLAIN_VALUE,
        text: path,
        label: path,
        beside,
        documentation,
        kind: CompletionItemKind.Field,
      },
      names: [
        { text: path, weight: 'id' },
        ...(beside === '' ? [] : [{ text: beside, weight: 'name' } as const]),
      ],
    };
  });
}

interface FoundPath {
  readonly path: string;
  readonly value: ValueModel;
}

function pathsBelow(top: readonly Child[]): readonly FoundPath[] {
  const found: FoundPath[] = [];
  let level: readonly FoundPath[] = top.map(({ name, value }) => ({ path: name, value }));
  for (let depth = 1; depth <= DEEPEST && level.length > 0 && found.length < MOST_PATHS; depth += 1) {
    found.push(...level);
    level = level.flatMap(({ path, value }) =>
      childrenOf(value).all.map((child) => ({ path: `${path}.${child.name}`, value: child.value })),
    );
  }
  return found.slice(0, MOST_PATHS);
}

function labelOf(root: MapModel, path: string): { readonly vi: string; readonly en: string } | undefined {
  const first = path.split('.')[0];
  return root.type.fields.find(({ name }) => name === first)?.label;
}

function wordsIn(value: ValueModel): string {
  return value.kind === 'scalar' ? `\`${value.node.text.replaceAll('`', "'")}\`` : '';
}
