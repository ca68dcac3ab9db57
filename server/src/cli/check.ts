import { relative, sep } from 'node:path';
import type { Definition } from '../archive/facts';
import { Localizer } from '../base/localizer';
import type { Language, MessageValues, Words } from '../base/words';
import type { OutputFormat } from './arguments';
import { type CheckedSelection, checkArchive } from './check-archive';
import { jsonReport } from './json-report';
import { MESSAGES } from './messages';
import { ProgressLine } from './progress';
import { reportOf } from './report';
import { select } from './select';
import { EXIT, languageChoice, type Terminal } from './terminal';
import { textReport } from './text-report';

export interface CheckOptions {
  /** As they were written; the current folder where there is none. */
  readonly paths: readonly string[];
  readonly format: OutputFormat;
  /** Asked for; else the archive's, else the terminal's, else English. */
  readonly language: Language | undefined;
}

/** `coop check`: checks, prints the report and gives the exit code. Throws a `UsageError` for paths that can't be. */
export async function check(
  { paths, format, language }: CheckOptions,
  reference: readonly Definition[],
  terminal: Terminal,
): Promise<number> {
  const localizer = new Localizer();
  const languageFor = languageChoice(language, terminal);
  const progress = new ProgressLine(terminal, localizer, languageFor(undefined));
  const selections = await select(paths.length === 0 ? ['.'] : paths, terminal.folder);
  const roots = selections.map(({ root }) => root);
  const checked: CheckedSelection[] = [];
  for (const selection of selections) {
    const others = roots.filter((root) => root !== selection.root);
    checked.push(await checkArchive(selection, others, reference, (step) => progress.show(step)));
  }
  progress.end();

  const common = commonFolder(roots);
  const report = reportOf(checked, languageFor, (root) => folderPrefix(relative(common, root)));
  const shownLanguage = languageFor(checked.length === 1 ? checked[0]?.language : undefined);
  sayWhatIsMissing(checked, (words, values) =>
    terminal.say(`${localizer.format(words, shownLanguage, values)}\n`),
  );
  terminal.print(
    format === 'json' ? jsonReport(report) : textReport(report, shownLanguage, terminal.hasColour),
  );
  return report.counts.error > 0 ? EXIT.withErrors : EXIT.withoutErrors;
}

function sayWhatIsMissing(
  checked: readonly CheckedSelection[],
  say: (words: Words, values: MessageValues) => void,
): void {
  for (const { leftOut, unreadableFolders } of checked) {
    for (const { written } of leftOut) say(MESSAGES.leftOut, { path: written });
    for (const { path, code } of unreadableFolders) say(MESSAGES.unreadableFolder, { path, code });
  }
}

/** The nearest folder that holds all of them. */
function commonFolder(folders: readonly string[]): string {
  const [first = [], ...others] = folders.map((folder) => folder.split(sep));
  const length = first.findIndex((name, index) => others.some((other) => other[index] !== name));
  const names = length === -1 ? first : first.slice(0, length);
  return names.join(sep) || sep;
}

function folderPrefix(path: string): string {
  return path === '' ? '' : `${path.split(sep).join('/')}/`;
}
