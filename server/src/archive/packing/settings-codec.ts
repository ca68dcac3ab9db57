import { fields, flag, type JsonCodec, list, oneOf, optional, text } from '../../base/json-codec';
import type { Language } from '../../base/words';
import type { Severity } from '../finding';
import type { Settings } from '../settings';

const LANGUAGES = ['vi', 'en'] as const satisfies readonly Language[];
const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const satisfies readonly (
  | Severity
  | 'off'
)[];

const severities = list(
  fields<{ readonly rule: string; readonly severity: Severity | 'off' }>({
    rule: text,
    severity: oneOf(SEVERITIES),
  }),
);

const written = fields<{
  readonly language: Language | undefined;
  readonly severities: readonly { readonly rule: string; readonly severity: Severity | 'off' }[];
  readonly exclude: readonly string[];
  readonly themes: readonly string[] | undefined;
  readonly bundledReference: boolean;
}>({
  language: optional(oneOf(LANGUAGES)),
  severities,
  exclude: list(text),
  themes: optional(list(text)),
  bundledReference: flag,
});

/** What a settings file says. */
export const settingsCodec: JsonCodec<Settings> = {
  write: (settings) =>
    written.write({
      ...settings,
      severities: Array.from(settings.severities, ([rule, severity]) => ({ rule, severity })),
      themes: settings.themes && [...settings.themes],
    }),
  read: (json) => {
    const settings = written.read(json);
    return {
      ...settings,
      severities: new Map(settings.severities.map(({ rule, severity }) => [rule, severity])),
      themes: settings.themes && new Set(settings.themes),
    };
  },
};
