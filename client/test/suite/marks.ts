/**
 * The marks in the broken samples: `#! rule, rule` after a value or on a line of its own says that its line must
 * report these rules; `#!-2 rule` says it of the line two above, `#!+1 rule` of the next.
 */
const mark = /#!([+-]\d+)?[ \t]+([a-z][a-z-]*(?:[ \t]*,[ \t]*[a-z][a-z-]*)*)/g;

/** The marked findings of a text as `line rule`, lines from 1, sorted: one entry for each finding. */
export function marksOf(text: string): readonly string[] {
  const found = text
    .split(/\r\n|\r|\n/)
    .flatMap((line, index) =>
      [...line.matchAll(mark)].flatMap(([, offset, rules]) =>
        (rules ?? '').split(',').map((rule) => `${index + 1 + Number(offset ?? 0)} ${rule.trim()}`),
      ),
    );
  return found.sort();
}
