/** @file The made-up organizations and agreements of a generated archive, and their registries. */
import { AGREEMENTS, COINED_NAMES, COUNTRIES, INSTITUTIONS, TOPICS } from './archive-words.mjs';

/**
 * `count` organizations with different names, abbreviations and ids. They all were founded in the last century and
 * name as parent or successor only one that comes before them, so no reference runs in a circle.
 */
export function makeOrganizations(count, random) {
  const names = nameMaker(INSTITUTIONS, random);
  const organizations = [];
  for (let index = 0; index < count; index += 1) {
    const { form, topic, name, ...words } = names(index);
    const country = random.pick(COUNTRIES);
    const earlier = organizations.length === 0 ? undefined : random.pick(organizations);
    organizations.push({
      id: `${country.toLowerCase()}-${name.id}-${topic.id}-${serial(index, count)}`,
      ...words,
      kind: form.kind,
      country,
      abbreviation: abbreviationOf(index),
      alias: `${form.short} ${abbreviationOf(index)}`,
      founded: random.whole(1950, 1999),
      parent: random.chance(0.4) ? earlier?.id : undefined,
      successor: random.chance(0.03) ? earlier?.id : undefined,
      formerName: random.chance(0.2) ? `Tổ ${topic.vi} ${name.vi}` : undefined,
    });
  }
  return organizations;
}

/** `count` agreements of 2000 to 2004 with different names and numbers, each under an earlier one or none. */
export function makeAgreements(count, organizations, random) {
  const names = nameMaker(AGREEMENTS, random);
  const agreements = [];
  for (let index = 0; index < count; index += 1) {
    const { form, topic, name, ...words } = names(index);
    const issuer = random.pick(organizations);
    agreements.push({
      id: `${name.id}-${topic.id}-${form.kind}-${serial(index, count)}`,
      ...words,
      kind: form.kind,
      number: `${index + 1}/${form.sign}-${issuer.abbreviation}`,
      adopted: `${random.whole(2000, 2004)}-0${random.whole(1, 9)}-${random.whole(10, 28)}`,
      issuer: issuer.id,
      parties: random.pickSome(organizations, 3).map(({ id }) => id),
      under: agreements.length > 0 && random.chance(0.3) ? random.pick(agreements).id : undefined,
    });
  }
  return agreements;
}

/** The text of a registry of organizations. */
export function organizationsText(organizations) {
  return registryText('organizations', organizations.map(organizationLines));
}

/** The text of a registry of agreements. */
export function agreementsText(agreements) {
  return registryText('agreements', agreements.map(agreementLines));
}

function registryText(key, entries) {
  return entries.length === 0 ? `${key}: []\n` : `${key}:\n${entries.map(listItem).join('\n')}`;
}

/** The lines as an item of a list: indented, with the hyphen before the first. */
function listItem(lines) {
  return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}\n`).join('');
}

function organizationLines(organization) {
  const { id, vi, en, kind, country, abbreviation, alias, founded, parent, successor, formerName } =
    organization;
  return [
    `id: ${id}`,
    'name:',
    `  vi: ${vi}`,
    `  en: ${en}`,
    `kind: ${kind}`,
    `abbreviations: [${abbreviation}]`,
    `aliases: [${alias}]`,
    `country: ${country}`,
    ...(parent === undefined ? [] : [`parent: ${parent}`]),
    `founded: ${founded}`,
    ...(successor === undefined ? [] : ['dissolved: 2003-12-31', `successors: [${successor}]`]),
    ...(formerName === undefined ? [] : ['former-names:', `  - name: ${formerName}`, '    until: 1999']),
    `website: https://example.org/${id}`,
  ];
}

function agreementLines({ id, vi, en, kind, number, adopted, issuer, parties, under }) {
  return [
    `id: ${id}`,
    'name:',
    `  vi: ${vi}`,
    `  en: ${en}`,
    `kind: ${kind}`,
    `number: ${number}`,
    `adopted: ${adopted}`,
    `parties: [${parties.join(', ')}]`,
    `issuer: ${issuer}`,
    ...(under === undefined ? [] : [`under: ${under}`]),
    `url: https://example.org/agreements/${id}`,
  ];
}

/**
 * Gives the name for each index from 0, in both languages: every combination of form, topic and coined name once, in a
 * random order; from then on again with a number behind.
 */
function nameMaker(forms, random) {
  const combinations = random.shuffled(
    forms.flatMap((form) => TOPICS.flatMap((topic) => COINED_NAMES.map((name) => ({ form, topic, name })))),
  );
  return (index) => {
    const combination = combinations[index % combinations.length];
    const round = 1 + Math.floor(index / combinations.length);
    const { form, topic, name } = combination;
    return {
      ...combination,
      vi: filled(form.vi, topic.vi, name.vi) + (round === 1 ? '' : ` số ${round}`),
      en: filled(form.en, topic.en, name.en) + (round === 1 ? '' : ` No. ${round}`),
    };
  };
}

function filled(pattern, topic, name) {
  return pattern.replace('{topic}', topic).replace('{name}', name);
}

/** The place in the list with as many digits for all, so that no id is the beginning of another. */
export function serial(index, count) {
  return String(index + 1).padStart(String(count).length, '0');
}

/** `Q` and at least four letters that count like digits: `QAAAA`, `QAAAB`… */
function abbreviationOf(index) {
  const digits = index.toString(26).padStart(4, '0');
  return `Q${[...digits].map((digit) => String.fromCharCode(65 + Number.parseInt(digit, 26))).join('')}`;
}
