import { Localizer } from '../base/localizer';
import type { FactsCommand } from './arguments';
import { checkArchives } from './check-archive';
import type { LoadedProgram } from './loaded-program';
import { MESSAGES } from './messages';
import { ProgressLine } from './progress';
import { hostOptionsFor } from './reading-options';
import { prefixesFor } from './report-paths';
import { select } from './select';
import { EXIT, type Terminal } from './terminal';

/**
 * `coop facts`: prints a JSON object a file, in the order of the paths, with what the archive keeps of it and with its
 * findings; gives the exit code. Days without limit are null. Throws a `UsageError` for paths that can't be.
 */
export async function facts(
  { paths, reading }: FactsCommand,
  program: LoadedProgram,
  terminal: Terminal,
): Promise<number> {
  const localizer = new Localizer();
  const language = terminal.language ?? 'en';
  const progress = new ProgressLine(terminal, localizer, language);
  const selections = await select(paths.length === 0 ? ['.'] : paths, terminal.folder);
  const checked = await checkArchives(selections, {
    reference: program.reference,
    isWatched: false,
    hostOptionsFor: hostOptionsFor(reading, program, terminal),
    report: (step) => progress.show(step),
  });
  progress.end();
  const prefixFor = prefixesFor(checked.map(({ root }) => root));
  for (const { root, service, files, unreadableFolders, nameOnDisk } of checked) {
    for (const { path, code } of unreadableFolders)
      terminal.say(`${localizer.format(MESSAGES.unreadableFolder, language, { path, code })}\n`);
    for (const { path, conclusions } of files) {
      const findings = conclusions.map(({ finding: { rule, ...finding }, severity }) => ({
        rule,
        severity,
        ...finding,
      }));
      const file = prefixFor(root) + nameOnDisk(path);
      const line = { file, facts: service.archive.file(path)?.facts, findings };
      terminal.print(`${JSON.stringify(line)}\n`);
    }
    await service.keep();
  }
  return EXIT.withoutErrors;
}
