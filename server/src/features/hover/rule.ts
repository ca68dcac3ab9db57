import type { Severity } from '../../archive/finding';
import type { Settings } from '../../archive/settings';
import type { Language } from '../../base/words';
import { SEVERITIES } from '../../format/values/settings-values';
import { RULES_BY_ID } from '../../rules/registry';
import { codeSpan } from '../../text/markdown';

/**
 * What a rule reports, how weighty that is in the archive, and its page, as Markdown; undefined for no rule. `pages`:
 * URI of the folder that holds `<language>/<rule>.md`.
 */
export function ruleInWords(
  id: string,
  settings: Settings,
  pages: string,
  language: Language,
): string | undefined {
  const rule = RULES_BY_ID.get(id);
  if (rule === undefined) return undefined;
  const severity = settings.severities.get(id) ?? rule.severity;
  const title = `**${rule.words.title[language]}** ${codeSpan(id)} · ${severityInWords(severity, language)}`;
  const link = `[${PAGE[language]}](<${pages}/${language}/${id}.md>)`;
  return [title, rule.words.description[language], link].join('\n\n');
}

function severityInWords(severity: Severity | 'off', language: Language): string {
  return SEVERITIES.find(({ value }) => value === severity)?.words[language] ?? severity;
}

const PAGE: { readonly [language in Language]: string } = {
  vi: 'Trang về quy tắc này',
  en: 'The page of this rule',
};
