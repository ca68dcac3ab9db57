import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type CompletionRequest, complete } from '../../src/features/completion';
import { runsOf, TRIAL_SEED } from '../support/effort';
import { accepted, opened, requestOf, troubleOf } from './completion-helpers';

const PIECES = [
  'id: x',
  'title: Hội nghị',
  'title:',
  'vi: Hội nghị',
  'activity: ',
  'role: host',
  'role:',
  'ro',
  'date: [2020, ',
  '- 2021',
  'themes:',
  'themes: [drugs, crime]',
  'themes: [',
  '- drugs',
  '-',
  'parties:',
  '- organization: vn-mps',
  '- { organization: vn-mps, role: host }',
  '- vn-mps',
  'organization: "bo cong',
  'organization: "vn-mps"',
  "- 'unodc'",
  'place: { country: VN, ',
  'locality: Hà Nội }',
  'place:',
  'country: VN # nước',
  '# coop-disable missing-field, ',
  'notes: |',
  'notes: >-',
  'một dòng chữ: có hai chấm',
  '"quote": "a',
  'b"',
  ']',
  '}',
  '{ ',
  '[',
  '---',
  '\t',
  '',
  'x-own:',
  '? a',
  '&a b',
  '- - a',
] as const;

const LINE = fc
  .tuple(
    fc.constantFrom('', '', '  ', '  ', '    ', '      '),
    fc.constantFrom(...PIECES),
    fc.constantFrom('', '', ' '),
  )
  .map((parts) => parts.join(''));

const TEXT = fc
  .tuple(
    fc.array(LINE, { maxLength: 9 }),
    fc.constantFrom('\n', '\n', '\r\n'),
    fc.constantFrom('', '\uFEFFstatus: planned\n'),
  )
  .map(([lines, lineEnd, mark]) => mark + lines.join(lineEnd));

const PATH = fc.constantFrom(
  'a.coop.yaml',
  'organizations.coop.yaml',
  'coop.config.yaml',
  'a.agreements.coop.yaml',
);

describe('completion, accepted anywhere in generated texts', () => {
  it('adds no fault and no key that stands twice', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(
        TEXT,
        PATH,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (text, path, at, choice) => {
          const offset = Math.round(at * text.length);
          const marked = `${text.slice(0, offset)}‸${text.slice(offset)}`;
          const request = requestOf(marked, { path });
          const { items } = complete(request);
          const item = items[choice % Math.max(1, items.length)];
          if (item === undefined || isFaultyElsewhere(request)) return;
          const after = accepted(request, item);
          assert.ok(
            troubleOf(opened(path, after)) <= troubleOf(request.opened),
            JSON.stringify({ marked, after }),
          );
        },
      ),
      { numRuns: 3 * runsOf(300), seed: TRIAL_SEED },
    );
  });
});

/** Faults far from the cursor shift with every word that is written, so nothing can be said of their number. */
function isFaultyElsewhere({ opened: { document }, offset }: CompletionRequest): boolean {
  const line = document.lines.lineAt(offset);
  return document.faults.some(({ span }) => document.lines.lineAt(span.start) !== line);
}
