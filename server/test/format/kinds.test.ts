import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { LANGUAGES, type Words } from '../../src/base/words';
import { fileKindOf } from '../../src/format/file-kind';
import { FILE_KINDS } from '../../src/format/kinds';
import type { AllowedValue, Field, MapType, ValueType } from '../../src/format/types';

function mapsIn(type: ValueType): readonly MapType[] {
  if (type.kind === 'list' || type.kind === 'one-or-list') return mapsIn(type.item);
  return type.kind === 'map' ? [type, ...type.fields.flatMap((field) => mapsIn(field.type))] : [];
}

function allowedValuesOf(type: ValueType): readonly AllowedValue[] {
  if (type.kind === 'list' || type.kind === 'one-or-list') return allowedValuesOf(type.item);
  if (type.kind === 'rule-severities') return type.severities;
  return type.kind === 'choice' ? type.values : [];
}

/** The names of the map's fields, a required one with `!`. */
function outline(map: MapType | undefined): string {
  return (map?.fields ?? []).map((field) => `${field.name}${field.required ? '!' : ''}`).join(' ');
}

function allowed(mapName: string, fieldName: string): string {
  const field = maps.find((map) => map.name === mapName)?.fields.find(({ name }) => name === fieldName);
  assert.ok(field, `${mapName}.${fieldName}`);
  return allowedValuesOf(field.type)
    .map(({ value }) => value)
    .join(' ');
}

function textFields(): readonly string[] {
  return fields
    .filter(({ field }) => field.type.kind === 'text')
    .map(({ map, field }) => `${map.name}.${field.name}`);
}

const maps = Object.values(FILE_KINDS).flatMap(({ root }) => mapsIn(root));
const fields: readonly { readonly map: MapType; readonly field: Field }[] = maps.flatMap((map) =>
  map.fields.map((field) => ({ map, field })),
);

describe('field tables', () => {
  const outlines: readonly (readonly [name: string, outline: string])[] = [
    [
      'record',
      'id! title! summary activity! status date! edition attendance place themes parties! agreements people outcomes funding source! evidence related notes',
    ],
    ['place', 'country subdivision locality venue format'],
    ['party', 'organization name as role note'],
    ['agreement-link', 'agreement! as relation note'],
    ['person', 'name! position organization'],
    ['outcome', 'text! due responsible'],
    ['funding', 'funder! amount currency purpose'],
    ['source', 'publisher! agency published! title author url article accessed'],
    ['evidence', 'quote! supports'],
    ['organizations', 'organizations!'],
    [
      'organization',
      'id! name! kind! abbreviations aliases country scope parent founded dissolved successors former-names website wikidata notes',
    ],
    ['former-name', 'name! until'],
    ['agreements', 'agreements!'],
    [
      'agreement',
      'id! name! kind! abbreviations aliases number adopted in-force ended period parties issuer promulgated-by under implements amends supersedes url notes',
    ],
    ['settings', 'language rules exclude themes reference'],
  ];
  for (const [name, expected] of outlines) {
    it(`has the fields of a ${name} in their order`, () => {
      assert.equal(outline(maps.find((map) => map.name === name)), expected);
    });
  }

  it('has no other map', () => {
    assert.deepEqual(
      maps.map((map) => map.name).filter((name) => !outlines.some(([known]) => known === name)),
      [],
    );
  });

  const choices: readonly (readonly [map: string, field: string, values: string])[] = [
    [
      'record',
      'activity',
      'conference workshop training meeting reception visit launch signing deployment operation campaign consultation funding report other',
    ],
    ['record', 'status', 'planned ongoing completed postponed cancelled'],
    [
      'record',
      'themes',
      'wildlife environment migration trafficking drugs crime terrorism peacekeeping gender human-rights consular health education trade customs justice defence development culture science disaster-relief other',
    ],
    ['place', 'format', 'in-person online hybrid'],
    [
      'party',
      'role',
      'host organizer co-organizer sender participant observer speaker funder implementer partner signatory beneficiary coordinator',
    ],
    ['agreement-link', 'relation', 'under implements reviews signs amends extends announces references'],
    [
      'organization',
      'kind',
      'ministry government legislature department local-authority interministerial mass-organization research media un-system intergovernmental regional-body mechanism foreign-government political-party unit ngo company other',
    ],
    ['organization', 'scope', 'international regional'],
    [
      'agreement',
      'kind',
      'treaty convention protocol charter compact memorandum declaration arrangement programme action-plan framework initiative decision resolution project agenda guideline other',
    ],
    ['settings', 'language', 'vi en'],
    ['settings', 'rules', 'error warning information hint off'],
    ['settings', 'reference', 'bundled none'],
  ];
  for (const [map, field, values] of choices) {
    it(`allows the values of ${map}.${field}`, () => assert.equal(allowed(map, field), values));
  }

  it('takes words of several languages in text fields only', () => {
    assert.deepEqual(textFields(), [
      'record.title',
      'record.summary',
      'record.notes',
      'party.name',
      'party.note',
      'agreement-link.note',
      'outcome.text',
      'funding.purpose',
      'organization.name',
      'organization.notes',
      'former-name.name',
      'agreement.name',
      'agreement.notes',
    ]);
  });

  it('names each field of a map once, and refers to fields that the map has', () => {
    for (const map of maps) {
      const names = map.fields.map((field) => field.name);
      assert.equal(new Set(names).size, names.length, map.name);
      const mentioned = [
        ...(map.shorthand === undefined ? [] : [map.shorthand]),
        ...(map.requireOneOf ?? []),
        ...map.fields.flatMap((field) => field.requiredWith ?? []),
      ];
      assert.deepEqual(
        mentioned.filter((name) => !names.includes(name)),
        [],
        map.name,
      );
    }
  });
});

describe('words of the field tables', () => {
  function assertWords(words: Words, of: string): void {
    for (const language of LANGUAGES) {
      const text = words[language];
      assert.ok(text.length > 0 && text === text.trim() && text === text.normalize('NFC'), `${of}: ${text}`);
    }
  }

  it('exist in both languages for every field', () => {
    for (const { map, field } of fields) {
      assertWords(field.label, `${map.name}.${field.name}`);
      assertWords(field.description, `${map.name}.${field.name}`);
    }
  });

  it('exist in both languages for every allowed value, no two alike in one field', () => {
    for (const { map, field } of fields) {
      const values = allowedValuesOf(field.type);
      for (const { value, words } of values) assertWords(words, `${map.name}.${field.name}: ${value}`);
      for (const language of LANGUAGES) {
        const all = values.flatMap(({ words }) => words[language].split(', '));
        assert.equal(new Set(all).size, all.length, `${map.name}.${field.name}: ${all.join(', ')}`);
      }
    }
  });

  it('give examples that are YAML of the right shape', () => {
    for (const { map, field } of fields) {
      const value: unknown = parse(field.example);
      const where = `${map.name}.${field.name}: ${field.example}`;
      assert.ok(value !== null && value !== '', where);
      if (field.type.kind === 'list') assert.ok(Array.isArray(value), where);
      if (field.type.kind === 'map') assert.ok(typeof value === 'object' && !Array.isArray(value), where);
      if (field.type.kind === 'choice') {
        assert.ok(
          allowedValuesOf(field.type).some((choice) => choice.value === value),
          where,
        );
      }
    }
  });

  it('begin with the usual Vietnamese word', () => {
    const participant = maps.flatMap((map) => map.fields).find((field) => field.name === 'role');
    assert.ok(participant);
    const words = allowedValuesOf(participant.type).find(({ value }) => value === 'participant')?.words;
    assert.match(words?.vi ?? '', /^tham dự/);
  });
});

describe('kinds of files', () => {
  const names: readonly (readonly [path: string, kind: string | undefined])[] = [
    ['organizations.coop.yaml', 'organizations'],
    ['vn.organizations.coop.yml', 'organizations'],
    ['myorganizations.coop.yaml', 'record'],
    ['a/agreements.coop.yaml', 'agreements'],
    ['un.agreements.coop.yml', 'agreements'],
    ['coop.config.yaml', 'settings'],
    ['a/b/coop.config.yml', 'settings'],
    ['x.coop.config.yaml', undefined],
    ['a/hội-nghị.coop.yaml', 'record'],
    ['.coop.yaml', 'record'],
    ['coop.yaml', undefined],
    ['a.coop.yaml.bak', undefined],
    ['a.coop.yaml/notes.txt', undefined],
  ];
  for (const [path, kind] of names) {
    it(`takes ${path} for ${kind ?? 'none of them'}`, () => assert.equal(fileKindOf(path), kind));
  }

  it('match their own file patterns', () => {
    for (const { kind, filePatterns } of Object.values(FILE_KINDS)) {
      for (const pattern of filePatterns) assert.equal(fileKindOf(pattern.replace('*', 'a')), kind);
    }
  });
});
