/** @file Faults in the records of an archive, by which is seen how far a server has come. */
import { writeFileSync } from 'node:fs';
import { ScriptError } from '../lib/say.mjs';

/** One record of so many gets a fault. */
const SPACING = 50;
const ACTIVITY = /^activity: (.*)$/m;
const DATE = /^date: .*$/m;

/**
 * Writes faults into files of the archive: into records spread all over it (`planted`) a date before the organizations
 * were founded, which can be told only when the registries and the record have been read and costs no more to tell than
 * that nothing is wrong; into another record (`own`, with `line`) a value that is wrong whatever other files say. Gives
 * `{ planted, own, restore }`; `restore` puts all right again.
 */
export function plantFaults({ records }) {
  const [own, ...others] = records;
  const spread = others.filter((_, index) => index % SPACING === Math.min(SPACING, others.length) - 1);
  const planted = spread.map((record) => rewritten(record, DATE, 'date: 1940-05-20'));
  const opened = rewritten(own, ACTIVITY, 'activity: $1-');
  for (const { file, text } of [...planted, opened]) writeFileSync(file, text);
  const line = opened.text.split('\n').findIndex((candidate) => ACTIVITY.test(candidate));
  return { planted, own: { ...opened, line }, restore };

  function restore() {
    for (const { file, original } of [...planted, opened]) writeFileSync(file, original);
  }
}

/** Whether one of the diagnostics is that of a planted fault. */
export function tellsPlantedFault(diagnostics) {
  return diagnostics.some(({ code }) => code === 'organization-not-active');
}

function rewritten({ file, text: original }, pattern, replacement) {
  const text = original.replace(pattern, replacement);
  if (text === original) throw new ScriptError(`${file} has no line for a fault.`);
  return { file, original, text };
}
