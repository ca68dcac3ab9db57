import type { Finding, FindingValue, RelatedPlace } from '../archive/finding';
import { joinAlternatives, type Localizer } from '../base/localizer';
import type { Language, MessageValues } from '../base/words';
import { INTERNAL_ERROR } from './internal-error';
import { RULES_BY_ID } from './registry';

/** The finding's message in the language. */
export function describeFinding(finding: Finding, language: Language, localizer: Localizer): string {
  return describe(finding.rule, finding, language, localizer);
}

/** The message of another place that a finding of the rule speaks of. */
export function describeRelated(
  rule: string,
  related: RelatedPlace,
  language: Language,
  localizer: Localizer,
): string {
  return describe(rule, related, language, localizer);
}

function describe(
  rule: string,
  { message, values }: Pick<Finding, 'message' | 'values'>,
  language: Language,
  localizer: Localizer,
): string {
  const words = (RULES_BY_ID.get(rule) ?? INTERNAL_ERROR).messages[message];
  if (words === undefined) return message;
  return localizer.format(words, language, valuesIn(values, language));
}

function valuesIn(values: Finding['values'], language: Language): MessageValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, valueIn(value, language)]));
}

function valueIn(value: FindingValue, language: Language): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  return isList(value) ? joinAlternatives(value, language) : value[language];
}

function isList(value: Exclude<FindingValue, string | number>): value is readonly string[] {
  return Array.isArray(value);
}
