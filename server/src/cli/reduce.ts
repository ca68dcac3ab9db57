import { join, resolve } from 'node:path';
import { exclusionOf } from '../archive/exclusion';
import type { Definition } from '../archive/facts';
import { Localizer } from '../base/localizer';
import { localDay } from '../node/clock';
import type { ReduceCommand } from './arguments';
import { FORMATS } from './formats/formats';
import { MESSAGES } from './messages';
import { checkFiles, type ReducedFile } from './reduce/check-files';
import { joinRecords } from './reduce/join-records';
import { type Gathered, readStreams } from './reduce/read-streams';
import { Scratch } from './reduce/scratch';
import { openStreams } from './reduce/streams';
import { hasProblemFrom, problemsOf } from './report';
import { ReportPrinter } from './report-printer';
import { EXIT, languageChoice, type Terminal } from './terminal';

/**
 * `coop reduce`: prints of streams of `coop map` what `coop check` prints of the archive, and gives the exit code. Throws
 * a `UsageError` for streams that are not whole, before anything is printed.
 */
export async function reduce(
  command: ReduceCommand,
  reference: readonly Definition[],
  terminal: Terminal,
): Promise<number> {
  const scratch = new Scratch();
  try {
    const streams = await openStreams(command.files, terminal);
    const [files, keys] = [await scratch.sort(), await scratch.sort()];
    const gathered = await readStreams(streams, { files, keys });
    const isExcluded = exclusionOf(gathered.settings.exclude);
    const joined = await joinRecords(keys, streams, isExcluded, scratch);
    const today = command.today ?? localDay();
    const archive = { ...gathered, isExcluded, shipped: reference, today };
    return await print(checkFiles(files, joined, archive), gathered, command, terminal);
  } finally {
    await scratch.close();
  }
}

async function print(
  files: AsyncIterable<ReducedFile>,
  { settings }: Gathered,
  { format, language: asked, failOn, maxProblems, isQuiet, root }: ReduceCommand,
  terminal: Terminal,
): Promise<number> {
  const localizer = new Localizer();
  const language = languageChoice(asked, terminal)(settings.language);
  const { hasColour, workspace } = terminal;
  const writer = FORMATS[format]({ language, failOn, hasColour, workspace });
  const printer = new ReportPrinter(writer, isQuiet ? 0 : maxProblems);
  const folder = resolve(terminal.folder, root);
  for await (const { name, ...file } of files) {
    const problems = problemsOf(file, language, localizer);
    const text = printer.file({ path: name, absolute: join(folder, name), problems, unlisted: 0 });
    if (text !== '') await terminal.write(text);
  }
  for (const text of printer.end(undefined)) await terminal.write(text);
  if (printer.unlisted > 0 && !isQuiet)
    terminal.say(`${localizer.format(MESSAGES.notShown, language, { count: printer.unlisted })}\n`);
  return failOn !== undefined && hasProblemFrom(printer, failOn) ? EXIT.withErrors : EXIT.withoutErrors;
}
