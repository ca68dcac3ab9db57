import { compiledModule } from './compiled.mjs';
import { EXAMPLES, PAGE } from './format-words.mjs';
import { blocks, bullets, code, table, yamlBlock } from './markdown.mjs';

const { FILE_KINDS } = compiledModule('format/kinds');

const NOTICE =
  '<!-- Written by scripts/generate.mjs from the field tables in server/src/format. Do not edit. -->';
const PATHS = { en: 'docs/format.md', vi: 'docs/format.vi.md' };

/** The reference page of the format in each language: path from the root of the project, and text. */
export function formatPages() {
  return Object.entries(PATHS).map(([language, path]) => ({ path, text: page(language) }));
}

function page(language) {
  const words = PAGE[language];
  return blocks([
    NOTICE,
    `# ${words.title}`,
    words.twin,
    words.introduction,
    ...general(words, language),
    ...Object.values(FILE_KINDS).flatMap((fileKind) => fileSection(fileKind, words, language)),
    `## ${words.comments}`,
    words.commentWords,
  ]);
}

function general(words, language) {
  const fileRows = Object.values(FILE_KINDS).map(({ kind, filePatterns, label, description }) => [
    filePatterns
      .filter((pattern) => pattern.endsWith('.yaml'))
      .map(code)
      .join(', '),
    label[language],
    description[language],
    `[${kind}](../schemas/${kind}.schema.json)`,
  ]);
  return [
    `## ${words.files}`,
    words.filesWords,
    table(words.fileColumns, fileRows),
    `## ${words.values}`,
    bullets(words.valueItems),
    `### ${words.dates}`,
    words.datesWords,
    table(
      words.dateColumns,
      words.dateRows.map(([written, meaning]) => [code(written), meaning]),
    ),
    `### ${words.codes}`,
    bullets(words.codeItems),
    `### ${words.paths}`,
    words.pathWords,
  ];
}

function fileSection({ kind, root, label, description }, words, language) {
  return [
    `## ${label[language]}`,
    description[language],
    ...mapBlocks(root, words, language),
    ...nestedMaps(root).flatMap(({ field, map, inList }) => [
      `### ${inList ? words.itemsOf(field.name) : words.mapOf(field.name)}`,
      ...mapBlocks(map, words, language),
    ]),
    `### ${words.example}`,
    yamlBlock(EXAMPLES[kind]),
  ];
}

/** The maps inside the map, each with the field that holds it, in the order of the fields. */
function nestedMaps(map) {
  return map.fields.flatMap((field) => {
    const inList = field.type.kind === 'list';
    const inner = inList ? field.type.item : field.type;
    return inner.kind === 'map' ? [{ field, map: inner, inList }, ...nestedMaps(inner)] : [];
  });
}

function mapBlocks(map, words, language) {
  const notes = [
    map.requireOneOf === undefined ? '' : words.requireOneOf(map.requireOneOf.map(code)),
    map.shorthand === undefined ? '' : words.shorthand(map.shorthand),
  ];
  return [
    table(
      words.fieldColumns,
      map.fields.map((field) => fieldRow(field, words, language)),
    ),
    notes.filter((note) => note !== '').join(' '),
    ...map.fields.flatMap((field) => allowedValues(field, words, language)),
  ];
}

function fieldRow(field, words, language) {
  return [
    code(field.name),
    requiredCell(field, words),
    typeWords(field.type, field.name, words),
    `**${field.label[language]}.** ${field.description[language]}`,
  ];
}

function requiredCell(field, words) {
  if (field.required) return words.required;
  return field.requiredWith === undefined ? '' : words.requiredWith(field.requiredWith);
}

function typeWords(type, fieldName, words) {
  switch (type.kind) {
    case 'list': {
      const item = typeWords(type.item, fieldName, words);
      return type.atLeast > 1 ? words.types.listAtLeast(item, type.atLeast) : words.types.list(item);
    }
    case 'one-or-list':
      return words.types.oneOrList(typeWords(type.item, fieldName, words));
    case 'choice':
      return choiceWords(type, fieldName, words);
    case 'reference':
      return words.types[type.space];
    case 'date':
      return type.interval ? words.types.interval : words.types.date;
    default:
      return words.types[type.kind];
  }
}

function choiceWords(type, fieldName, words) {
  const values = words.types.choice(fieldName);
  return type.extensible ? `${values}, ${words.extensible}` : values;
}

function allowedValues(field, words, language) {
  const type = field.type.kind === 'list' ? field.type.item : field.type;
  if (type.kind !== 'choice') return [];
  const rows = type.values.map((allowed) => [code(allowed.value), allowed.words[language]]);
  return [words.allowed(field.name), table(words.valueColumns, rows)];
}
