import assert from 'node:assert/strict';
import { highlightsAt } from '../../src/features/document-highlight';
import { mentionsInArchive, targetAt } from '../../src/features/references';
import type { TextAtCursor } from '../support/cursor';
import type { Files } from '../support/samples';
import { type Found, finds } from './navigation-helpers';

/** From the cursor, the marks of all files are found. */
function namedFrom(files: Files): Promise<void> {
  return finds(files, referencesFrom);
}

function referencesFrom({ context, offset }: TextAtCursor): readonly Found[] {
  const target = targetAt(context, offset);
  if (target === undefined) return [];
  const files = mentionsInArchive(context.archive, target, 'all files');
  return files.flatMap(({ path, mentions }) => mentions.map(({ span }) => ({ path, span })));
}

/** From the cursor, the marks of its own text are found. */
function highlights(text: string, files: Files = {}): Promise<void> {
  return finds({ 'a.coop.yaml': text, ...files }, ({ context, offset, path }) =>
    highlightsAt(context, offset).map(({ span }) => ({ path, span })),
  );
}

const REGISTRY = `organizations:
  - id: ⟦quy-voi⟧
    name: Quỹ Voi
    kind: ngo
  - { id: ban, name: Ban, kind: unit, parent: ⟦quy-voi⟧, successors: [⟦Quỹ Voi⟧] }
`;

const RECORD = `id: a
parties:
  - organization: ⟦quy‸-voi⟧
    role: host
  - ⟦Quỹ Voi⟧
outcomes:
  - { text: A, responsible: [vn-mps, "⟦quy-voi⟧"] }
source: { publisher: ⟦quy-voi⟧ }
evidence:
  - quote: a
    supports: [date, parties.⟦quy-voi⟧.role]
  - { quote: b, supports: 'parties.⟦Quỹ Voi⟧' }
`.replace('"⟦quy-voi⟧"', '⟦"quy-voi"⟧');

describe('references to an organization', () => {
  it('are in records and registries, by id and by name', () =>
    namedFrom({
      'a.coop.yaml': RECORD,
      'organizations.coop.yaml': REGISTRY,
      'm.agreements.coop.yaml':
        'agreements: [{ id: x, name: X, kind: decision, issuer: ⟦quy-voi⟧, parties: [VN, ⟦quy voi⟧] }]\n',
      'z/b.coop.yaml': 'id: b\nfunding:\n- funder: ⟦quy-voi⟧\n',
      'z/c.coop.yaml': 'id: c\nparties: [vn-mps, quy-voi-2]\n',
    }));
  it('are found from the registry', () =>
    namedFrom({
      'organizations.coop.yaml': REGISTRY.replace('quy', 'q‸uy'),
      'b.coop.yaml': 'parties: [⟦quy-voi⟧]\n',
    }));
  it('are found from a path', () =>
    namedFrom({
      'organizations.coop.yaml': REGISTRY,
      'b.coop.yaml': 'parties: [⟦quy-voi⟧]\nevidence: [{ quote: a, supports: parties.⟦quy-‸voi⟧ }]\n',
    }));
  it('are found of a shipped one', () =>
    namedFrom({
      'a.coop.yaml': 'parties: [⟦vn-‸mps⟧]\n',
      'b.coop.yaml': 'parties: [⟦Bộ Công an⟧, iom]\n',
      'organizations.coop.yaml': 'organizations: [{ id: c, name: C, kind: unit, parent: ⟦vn-mps⟧ }]\n',
    }));
  it('are all that write the same, where that names nothing', () =>
    namedFrom({
      'a.coop.yaml': 'parties: [⟦khong‸-ai⟧]\n',
      'b.coop.yaml': 'parties: [⟦khong-ai⟧]\nagreements: [khong-ai]\n',
      'organizations.coop.yaml': 'organizations: [{ id: c, name: C, kind: unit, parent: ⟦khong-ai⟧ }]\n',
    }));
  it('are found around what can’t be read', () =>
    namedFrom({
      'organizations.coop.yaml': REGISTRY,
      'a.coop.yaml':
        'title: "Hội nghị\nparties: [⟦quy-‸voi⟧]\nnotes: a: b\nsource: { publisher: ⟦quy-voi⟧ }\n',
      'b.coop.yaml': 'title: "Hội nghị\nparties: [⟦quy-voi⟧]\n',
    }));
});

describe('references to an agreement', () => {
  it('are in records and registries', () =>
    namedFrom({
      'a.coop.yaml':
        'agreements:\n  - ⟦ke-‸hoach⟧\n  - agreement: ⟦12/KH-ABC⟧\nevidence:\n  - supports: agreements.⟦ke-hoach⟧\n',
      'agreements.coop.yaml':
        'agreements:\n- { id: ⟦ke-hoach⟧, name: K, number: 12/KH-ABC }\n- { id: b, name: B, implements: [⟦ke-hoach⟧], under: ⟦ke-hoach⟧ }\n',
    }));
  it('are found by other forms of its number', () =>
    namedFrom({
      'a.coop.yaml': 'agreements: [⟦qd-402‸-2020⟧]\n',
      'b.coop.yaml': 'agreements: [⟦qd 402⟧]\n',
    }));
});

describe('references to a record', () => {
  it('are what is related', () =>
    namedFrom({
      'a.coop.yaml': 'id: ⟦a‸⟧\nrelated: [b]\n',
      'b.coop.yaml': 'id: b\nrelated:\n  - ⟦a⟧\nparties: [a]\n',
    }));
});

describe('highlights', () => {
  it('are all places of the text', () =>
    highlights(RECORD, { 'organizations.coop.yaml': REGISTRY.replace(/[⟦⟧]/g, '') }));
  it('are none beside names', () => highlights('id: a\ntitle: Hội‸ nghị\nparties: [vn-mps]\n'));
  it('tell the declaration from the rest', () =>
    finds(
      { 'organizations.coop.yaml': 'organizations:\n  - id: ⟦b‸⟧\n    name: B\n    parent: b\n' },
      ({ context, offset, path }) => {
        const found = highlightsAt(context, offset);
        assert.equal(found.length, 2);
        return found.filter(({ isDeclaration }) => isDeclaration).map(({ span }) => ({ path, span }));
      },
    ));
});
