import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from '../../src/base/line-index';
import { semanticTokensOf } from '../../src/features/semantic-tokens';
import { encodedEdits, encodeTokens } from '../../src/features/semantic-tokens/encode';
import { atCursor, writings } from '../support/cursor';
import { readMarks } from '../support/marks';

const REGISTRY = `organizations:
  - { id: bo, name: Bộ Thử, kind: ministry, country: VN }
  - { id: old, name: Vụ Cũ, kind: department, country: VN, dissolved: 2015 }
`;

/** `piece type.modifiers` of each token; a marked piece is the range that is asked for. */
async function tokensIn(
  marked: string,
  others: Readonly<Record<string, string>> = { 'organizations.coop.yaml': REGISTRY },
  path = 'a.coop.yaml',
): Promise<string[]> {
  const { text, spans } = readMarks(marked);
  const { context } = await atCursor({ ...others, [path]: `${text}‸` });
  return semanticTokensOf(context, spans[0]).map(({ span, type, modifiers }) =>
    [`${text.slice(span.start, span.end)} ${type}`, ...modifiers].join('.').normalize('NFC'),
  );
}

async function colours(text: string, ...expected: string[]): Promise<void> {
  for (const writing of writings(text)) assert.deepEqual(await tokensIn(writing), expected);
}

describe('semantic tokens', () => {
  it('tell known references from unknown ones, and names from ids', () =>
    colours(
      'parties: [bo, "bo", Bộ Thử, xyz]',
      'bo variable.readonly',
      'bo variable.readonly',
      'Bộ Thử string',
      'xyz unresolvedReference',
    ));

  it('tell what had ended before the event', async () => {
    await colours(
      'date: unknown\nparties: [old, vu cu]',
      'old variable.readonly.deprecated',
      'vu cu string.deprecated',
    );
    await colours('date: 2010\nparties: [old]', '2010 number', 'old variable.readonly');
  });

  it('tell declarations', async () => {
    await colours('id: a\nparties:\n  - organization: bo\n', 'a type.declaration', 'bo variable.readonly');
    assert.deepEqual(
      await tokensIn('organizations:\n  - id: a\n    parent: bo\n', undefined, 'x.organizations.coop.yaml'),
      ['a type.declaration', 'bo variable.readonly'],
    );
  });

  it('tell the figures of dates from their signs', () =>
    colours('date: ["2024-07-18?/..", unknown, 2024-13]', '2024-07-18 number', '? operator', '/ operator'));

  it('tell the names in paths', async () => {
    const evidence = 'evidence: [{ quote: a, supports: [parties.bo.role, "date", parties.xyz] }]';
    await colours(
      `date: unknown\nparties: [{ organization: bo, role: host }]\n${evidence}`,
      'bo variable.readonly',
      'parties property',
      'bo variable.readonly',
      'role property',
      'date property',
      'parties.xyz unresolvedReference',
    );
  });

  it('are only those of the range', async () =>
    assert.deepEqual(await tokensIn('id: a\n⟦parties: [bo]⟧\nrelated: [x]'), ['bo variable.readonly']));

  it('stand beside what is broken', () =>
    colours(
      'title: "a\nparties:\n  - organization: bo\nsource: { publisher: xyz }\nplace: { country: VN\nstatus: planned\n',
      'bo variable.readonly',
      'xyz unresolvedReference',
    ));

  it('say nothing of a reference while a registry is broken', async () =>
    assert.deepEqual(
      await tokensIn('parties: [bo, xyz]', { 'organizations.coop.yaml': `${REGISTRY}  - {id: "open` }),
      ['bo variable.readonly'],
    ));

  it('stay on one line each', async () =>
    assert.deepEqual(await tokensIn('parties:\n  - Bộ\n    Thử\n  - |\n    bo\n'), []));
});

describe('encoded tokens', () => {
  it('count places from the token before', () => {
    const text = 'id: a\nparties: [bo, x]\n';
    const lines = LineIndex.of(text);
    const tokens = [
      { span: { start: 4, end: 5 }, type: 'type', modifiers: ['declaration'] },
      { span: { start: 16, end: 18 }, type: 'variable', modifiers: ['readonly', 'deprecated'] },
      { span: { start: 20, end: 21 }, type: 'unresolvedReference', modifiers: [] },
    ] as const;
    assert.deepEqual(encodeTokens(tokens, lines), [0, 4, 1, 0, 1, 1, 10, 2, 1, 6, 0, 4, 1, 6, 0]);
  });

  it('change by one piece', () => {
    const bit = fc.integer({ min: 0, max: 1 });
    const token = fc.tuple(bit, bit, bit, bit, bit);
    const encoded = fc.array(token, { maxLength: 6 }).map((tokens) => tokens.flat());
    fc.assert(
      fc.property(encoded, encoded, (before, after) => {
        const edits = encodedEdits(before, after);
        const result = [...before];
        for (const { start, deleteCount, data } of edits) result.splice(start, deleteCount, ...data);
        assert.deepEqual(result, after);
        assert.equal(edits.length === 0, before.join() === after.join());
        assert.ok(edits.length <= 1);
      }),
    );
  });
});
