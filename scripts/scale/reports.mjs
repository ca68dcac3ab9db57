/** @file Comparing what `coop reduce` reports of parts with what `coop check` reports of the archive. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { mustBeEmpty, mustBeSame } from './checks.mjs';
import { finished } from './commands.mjs';
import { writeScripts } from './documented.mjs';
import { partFiles } from './parts.mjs';

const FORMATS = ['json', 'text'];

/** What `coop check` gives of the archive in each format, as a map of format to `{ code, output, errors }`. */
export async function referenceReports(context) {
  const reports = new Map();
  for (const format of FORMATS) {
    const args = ['check', context.archive, '--format', format];
    reports.set(format, await finished('coop', args, optionsOf(context)));
  }
  return reports;
}

/** The problem, if there is one, that a rule that must report something does not. */
export function silentRules({ code, output, errors }, rules) {
  if (code !== 1) return `exit code ${code} instead of 1. ${errors}`.trim();
  const { diagnostics } = JSON.parse(output.toString('utf8'));
  const reported = new Set(diagnostics.map(({ code }) => code));
  return mustBeEmpty(rules.filter((rule) => !reported.has(rule)));
}

/** Checks that the results of all parts in `work` give the reference in each format. */
export async function checkReports(work, context) {
  await writeScripts(work, ['reduce-parts.sh']);
  for (const format of FORMATS) {
    const options = { ...optionsOf(context), cwd: work };
    const report = await finished('./reduce-parts.sh', ['--format', format], options);
    const title = `${context.title}: reduce prints what check prints as ${format}, and ends with the same code`;
    context.check(title, mustBeSame(context.reference.get(format), report));
  }
}

/** Checks what `coop reduce` must bear, and what it must not, with the results in `work`. */
export async function checkStreams(work, context) {
  const { check, reference, random } = context;
  const expected = reference.get('json');
  // Beside them lies what killed workers have left.
  const files = await partFiles(path.join(work, 'results'));
  const results = random.shuffled(files.filter((file) => file.endsWith('.ndjson')));
  const reduce = (streams, options) =>
    finished('coop', ['reduce', '--format', 'json', ...streams], { ...optionsOf(context), ...options });

  const again = await reduce([...results, results[0]]);
  check('reduce does not mind the order of parts, nor one that comes twice', mustBeSame(expected, again));

  const joined = path.join(work, 'joined.ndjson');
  await writeFile(joined, Buffer.concat(await Promise.all(results.map((file) => readFile(file)))));
  const piped = await reduce([], { input: joined });
  check('reduce reads all parts from standard input', mustBeSame(expected, piped));

  const cut = path.join(work, 'cut.ndjson');
  const whole = await readFile(results[0], 'utf8');
  await writeFile(cut, whole.slice(0, whole.lastIndexOf('\n', whole.length - 2) + 1));
  const { code } = await reduce([cut, ...results.slice(1)]);
  check('reduce refuses a part that is cut short', code === 2 ? undefined : `exit code ${code} instead of 2`);

  check('map gives the same for texts as for paths', await differenceOfTexts(work, context));
}

/** The problem, if there is one, that a part given as `{"path", "text"}` gives something else than its paths give. */
async function differenceOfTexts(work, context) {
  const [part] = context.parts;
  const paths = (await readFile(part, 'utf8')).split('\n').filter(Boolean);
  const lines = [];
  for (const name of paths) {
    const text = await readFile(path.join(context.archive, name), 'utf8');
    lines.push(`${JSON.stringify({ path: name, text })}\n`);
  }
  const texts = path.join(work, 'texts.ndjson');
  await writeFile(texts, lines.join(''));
  const args = ['map', '--root', context.archive];
  const [ofPaths, ofTexts] = await Promise.all(
    [part, texts].map((input) => finished('coop', args, { ...optionsOf(context), input })),
  );
  return mustBeSame(sorted(ofPaths), sorted(ofTexts));
}

/** A run with the lines of its output in order, for files may be done in any. */
function sorted({ output, ...run }) {
  return { ...run, output: Buffer.from(output.toString('utf8').split('\n').sort().join('\n')) };
}

function optionsOf({ variables, timeout }) {
  return { env: { ...process.env, ...variables }, timeout };
}
