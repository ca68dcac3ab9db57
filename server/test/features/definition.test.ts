import assert from 'node:assert/strict';
import { placeIn } from '../../src/archive/resolver';
import { definitionAt, typeDefinitionAt } from '../../src/features/definition';
import { atCursor } from '../support/cursor';
import type { Files } from '../support/samples';
import { type Found, finds } from './navigation-helpers';

const ELEPHANT = 'id: ⟦quy-voi⟧\n    name: Quỹ Voi\n    kind: ngo\n';
const REGISTRY = `organizations:\n  - ${ELEPHANT}`;
const PLAIN_REGISTRY = REGISTRY.replace(/[⟦⟧]/g, '');

/** The record's cursor leads to the marks in the registry. */
function leads(record: string, registry = REGISTRY, more: Files = {}): Promise<void> {
  return leadsIn({ 'a.coop.yaml': record, 'organizations.coop.yaml': registry, ...more });
}

function leadsIn(files: Files, look = definitionAt): Promise<void> {
  return finds(files, ({ context, offset }) =>
    (look(context, offset)?.entries ?? []).flatMap((entry): Found[] =>
      entry.file === undefined ? [] : [{ path: entry.file, span: placeIn(entry, entry.definition.span) }],
    ),
  );
}

/** What the cursor is on, between marks. */
async function originOf(record: string): Promise<string | undefined> {
  const { context, offset, files, path } = await atCursor({
    'a.coop.yaml': record,
    'organizations.coop.yaml': PLAIN_REGISTRY,
  });
  const origin = definitionAt(context, offset)?.origin;
  return origin && files[path]?.slice(origin.start, origin.end);
}

/** Ids of the entries that ship to which the cursor leads. */
async function shippedFrom(text: string, look = definitionAt): Promise<readonly string[]> {
  const { context, offset } = await atCursor({ 'a.coop.yaml': text });
  return (look(context, offset)?.entries ?? []).map(({ definition }) => definition.id);
}

describe('the definition of an organization', () => {
  it('is found from a shorthand in flow', () => leads('parties: [vn-mps, quy‸-voi]\n'));
  it('is found from a shorthand in block', () => leads('parties:\n  - vn-mps\n  - ‸quy-voi\n'));
  it('is found from a map in flow', () => leads('parties: [{ organization: quy-voi‸, role: host }]\n'));
  it('is found from a map in block', () =>
    leads('parties:\n  - role: host\n    organization: quy-‸voi # a comment\n'));
  it('is found from a publisher', () => leads('source: { publisher: quy-‸voi }\n'));
  it('is found from a list of those responsible', () =>
    leads('outcomes:\n  - text: A\n    responsible: [vn-mps, quy-‸voi]\n'));
  it('is found from a quoted reference', () => leads('parties: ["quy-v‸oi"]\n'));
  it('is found from one written with escapes', () => leads('parties: ["quy\\u002Dv‸oi"]\n'));
  it('is found from its name', () => leads('parties: [Quỹ ‸Voi]\n'));
  it('is found from a piece of a path', () =>
    leads('parties: [quy-voi]\nevidence:\n  - { quote: a, supports: [date, parties.quy‸-voi.role] }\n'));
  it('is found from itself', () => leads('parties: []\n', REGISTRY.replace('quy', 'qu‸y')));
  it('is found from another entry', () =>
    leads('parties: []\n', `${REGISTRY}  - { id: ban, name: Ban, kind: unit, parent: ‸quy-voi }\n`));
  it('is found below an open quote', () => leads('title: "Hội nghị\nparties: [quy-vo‸i]\n'));
  it('is found below a value with a colon', () =>
    leads('title: Hội nghị: khai mạc\nparties:\n  - organization: quy-‸voi\n'));
  it('is found above an open bracket', () => leads('parties: [vn-mps, quy-‸voi]\nthemes: [drugs\n'));
  it('is found within an open bracket', () =>
    leads('parties: [vn-mps, {organization: quy-‸voi, role: host\n'));
  it('is found above an open quote', () =>
    leads('parties:\n  - organization: quy-‸voi\nnotes: "chưa xong\n'));
  it('is every place that claims the id', () =>
    leads('parties: [quy-‸voi]\n', REGISTRY, { 'b.organizations.coop.yaml': REGISTRY }));
  it('is all that bear an ambiguous name', () =>
    leads(
      'parties: [Quỹ ‸Voi]\n',
      `${REGISTRY}  - { id: ⟦quy-voi-2⟧, name: Quỹ Voi, kind: ngo, country: LA }\n`,
    ));
  it('is nothing for what is not known', () => leads('parties: [kho‸ng-ai]\n', PLAIN_REGISTRY));
  it('is nothing beside names', () => leads('par‸ties: [quy-voi]\n', PLAIN_REGISTRY));

  it('may be one that ships', async () => {
    assert.deepEqual(await shippedFrom('parties: [vn-‸mps]\n'), ['vn-mps']);
    assert.deepEqual(await shippedFrom('parties: [Bộ Công ‸an]\n'), ['vn-mps']);
    assert.deepEqual(await shippedFrom('agreements: [{ agreement: GC‸M }]\n'), ['gcm']);
  });

  it('comes with what names it', async () => {
    assert.equal(await originOf('parties: [vn-mps, quy‸-voi]\n'), 'quy-voi');
    assert.equal(
      await originOf('parties: [quy-voi]\nevidence: [{ supports: parties.quy‸-voi }]\n'),
      'quy-voi',
    );
  });
});

describe('the definition of a record', () => {
  it('is found from what is related', () =>
    leadsIn({ 'a.coop.yaml': 'id: a\nrelated: [‸b]\n', 'x/b.coop.yaml': 'title: B\nid: ⟦b⟧\n' }));
});

describe('the definition of an agreement', () => {
  const registry =
    'agreements:\n- id: ⟦ke-hoach⟧\n  name: Kế hoạch\n  kind: action-plan\n  number: 12/KH-ABC\n';
  it('is found by its id', () =>
    leadsIn({ 'a.coop.yaml': 'agreements: [ke-‸hoach]\n', 'agreements.coop.yaml': registry }));
  it('is found by its number', () =>
    leadsIn({ 'a.coop.yaml': 'agreements: [12/KH-‸ABC]\n', 'agreements.coop.yaml': registry }));
});

describe('the type definition', () => {
  it('is the entry that a list item is about', () =>
    leadsIn(
      {
        'a.coop.yaml': 'parties:\n  - organization: quy-voi\n    role: ho‸st\n',
        'organizations.coop.yaml': REGISTRY,
      },
      typeDefinitionAt,
    ));
  it('is the publisher of a source', async () =>
    assert.deepEqual(
      await shippedFrom('source: { publisher: vn-vna, published: 2020‸ }\n', typeDefinitionAt),
      ['vn-vna'],
    ));
  it('is no record', () =>
    leadsIn(
      { 'a.coop.yaml': 'id: a\nrelated: [‸b]\n', 'x/b.coop.yaml': 'title: B\nid: b\n' },
      typeDefinitionAt,
    ));
  it('is nothing where an item is about none', () =>
    leadsIn({ 'a.coop.yaml': 'place: { country: V‸N }\nparties: [quy-voi]\n' }, typeDefinitionAt));
});
