import { blocks, code, table, yamlBlock } from './markdown.mjs';
import { RULE_PAGE } from './rule-words.mjs';

const NOTICE = '<!-- Written by scripts/generate.mjs from the rule. Do not edit. -->';
const FOLDERS = { en: 'docs/rules/', vi: 'docs/rules/vi/' };
const TWIN_FOLDERS = { en: 'vi/', vi: '../' };
const MARKED = /⟦([^⟧]*)⟧/g;
const LONGEST_QUOTE = 60;

/** Marks apart from their letters, characters without width, blanks that do not break, control characters. */
const UNSEEN = /[\u0300-\u036F]|\p{Default_Ignorable_Code_Point}|\u00A0|\u202F|(?!\n)\p{Cc}/gu;

/** The pages of the rules and their lists, in each language: path from the root of the project, and text. */
export function rulePages(rules) {
  return Object.keys(FOLDERS).flatMap((language) => [
    { path: `${FOLDERS[language]}README.md`, text: listPage(rules, language) },
    ...rules.map((rule) => ({ path: `${FOLDERS[language]}${rule.id}.md`, text: rulePage(rule, language) })),
  ]);
}

function listPage(rules, language) {
  const words = RULE_PAGE[language];
  const rows = rules.map((rule) => [
    `[${code(rule.id)}](${rule.id}.md)`,
    words.severities[rule.severity],
    rule.words.title[language],
  ]);
  return blocks([
    NOTICE,
    `# ${words.title}`,
    `[${words.twin}](${TWIN_FOLDERS[language]}README.md)`,
    words.introduction,
    table(words.columns, rows),
  ]);
}

function rulePage(rule, language) {
  const words = RULE_PAGE[language];
  return blocks([
    NOTICE,
    `# ${code(rule.id)}: ${rule.words.title[language]}`,
    `[${words.back}](README.md) · [${words.twin}](${TWIN_FOLDERS[language]}${rule.id}.md)`,
    `**${words.severity}:** ${words.severities[rule.severity]}`,
    rule.words.description[language],
    rule.examples.length === 0 ? '' : `## ${words.examples}`,
    rule.examples.some((example) => !example.whole) ? words.pieces : '',
    ...rule.examples.flatMap((example) => exampleBlocks(example, language)),
    `## ${words.change}`,
    words.changeWords(rule.id),
    yamlBlock(`rules:\n  ${rule.id}: off`),
  ]);
}

function exampleBlocks(example, language) {
  const words = RULE_PAGE[language];
  const text = example.text.replace(/^\n+/, '');
  const places = reportedPlaces(text, words);
  const others = Object.entries(example.archive ?? {});
  const sentences = [
    visible(text) === text ? '' : words.invisible,
    example.today === undefined ? '' : words.today(example.today),
    places.length === 0 ? words.notReported : words.reported(places),
  ];
  return [
    `### ${example.title[language]}`,
    example.path === undefined ? '' : words.file(example.path),
    yamlBlock(plain(text)),
    others.length === 0 ? '' : words.others,
    ...others.flatMap(([path, other]) => [words.file(path), yamlBlock(plain(other))]),
    sentences.filter((sentence) => sentence !== '').join(' '),
  ];
}

/** The example without its marks. */
function plain(text) {
  return visible(text.replace(MARKED, '$1'));
}

/** The text with the names of characters that a reader would not see, which an editor of the page might change too. */
function visible(text) {
  return text.replace(UNSEEN, (character) => {
    const number = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `⟨U+${number}⟩`;
  });
}

function reportedPlaces(text, words) {
  return [...text.matchAll(MARKED)].map((match) => {
    const line = text.slice(0, match.index).split('\n').length;
    const marked = visible((match[1] ?? '').split('\n')[0] ?? '').trim();
    const quote = marked.length > LONGEST_QUOTE ? `${marked.slice(0, LONGEST_QUOTE)}…` : marked;
    return words.line(
      line,
      quote === '' ? '' : `, ${quote.includes('`') ? `\`\` ${quote} \`\`` : code(quote)}`,
    );
  });
}
