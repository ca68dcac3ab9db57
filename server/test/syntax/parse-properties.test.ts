import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { YamlNode } from '../../src/syntax/nodes';
import { parseDocument } from '../../src/syntax/parse';

const SAMPLES: readonly string[] = [
  'id: a\ntitle:\n  vi: "Hội nghị: khai mạc"\n  en: Conference\ndate: [2020-01, 2021/..]\n# coop-disable date-order\n',
  'parties:\n  - organization: vn-mps\n    role: host\n  - { organization: iom, role: participant }\n  - usaid\n',
  'summary: |\n  Một\n  Hai\nnotes: >-\n  Ba\n\n  Bốn\nevidence:\n- quote: \'a "b" c\'\n  supports: [date, place.country]\n',
  'organizations:\r\n  - id: a\r\n    name: { vi: A, en: "B" }\r\n    abbreviations: [A, B]\r\n    x-b: &c d\r\n',
];

const PIECES: readonly string[] = [
  ...':-?,[]{}#&*!|>\'"%@`\\\t\n\r ：，\u00A0\u200B\uFEFF\u0301𠮷a1',
  ': ',
  '- ',
  '\n  ',
  '\n---\n',
  '<<: ',
  '"a" ',
  'role: x',
];

/** A text with some pieces cut out and others put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(...SAMPLES),
    fc.array(fc.record({ at: fc.nat(250), cut: fc.nat(6), put: fc.constantFrom('', ...PIECES) }), {
      minLength: 1,
      maxLength: 8,
    }),
  )
  .map(([sample, edits]) =>
    edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), sample),
  );

function* spansOf(node: YamlNode | undefined): Generator<{ start: number; end: number }> {
  if (node === undefined) return;
  yield node.span;
  if (node.kind === 'list') for (const { value } of node.items) yield* spansOf(value);
  if (node.kind !== 'map') return;
  for (const { key, value } of node.entries) {
    yield key.span;
    yield* spansOf(value);
  }
}

describe('one slip of the keyboard', function () {
  this.timeout(30_000);

  const slips = (title: string, slip: (text: string, at: number) => string): void => {
    it(title, () => {
      for (const sample of SAMPLES) {
        for (let at = 0; at < sample.length; at += 1) {
          const { faults } = parseDocument(slip(sample, at));
          assert.ok(faults.length <= 2, `${at}: ${faults.map(({ kind }) => kind).join(' ')}`);
        }
      }
    });
  };

  slips('a character left out', (text, at) => text.slice(0, at) + text.slice(at + 1));
  slips('a blank too many', (text, at) => `${text.slice(0, at)} ${text.slice(at)}`);
  slips('a no-break space too many', (text, at) => `${text.slice(0, at)}\u00A0${text.slice(at)}`);
  slips('a no-break space for a blank', (text, at) =>
    text.charAt(at) === ' ' ? `${text.slice(0, at)}\u00A0${text.slice(at + 1)}` : text,
  );
  slips('a colon too many', (text, at) => `${text.slice(0, at)}:${text.slice(at)}`);
  slips('a quotation mark too many', (text, at) => `${text.slice(0, at)}"${text.slice(at)}`);
  slips('a bracket too many', (text, at) => `${text.slice(0, at)}[${text.slice(at)}`);
});

describe('any text', function () {
  this.timeout(30_000);

  it('is read without throwing, with every place within it', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const { faults, unsupported, comments, root } = parseDocument(text);
        const places = [...faults, ...unsupported, ...comments].map(({ span }) => span);
        for (const { start, end } of [...places, ...spansOf(root)]) {
          assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of no order at all too', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        parseDocument(pieces.join(''));
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its words in place whatever is masked: sound scalars are found where they stand', () => {
    fc.assert(
      fc.property(mutated, (text) => {
        const check = (node: YamlNode | undefined): void => {
          if (node?.kind === 'list') for (const { value } of node.items) check(value);
          if (node?.kind === 'map') for (const { value } of node.entries) check(value);
          if (node?.kind !== 'scalar' || node.style !== 'plain') return;
          const written = text.slice(node.span.start, node.span.end);
          if (/^[\w-]*$/.test(written)) assert.equal(node.text, written);
        };
        check(parseDocument(text).root);
      }),
      { numRuns: 500 },
    );
  });
});
