import { compiledModule } from './compiled.mjs';

/** Beside what is required, fields are taken until an item has so many. */
const USUAL_FIELDS = 2;

/** The snippets of VS Code for the items of the format's lists: path from the root of the project, and text. */
export function snippetFiles() {
  const snippets = Object.fromEntries(listItems().map((item) => [nameOf(item), snippetOf(item)]));
  const text = `${JSON.stringify(snippets, undefined, 2)}\n`;
  return [{ path: 'client/snippets/cooperation-record.json', text }];
}

/** Every list of maps, each kind of map once: the field that holds the list, and the type of its items. */
function listItems() {
  const { FILE_KINDS } = compiledModule('format/kinds');
  const found = new Map();
  const visit = (map) => {
    for (const field of map.fields) {
      if (field.type.kind === 'map') visit(field.type);
      if (field.type.kind !== 'list' || field.type.item.kind !== 'map') continue;
      const { item } = field.type;
      if (!found.has(item.name)) found.set(item.name, { field, item });
      visit(item);
    }
  };
  for (const { root } of Object.values(FILE_KINDS)) visit(root);
  return [...found.values()];
}

/** In the language of VS Code's own words, for snippets are not translated: both languages, one after the other. */
function nameOf({ field, item }) {
  return `${item.name}: ${field.label.vi} · ${field.label.en}`;
}

function snippetOf({ field, item }) {
  const fields = writtenFields(item);
  const body = fields.map(({ name, type }, index) => {
    const dash = index === 0 ? '- ' : '  ';
    return `${dash}${name}: ${stopOf(type, index + 1)}`;
  });
  return {
    prefix: `item-${item.name}`,
    description: `${field.description.vi} · ${field.description.en}`,
    body,
  };
}

/** What is required, or one of what may be; choices; and then the next fields until there are enough. */
function writtenFields({ fields, requireOneOf = [] }) {
  const isNeeded = ({ name, required, type }) =>
    required || name === requireOneOf[0] || (type.kind === 'choice' && requireOneOf.length > 0);
  const needed = fields.filter((field) => isNeeded(field) || field.name === 'relation');
  const others = fields.filter((field) => !needed.includes(field) && isOneLine(field.type));
  const chosen = new Set([...needed, ...others.slice(0, Math.max(0, USUAL_FIELDS - needed.length))]);
  const companions = fields.filter(({ requiredWith }) =>
    [...chosen].some(({ name }) => name === requiredWith),
  );
  return fields.filter((field) => chosen.has(field) || companions.includes(field));
}

function isOneLine({ kind }) {
  return kind !== 'map' && kind !== 'list';
}

function stopOf(type, number) {
  if (type.kind !== 'choice') return `$${number}`;
  return `\${${number}|${type.values.map(({ value }) => value).join(',')}|}`;
}
