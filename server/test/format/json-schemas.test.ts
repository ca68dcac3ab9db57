import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { parse } from 'yaml';
import { FILE_KINDS } from '../../src/format/kinds';
import type { FileKind } from '../../src/format/types';

const SCHEMAS = join(__dirname, '../../../../schemas');

function schemaOf(kind: FileKind): ValidateFunction {
  const schema: unknown = JSON.parse(readFileSync(join(SCHEMAS, `${kind}.schema.json`), 'utf8'));
  assert.ok(typeof schema === 'object' && schema !== null);
  return new Ajv({ strict: false, allErrors: true }).compile(schema);
}

const validators = new Map(Object.values(FILE_KINDS).map(({ kind }) => [kind, schemaOf(kind)]));

function isValid(kind: FileKind, yaml: string): boolean {
  return validators.get(kind)?.(parse(yaml)) === true;
}

/** A whole record: the lines, and before them every required field that they do not give. */
function record(lines: string): string {
  const required: readonly (readonly [name: string, value: string])[] = [
    ['id', 'a-1'],
    ['title', 'Họp'],
    ['activity', 'meeting'],
    ['date', '2021'],
    ['parties', '[un, vn-mps]'],
    ['source', '{ publisher: vn-vna, published: unknown }'],
  ];
  const missing = required.filter(([name]) => !lines.startsWith(`${name}:`) && !lines.includes(`\n${name}:`));
  return `${missing.map(([name, value]) => `${name}: ${value}\n`).join('')}${lines}`;
}

function accepts(kind: FileKind, cases: readonly string[]): void {
  for (const yaml of cases) {
    it(`accepts ${yaml.replaceAll('\n', '⏎')}`, () => {
      const text = kind === 'record' ? record(yaml) : yaml;
      assert.ok(isValid(kind, text), JSON.stringify(validators.get(kind)?.errors));
    });
  }
}

function refuses(kind: FileKind, cases: readonly string[]): void {
  for (const yaml of cases) {
    it(`refuses ${yaml.replaceAll('\n', '⏎')}`, () => {
      assert.equal(isValid(kind, kind === 'record' ? record(yaml) : yaml), false);
    });
  }
}

describe('schema of records', () => {
  accepts('record', [
    '',
    'id: 2021',
    'title: { vi: Họp, en: Meeting, x-note: a }',
    'title: 2021',
    'x-own: { anything: [1] }',
    'date: 2021-33',
    'date: 2010-11/2011',
    'date: [2021-05-24, 2021-05-26~]',
    'date: ../2018?',
    'status:',
    'summary: ""',
    'themes: []',
    'themes: [wildlife, fisheries]',
    'related:\n  -',
    'place: { country: VN, subdivision: VN-09, format: online }',
    'parties:\n  - organization: un\n    role: host\n  - name: { vi: 16 cơ quan }\n  - vn-mps',
    'agreements: [gcm, { agreement: cites, relation: under, note: a }]',
    'funding: [{ funder: usaid }, { funder: iom, amount: 1.5, currency: USD }, { funder: un, amount: }]',
    'evidence: [{ quote: a, supports: date }, { quote: b, supports: [date, parties.un] }]',
    'people: [{ name: An, position: Thứ trưởng, organization: vn-mofa }]',
    'outcomes: [{ text: a, due: 2021-12, responsible: [un] }]',
  ]);
  refuses('record', [
    'id: Hội nghị',
    'id: a--b',
    'id:',
    'title: {}',
    'title: " "',
    'title: { vn: Họp }',
    'activity: party',
    'date: 31/02/2021',
    'date: 2021-13',
    'date: ../..',
    'date: []',
    'edition: 0',
    'edition: 1.5',
    'unknown: a',
    'place: { country: UK }',
    'place: [VN]',
    'parties: [un]',
    'parties: []',
    'parties: [{ role: host }, un]',
    'parties: [{ organization: , role: host }, un]',
    'parties: [{ organization: un, role: boss }, vn-mps]',
    'agreements: [{ relation: under }]',
    'funding: [{ funder: iom, amount: 5 }]',
    'funding: [{ funder: iom, amount: 5, currency: }]',
    'funding: [{ funder: iom, amount: -5, currency: USD }]',
    'funding: [{ funder: iom, amount: 5, currency: usd }]',
    'source: { publisher: vn-vna }',
    'source: { publisher: vn-vna, published: 2021, url: quochoi.vn }',
    'evidence: [{ supports: date }]',
  ]);
});

describe('schema of registries of organizations', () => {
  accepts('organizations', [
    'organizations: []',
    'organizations: [{ id: un, name: Liên hợp quốc, kind: un-system, scope: international, wikidata: Q1065 }]',
    'organizations: [{ id: a, name: { en: A }, kind: ngo, former-names: [{ name: B, until: 2020 }], website: https://a.vn }]',
  ]);
  refuses('organizations', [
    'organizations:',
    'agreements: []',
    'organizations: [{ id: un, name: a }]',
    'organizations: [{ id: un, name: a, kind: un }]',
    'organizations: [{ id: un, name: a, kind: other, wikidata: 1065 }]',
    'organizations: [{ id: un, name: a, kind: other, former-names: [{ until: 2020 }] }]',
  ]);
});

describe('schema of registries of agreements', () => {
  accepts('agreements', [
    'agreements: []',
    'agreements: [{ id: a, name: A, kind: decision, number: 402/QĐ-TTg, adopted: 2020-03-20, issuer: vn-pm, implements: [gcm] }]',
    'agreements: [{ id: a, name: A, kind: memorandum, parties: [VN, LA, unodc], period: 2021/2025, under: b }]',
  ]);
  refuses('agreements', [
    'agreements: [{ id: a, name: A, kind: law }]',
    'agreements: [{ id: a, name: A, kind: other, parties: [Vn] }]',
    'agreements: [{ id: a, name: A, kind: other, period: 2021 }]',
    'agreements: [{ id: a, name: A, kind: other, implements: gcm }]',
  ]);
});

describe('schema of settings', () => {
  accepts('settings', [
    '{}',
    'language: vi\nthemes: [fisheries]\nexclude: ["drafts/**"]\nreference: none\nrules: {}',
  ]);
  refuses('settings', [
    'language: fr',
    'themes: [Fisheries]',
    'reference: some',
    'rules: { no-such-rule: off }',
  ]);
});

describe('schemas', () => {
  it('accept the examples of the reference page', () => {
    const page = readFileSync(join(SCHEMAS, '../docs/format.md'), 'utf8');
    const examples = [...page.matchAll(/^```yaml\n(.*?)^```/gms)].map((match) => match[1] ?? '');
    const kinds = Object.values(FILE_KINDS).map(({ kind }) => kind);
    assert.equal(examples.length, kinds.length);
    for (const [index, kind] of kinds.entries())
      assert.ok(isValid(kind, examples[index] ?? ''), examples[index]);
  });

  for (const { kind, root } of Object.values(FILE_KINDS)) {
    it(`of kind ${kind} accept the examples of the field tables`, () => {
      if (kind === 'record') {
        for (const field of root.fields) {
          const yaml = record(`${field.name}: ${field.example}`);
          assert.ok(isValid(kind, yaml), `${yaml}\n${JSON.stringify(validators.get(kind)?.errors)}`);
        }
        return;
      }
      const yaml = root.fields.map((field) => `${field.name}: ${field.example}`).join('\n');
      assert.ok(isValid(kind, yaml), yaml);
    });
  }
});
