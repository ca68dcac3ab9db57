import type { Language, Words } from '../../base/words';
import type { AllowedValue, Field, MapType, ValueType } from '../../format/types';
import { codeSpan } from '../../text/markdown';

/**
 * A field for people, as Markdown: its words, whether it must be written, what it may hold and an example. `themes`:
 * those that the archive adds to the format's.
 */
export function fieldInWords(
  field: Field,
  map: MapType,
  themes: Iterable<string>,
  language: Language,
): string {
  const title = `**${field.label[language]}** ${codeSpan(field.name)} · ${necessityOf(field, map)[language]}`;
  const values = valuesInWords(field.type, themes, language);
  return [title, field.description[language], values, exampleOf(field, language)]
    .filter((part) => part !== '')
    .join('\n\n');
}

function necessityOf({ name, required, requiredWith }: Field, { requireOneOf }: MapType): Words {
  if (required) return NECESSITY.required;
  if (requiredWith !== undefined) {
    const other = codeSpan(requiredWith);
    return { vi: `bắt buộc khi có ${other}`, en: `required with ${other}` };
  }
  if (requireOneOf?.includes(name) !== true) return NECESSITY.optional;
  const all = requireOneOf.map(codeSpan);
  return {
    vi: `cần ít nhất một trong ${all.join(', ')}`,
    en: `at least one of ${all.join(', ')} is required`,
  };
}

const NECESSITY = {
  required: { vi: 'bắt buộc', en: 'required' },
  optional: { vi: 'không bắt buộc', en: 'optional' },
} as const;

function valuesInWords(type: ValueType, themes: Iterable<string>, language: Language): string {
  const choice = choiceIn(type);
  if (choice === undefined) return '';
  const own = choice.extensible ? [...themes].map((theme) => `- ${codeSpan(theme)}`) : [];
  const items = choice.values.map(({ value, words }) => `- ${codeSpan(value)}: ${words[language]}`);
  return `${LABELS.values[language]}:\n\n${[...items, ...own].join('\n')}`;
}

interface Choice {
  readonly values: readonly AllowedValue[];
  readonly extensible: boolean;
}

/** The values among which the field, or an item of it, is chosen. */
function choiceIn(type: ValueType): Choice | undefined {
  switch (type.kind) {
    case 'choice':
      return type;
    case 'list':
    case 'one-or-list':
      return choiceIn(type.item);
    case 'rule-severities':
      return { values: type.severities, extensible: false };
    default:
      return undefined;
  }
}

function exampleOf({ name, example }: Field, language: Language): string {
  const written = example.includes('\n') ? `${name}:\n${indented(example)}` : `${name}: ${example}`;
  return `${LABELS.example[language]}:\n\n\`\`\`yaml\n${written}\n\`\`\``;
}

function indented(example: string): string {
  return example.replace(/^(?=.)/gm, '  ');
}

const LABELS = {
  values: { vi: 'Các giá trị', en: 'Values' },
  example: { vi: 'Ví dụ', en: 'Example' },
} as const;
