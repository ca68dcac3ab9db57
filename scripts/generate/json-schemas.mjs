import { parse } from 'yaml';
import { compiledModule } from './compiled.mjs';

const { FILE_KINDS } = compiledModule('format/kinds');
const { COUNTRIES, countryName } = compiledModule('format/codes/countries');
const { CURRENCIES, currencyName, isCurrency } = compiledModule('format/codes/currencies');
const { isLanguageTag, languageName } = compiledModule('format/codes/languages');
const { ID_LENGTH, ID_PATTERN, WIKIDATA_PATTERN } = compiledModule('format/scalars/scalars');

const DATE = '\\d{4}(?:-(?:(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?|2[1-4]|3[3-6]|4[01]))?[?~%]?';
const INTERVAL = `${DATE}/(?:${DATE}|\\.\\.)|\\.\\./${DATE}`;
const ID = ID_PATTERN.source.slice(1, -1);
const FREE_KEYS = { '^x-': {} };

/** Text that YAML may read as a number: the format goes by what is written. */
const WORDS = { type: ['string', 'number'], pattern: '\\S' };
const IDENTIFIER = { type: ['string', 'number'], pattern: `^${ID}$`, maxLength: ID_LENGTH };

/** A value that counts as missing: nothing, blanks only, an empty list or map, a lone hyphen. */
const EMPTY = {
  type: ['null', 'string', 'array', 'object'],
  pattern: '^\\s*$',
  items: { type: 'null' },
  maxProperties: 0,
};

/** The published schemas, one for each kind of file: path from the root of the project, and text. */
export function jsonSchemas(rules) {
  return Object.values(FILE_KINDS).map((fileKind) => ({
    path: `schemas/${fileKind.kind}.schema.json`,
    text: `${JSON.stringify(fileSchema(fileKind, rules), undefined, 2)}\n`,
  }));
}

function fileSchema({ kind, root, label, description }, rules) {
  const definitions = new Map();
  const schema = mapSchema(root, { definitions, rules });
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:cooperation-records:schema:${kind}`,
    $comment: 'Written by scripts/generate.mjs from the field tables in server/src/format. Do not edit.',
    title: inBothLanguages(label, ' / '),
    description: inBothLanguages(description, '\n\n'),
    ...schema,
    definitions: Object.fromEntries(definitions),
  };
}

function mapSchema(type, context) {
  const required = type.fields.filter((field) => field.required).map((field) => field.name);
  const conditions = [
    ...(type.requireOneOf === undefined ? [] : [{ anyOf: type.requireOneOf.map(filledIn) }]),
    ...type.fields
      .filter((field) => field.requiredWith !== undefined)
      .map((field) => ({ anyOf: [{ not: filledIn(field.requiredWith) }, filledIn(field.name)] })),
  ];
  if (conditions.length > 0) defineEmpty(context);
  return {
    type: 'object',
    properties: Object.fromEntries(type.fields.map((field) => [field.name, fieldSchema(field, context)])),
    patternProperties: FREE_KEYS,
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    ...(conditions.length === 0 ? {} : { allOf: conditions }),
  };
}

/** Holds where the map has the field with a value. */
function filledIn(name) {
  return { required: [name], properties: { [name]: { not: { $ref: '#/definitions/empty' } } } };
}

function fieldSchema(field, context) {
  return {
    title: inBothLanguages(field.label, ' / '),
    description: inBothLanguages(field.description, '\n\n'),
    ...valueOfField(field, context),
    examples: [parse(field.example)],
  };
}

function valueOfField(field, context) {
  const value = typeSchema(field.type, context);
  if (!field.required) return { anyOf: [value, defineEmpty(context)] };
  return '$ref' in value ? { allOf: [value] } : value;
}

function defineEmpty({ definitions }) {
  definitions.set('empty', EMPTY);
  return { $ref: '#/definitions/empty' };
}

function define(name, make, { definitions }) {
  if (!definitions.has(name)) definitions.set(name, make());
  return { $ref: `#/definitions/${name}` };
}

function typeSchema(type, context) {
  switch (type.kind) {
    case 'map':
      return mapReference(type, context);
    case 'list':
      return { type: 'array', items: typeSchema(type.item, context), minItems: type.atLeast ?? 1 };
    case 'one-or-list': {
      const item = typeSchema(type.item, context);
      return { anyOf: [item, { type: 'array', items: item, minItems: 1 }] };
    }
    case 'text':
      return define('text', textSchema, context);
    case 'rule-severities':
      return ruleSeverities(type, context.rules);
    default:
      return scalarSchema(type, context);
  }
}

function mapReference(type, context) {
  const map = define(type.name, () => mapSchema(type, context), context);
  const shorthand = type.fields.find((field) => field.name === type.shorthand);
  return shorthand === undefined ? map : { anyOf: [typeSchema(shorthand.type, context), map] };
}

function scalarSchema(type, context) {
  switch (type.kind) {
    case 'id':
    case 'reference':
    case 'theme-id':
      return define('id', () => IDENTIFIER, context);
    case 'organization-or-country':
      return { ...IDENTIFIER, pattern: `^(?:${ID}|[A-Z]{2})$` };
    case 'date':
      return type.interval
        ? { type: 'string', pattern: `^(?:unknown|${INTERVAL})$` }
        : define('date', dateSchema, context);
    case 'choice':
      return choiceSchema(type, context);
    case 'count':
      return { type: 'integer', minimum: 1 };
    case 'amount':
      return { type: 'number', minimum: 0 };
    case 'country':
      return define('country', () => codes(COUNTRIES, countryName), context);
    case 'subdivision':
      return { type: 'string', pattern: '^[A-Z]{2}-[A-Z0-9]{1,3}$' };
    case 'currency':
      return define('currency', () => codes(currencies(), currencyName), context);
    case 'url':
      return { type: 'string', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#]\\S*$' };
    case 'wikidata':
      return { type: 'string', pattern: WIKIDATA_PATTERN.source };
    default:
      return WORDS;
  }
}

function dateSchema() {
  return {
    type: ['string', 'integer'],
    pattern: `^(?:unknown|${DATE}|${INTERVAL})$`,
    minimum: 0,
    maximum: 9999,
  };
}

function choiceSchema({ values, extensible }, context) {
  const known = {
    enum: values.map((allowed) => allowed.value),
    enumDescriptions: values.map((allowed) => inBothLanguages(allowed.words, ' / ')),
  };
  return extensible ? { anyOf: [known, define('id', () => IDENTIFIER, context)] } : known;
}

function currencies() {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const all = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
  return [...CURRENCIES, ...all.filter((code) => isCurrency(code) && !CURRENCIES.includes(code))];
}

function codes(all, nameOf) {
  return {
    enum: all,
    enumDescriptions: all.map((code) =>
      inBothLanguages({ vi: nameOf(code, 'vi'), en: nameOf(code, 'en') }, ' / '),
    ),
  };
}

function textSchema() {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const twoLetterCodes = letters.flatMap((a) => letters.map((b) => a + b)).filter(isLanguageTag);
  const entry = { anyOf: [WORDS, { type: 'null' }] };
  const named = (tag) => ({ title: `${languageName(tag, 'en')} / ${languageName(tag, 'vi')}`, ...entry });
  return {
    anyOf: [
      WORDS,
      {
        type: 'object',
        properties: { vi: named('vi'), en: named('en') },
        patternProperties: {
          ...FREE_KEYS,
          [`^(?:${twoLetterCodes.join('|')}|[a-z]{3})(?:-[A-Za-z0-9]{1,8})*$`]: entry,
        },
        additionalProperties: false,
        minProperties: 1,
      },
    ],
  };
}

function ruleSeverities({ severities }, rules) {
  const severity = {
    enum: severities.map((allowed) => allowed.value),
    enumDescriptions: severities.map((allowed) => inBothLanguages(allowed.words, ' / ')),
  };
  return {
    type: 'object',
    properties: Object.fromEntries(
      rules.map((rule) => [
        rule.id,
        { title: inBothLanguages(rule.words.title, ' / '), ...severity, default: rule.severity },
      ]),
    ),
    patternProperties: FREE_KEYS,
    additionalProperties: false,
  };
}

function inBothLanguages(words, separator) {
  return words.en === words.vi ? words.en : `${words.en}${separator}${words.vi}`;
}
