import { Localizer } from '../base/localizer';
import type { Language, MessageValues, Words } from '../base/words';
import type { CheckCommand } from './arguments';
import { changedSince } from './changed-since';
import { type CheckedSelection, checkArchives, checkedAgain } from './check-archive';
import { printFixes, writeFixes } from './fix';
import type { FormatContext } from './formats/format';
import { FORMATS } from './formats/formats';
import type { LoadedProgram } from './loaded-program';
import { MESSAGES } from './messages';
import { ProgressLine } from './progress';
import { hostOptionsFor } from './reading-options';
import { hasProblemFrom, type Report, reportOf } from './report';
import { prefixesFor } from './report-paths';
import { ReportPrinter } from './report-printer';
import { type Selection, select } from './select';
import { EXIT, languageChoice, type Terminal } from './terminal';
import { watch } from './watch';

/** What the parts of a check have in common. */
interface CheckContext {
  readonly command: CheckCommand;
  readonly terminal: Terminal;
  readonly languageFor: (settings: Language | undefined) => Language;
  /** Says a sentence in the language that is shown. */
  readonly say: (words: Words, values: MessageValues) => void;
}

/** `coop check`: checks, prints the report and gives the exit code. Throws a `UsageError` for paths that can't be. */
export async function check(
  command: CheckCommand,
  program: LoadedProgram,
  terminal: Terminal,
): Promise<number> {
  const localizer = new Localizer();
  const languageFor = languageChoice(command.language, terminal);
  const progress = new ProgressLine(terminal, localizer, languageFor(undefined));
  const selections = await selectionsOf(command, terminal.folder);
  const checked = await checkArchives(selections, {
    reference: program.reference,
    isWatched: command.isWatching,
    hostOptionsFor: hostOptionsFor(command.reading, program, terminal),
    report: (step) => progress.show(step),
  });
  progress.end();

  const language = languageFor(checked.length === 1 ? checked[0]?.language : undefined);
  const say = (words: Words, values: MessageValues): void =>
    terminal.say(`${localizer.format(words, language, values)}\n`);
  sayWhatIsMissing(checked, say);
  const exitCode = await conclude(checked, language, { command, terminal, languageFor, say });
  for (const { service } of checked) await service.keep();
  return exitCode;
}

/** Fixes, shows, keeps watching: whatever is asked for. */
async function conclude(
  checked: readonly CheckedSelection[],
  language: Language,
  { command, terminal, languageFor, say }: CheckContext,
): Promise<number> {
  const { failOn, maxProblems, isQuiet, format, fix } = command;
  const prefixFor = prefixesFor(checked.map(({ root }) => root));
  const context: FormatContext = {
    language,
    failOn,
    hasColour: terminal.hasColour,
    workspace: terminal.workspace,
  };
  const reportFor = (selections: readonly CheckedSelection[]): Report =>
    reportOf(selections, languageFor, prefixFor, command.changedSince);
  const exitCodeFor = (report: Report): number =>
    failOn !== undefined && hasProblemFrom(report, failOn) ? EXIT.withErrors : EXIT.withoutErrors;
  const fixing = { terminal, language, say };
  if (fix === 'show') {
    await printFixes(checked, fixing);
    return exitCodeFor(reportFor(checked));
  }
  const areFixed = fix === undefined || (await writeFixes(checked, fixing));
  const report = reportFor(fix === undefined ? checked : checked.map(checkedAgain));
  const printer = new ReportPrinter(FORMATS[format](context), isQuiet ? 0 : maxProblems);
  for (const file of report.files) terminal.print(printer.file(file));
  for (const text of printer.end(command.changedSince)) terminal.print(text);
  if (printer.unlisted > 0 && !isQuiet) say(MESSAGES.notShown, { count: printer.unlisted });
  if (command.isWatching)
    return exitCodeFor(await watch({ checked, report, reportFor, context, isQuiet, terminal, say }));
  return areFixed ? exitCodeFor(report) : EXIT.couldNotRun;
}

async function selectionsOf(
  { paths, changedSince: revision }: CheckCommand,
  folder: string,
): Promise<readonly Selection[]> {
  const selections = await select(paths.length === 0 ? ['.'] : paths, folder);
  if (revision === undefined) return selections;
  return Promise.all(
    selections.map(async (selection) => ({
      ...selection,
      only: await changedSince(revision, selection.root),
    })),
  );
}

function sayWhatIsMissing(checked: readonly CheckedSelection[], say: CheckContext['say']): void {
  for (const { leftOut, unreadableFolders } of checked) {
    for (const { written } of leftOut) say(MESSAGES.leftOut, { path: written });
    for (const { path, code } of unreadableFolders) say(MESSAGES.unreadableFolder, { path, code });
  }
}
