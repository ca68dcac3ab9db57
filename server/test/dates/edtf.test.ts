import assert from 'node:assert/strict';
import edtf from 'edtf';
import fc from 'fast-check';
import { formatDay } from '../../src/dates/day';
import { type DaySpan, isAfter, parseEdtf } from '../../src/dates/edtf';

const millisecondsInDay = 86_400_000;

function write(span: DaySpan | undefined): string {
  const day = (number: number): string => (Number.isFinite(number) ? formatDay(number) : '..');
  return span === undefined ? 'none' : `${day(span.first)} to ${day(span.last)}`;
}

function spanOf(text: string): DaySpan {
  const date = parseEdtf(text);
  assert.ok(date.kind === 'span', text);
  return date.span;
}

function means(text: string, span: string): void {
  it(`${text} is ${span}`, () => assert.equal(write(spanOf(text)), span));
}

function fails(text: string, reason: string): void {
  it(`${JSON.stringify(text)} fails: ${reason}`, () => {
    const date = parseEdtf(text);
    assert.equal(date.kind === 'fault' ? date.fault.reason : date.kind, reason);
  });
}

function comesAfter(a: string, b: string, expected: boolean): void {
  it(`${a} is ${expected ? '' : 'not '}after ${b}`, () =>
    assert.equal(isAfter(spanOf(a), spanOf(b)), expected));
}

describe('parseEdtf', () => {
  describe('dates', () => {
    means('2020', '2020-01-01 to 2020-12-31');
    means('0000', '0000-01-01 to 0000-12-31');
    means('9999', '9999-01-01 to 9999-12-31');
    means('2020-02', '2020-02-01 to 2020-02-29');
    means('2021-02', '2021-02-01 to 2021-02-28');
    means('2020-12-31', '2020-12-31 to 2020-12-31');
    means('2020-02-29', '2020-02-29 to 2020-02-29');
    means('2021-33', '2021-01-01 to 2021-03-31');
    means('2021-34', '2021-04-01 to 2021-06-30');
    means('2021-35', '2021-07-01 to 2021-09-30');
    means('2021-36', '2021-10-01 to 2021-12-31');
    means('2024-40', '2024-01-01 to 2024-06-30');
    means('2024-41', '2024-07-01 to 2024-12-31');
    means('2021-21', '2021-03-01 to 2021-05-31');
    means('2021-22', '2021-06-01 to 2021-08-31');
    means('2021-23', '2021-09-01 to 2021-11-30');
    means('2021-24', '2021-12-01 to 2022-02-28');
    means('2023-24', '2023-12-01 to 2024-02-29');
  });

  describe('qualified dates', () => {
    means('2020?', '2020-01-01 to 2020-12-31');
    means('2020-05~', '2020-05-01 to 2020-05-31');
    means('2020-05-01%', '2020-05-01 to 2020-05-01');
    means('2021-33~', '2021-01-01 to 2021-03-31');
    means('2024-40?', '2024-01-01 to 2024-06-30');
    means('2021-21%', '2021-03-01 to 2021-05-31');
    means('2024-01~/2024-04~', '2024-01-01 to 2024-04-30');
  });

  describe('intervals', () => {
    means('2020/2021', '2020-01-01 to 2021-12-31');
    means('2010-11/2011', '2010-11-01 to 2011-12-31');
    means('2020-06-25/2020-06-26', '2020-06-25 to 2020-06-26');
    means('2021-33/2021-34', '2021-01-01 to 2021-06-30');
    means('1987/..', '1987-01-01 to ..');
    means('../2030-06', '.. to 2030-06-30');
    means('2020-12/2020', '2020-12-01 to 2020-12-31');
    means('2020/2020', '2020-01-01 to 2020-12-31');

    it('2020/2021-06 has both ends', () => {
      const date = parseEdtf('2020/2021-06');
      assert.ok(date.kind === 'span' && date.interval && !date.reversed);
      assert.equal(write(date.start), '2020-01-01 to 2020-12-31');
      assert.equal(write(date.end), '2021-06-01 to 2021-06-30');
    });
    it('1987/.. has no end', () => {
      const date = parseEdtf('1987/..');
      assert.ok(date.kind === 'span');
      assert.equal('end' in date, false);
    });
    it('2021/2020 is reversed and spans both years', () => {
      const date = parseEdtf('2021/2020');
      assert.ok(date.kind === 'span' && date.reversed);
      assert.equal(write(date.span), '2020-01-01 to 2021-12-31');
    });
    it('2020-06/2020-05-31 is reversed', () => {
      const date = parseEdtf('2020-06/2020-05-31');
      assert.ok(date.kind === 'span' && date.reversed);
    });
    it('2020 is no interval', () => {
      const date = parseEdtf('2020');
      assert.ok(date.kind === 'span' && !date.interval);
    });
  });

  it('unknown is unknown', () => assert.deepEqual(parseEdtf('unknown'), { kind: 'unknown' }));

  describe('what is no date', () => {
    fails('', 'not-a-date');
    fails(' 2020', 'not-a-date');
    fails('2020 ', 'not-a-date');
    fails('2020\n', 'not-a-date');
    fails('20', 'not-a-date');
    fails('20200', 'not-a-date');
    fails('202X', 'not-a-date');
    fails('-2020', 'not-a-date');
    fails('2020-1', 'not-a-date');
    fails('2020-01-1', 'not-a-date');
    fails('20201231', 'not-a-date');
    fails('２０２０', 'not-a-date');
    fails('2021-Q1', 'not-a-date');
    fails('2020-2021', 'not-a-date');
    fails('2020-12-31T10:00', 'not-a-date');
    fails('?2020', 'not-a-date');
    fails('2020?-05', 'not-a-date');
    fails('2020??', 'not-a-date');
    fails('Unknown', 'not-a-date');
    fails('..', 'not-a-date');
    fails('/', 'not-a-date');
    fails('2020/', 'not-a-date');
    fails('/2020', 'not-a-date');
    fails('2020 / 2021', 'not-a-date');
    fails('2020/2021/2022', 'not-a-date');
    fails('2020/unknown', 'not-a-date');
    fails('../..', 'open-both-ends');
    fails('2020-00', 'no-such-month');
    fails('2020-13', 'no-such-month');
    fails('2020-20', 'no-such-month');
    fails('2020-25', 'no-such-month');
    fails('2020-37', 'no-such-month');
    fails('2020-39', 'no-such-month');
    fails('2020-42', 'no-such-month');
    fails('2020-13-01', 'no-such-month');
    fails('2021-21-05', 'no-such-month');
    fails('2020-01-00', 'no-such-day');
    fails('2020-01-32', 'no-such-day');
    fails('2021-02-29', 'no-such-day');
    fails('2021-02-30', 'no-such-day');
    fails('2020/2021-02-30', 'no-such-day');
    fails('2020-13/2021', 'no-such-month');
    fails('1'.repeat(1_000_000), 'not-a-date');
  });

  it('tells how many days the month has', () => {
    assert.deepEqual(parseEdtf('2021-02-30'), {
      kind: 'fault',
      fault: { reason: 'no-such-day', year: 2021, month: 2, daysInMonth: 28 },
    });
  });

  it('never throws', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'0123456789-/.?~%X') });
    fc.assert(fc.property(fc.oneof(signs, fc.string()), (text) => parseEdtf(text).kind.length > 0));
  });
});

describe('isAfter', () => {
  comesAfter('2021', '2020', true);
  comesAfter('2020', '2020', false);
  comesAfter('2020-12-31', '2020', false);
  comesAfter('2021-01-01', '2020', true);
  comesAfter('2020', '2020-06', false);
  comesAfter('2021-34', '2021-33', true);
  comesAfter('2021/..', '2020', true);
  comesAfter('../2021', '2020', false);
  comesAfter('2021', '2020/..', false);
  comesAfter('2021', '../2020', true);
});

describe('parseEdtf against the edtf package', () => {
  const digits = (min: number, max: number, length: number): fc.Arbitrary<string> =>
    fc.integer({ min, max }).map((number) => String(number).padStart(length, '0'));
  // The package takes years below 100 for those of the twentieth century.
  const year = digits(100, 9999, 4);
  const part = fc.constantFrom('33', '34', '35', '36', '40', '41');
  const qualifier = fc.constantFrom('', '?', '~', '%');
  const unqualified = fc.oneof(
    year,
    fc.tuple(year, digits(0, 14, 2)).map((pieces) => pieces.join('-')),
    fc.tuple(year, digits(0, 13, 2), digits(0, 32, 2)).map((pieces) => pieces.join('-')),
  );
  const plain = fc.tuple(unqualified, qualifier).map((pieces) => pieces.join(''));
  const quarterOrHalf = fc.tuple(year, part).map((pieces) => pieces.join('-'));

  /** What the package makes of a text. It wants the end of an interval to begin later than its start. */
  function oracle(text: string): string {
    try {
      const { min, max } = edtf(text);
      const day = (milliseconds: number): number => Math.floor(milliseconds / millisecondsInDay);
      return write({ first: day(min), last: day(max) });
    } catch {
      return 'fault';
    }
  }

  function ours(text: string): string {
    const date = parseEdtf(text);
    return date.kind === 'span' ? write(date.span) : date.kind;
  }

  it('years, months and days', () => {
    fc.assert(
      fc.property(
        // The package takes 29 February of common years for 1 March.
        plain.filter((text) => !text.includes('-02-29')),
        (text) => assert.equal(ours(text), oracle(text), text),
      ),
      { numRuns: 500 },
    );
  });

  it('quarters and half years', () => {
    fc.assert(fc.property(quarterOrHalf, (text) => assert.equal(ours(text), oracle(text), text)));
  });

  it('intervals, open ones at the end', () => {
    fc.assert(
      fc.property(plain, fc.oneof(plain, fc.constant('..')), (start, end) => {
        const text = `${start}/${end}`;
        const date = parseEdtf(text);
        if (date.kind === 'span' && (date.start?.first ?? 0) < (date.end?.first ?? Infinity)) {
          assert.equal(ours(text), oracle(text), text);
        }
      }),
      { numRuns: 500 },
    );
  });
});
