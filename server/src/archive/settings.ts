import type { Language } from '../base/words';
import { misspeltFields } from '../model/misspelling';
import { fieldOf, itemsOf, wordOf } from '../model/read';
import type { Model } from '../model/types';
import type { Severity } from './finding';

/** What an archive's `coop.config.yaml` says. */
export interface Settings {
  readonly language: Language | undefined;
  /** By rule id. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  readonly exclude: readonly string[];
  /** Themes beyond the format's own; undefined when the settings can't be read, so that none is blamed. */
  readonly themes: ReadonlySet<string> | undefined;
  /** False: the entries that ship with the program don't count. */
  readonly bundledReference: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  language: undefined,
  severities: new Map(),
  exclude: [],
  themes: new Set(),
  bundledReference: true,
};

/** True when both say the same. */
export function areSameSettings(a: Settings, b: Settings): boolean {
  return settingsText(a) === settingsText(b);
}

/** A text that is the same for settings that say the same. */
export function settingsText(settings: Settings): string {
  return JSON.stringify({
    ...settings,
    severities: [...settings.severities],
    themes: settings.themes && [...settings.themes],
  });
}

/** The settings in a model of a settings file; the defaults where they can't be read. */
export function readSettings(model: Model): Settings {
  const { root, document } = model;
  if (document.faults.length > 0 || (root === undefined && document.root !== undefined)) {
    return { ...DEFAULT_SETTINGS, themes: undefined };
  }
  const language = wordOf(root, 'language');
  return {
    language: language === 'vi' || language === 'en' ? language : undefined,
    severities: severitiesOf(model),
    exclude: wordsOf(model, 'exclude'),
    themes: mayHoldMoreThemes(model) ? undefined : new Set(wordsOf(model, 'themes')),
    bundledReference: wordOf(root, 'reference') !== 'none',
  };
}

/** True when themes may stand where they can't be read: in a value of another kind or under a misspelt key. */
function mayHoldMoreThemes({ root }: Model): boolean {
  if (root === undefined) return false;
  if (root.broken || misspeltFields(root).has('themes')) return true;
  const { value } = fieldOf(root, 'themes') ?? {};
  const values = itemsOf(root, 'themes').map((item) => item.value);
  return [value, ...values].some((part) => part?.kind === 'opaque' || part?.kind === 'mismatch');
}

function wordsOf({ root }: Model, field: string): string[] {
  return itemsOf(root, field).flatMap(({ value }) =>
    value.kind === 'scalar' && value.value.kind !== 'invalid' ? [value.node.text] : [],
  );
}

function severitiesOf({ root }: Model): Map<string, Severity | 'off'> {
  const value = fieldOf(root, 'rules')?.value;
  const severities = new Map<string, Severity | 'off'>();
  for (const entry of value?.kind === 'severities' ? value.entries : []) {
    const severity = severityOf(entry.value?.node.text);
    if (severity !== undefined) severities.set(entry.key.text, severity);
  }
  return severities;
}

function severityOf(text: string | undefined): Severity | 'off' | undefined {
  switch (text) {
    case 'error':
    case 'warning':
    case 'information':
    case 'hint':
    case 'off':
      return text;
    default:
      return undefined;
  }
}
