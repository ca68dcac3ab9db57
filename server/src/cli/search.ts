import { NEVER } from '../base/cancellation';
import { Localizer } from '../base/localizer';
import { findEntries } from '../features/find-entries';
import { NodeArchiveHost } from '../node/node-archive-host';
import { archiveRootOf } from '../node/root';
import { ArchiveService } from '../service';
import type { SearchCommand } from './arguments';
import type { LoadedProgram } from './loaded-program';
import { MESSAGES } from './messages';
import { ProgressLine } from './progress';
import { hostOptionsFor } from './reading-options';
import { jsonResults, tableOfResults } from './search-report';
import { EXIT, languageChoice, type Terminal } from './terminal';

/** `coop search`: finds entries in the archive that the current folder belongs to, prints them, gives the exit code. */
export async function search(
  { query, format, language, limit, reading }: SearchCommand,
  program: LoadedProgram,
  terminal: Terminal,
): Promise<number> {
  const localizer = new Localizer();
  const languageFor = languageChoice(language, terminal);
  const progress = new ProgressLine(terminal, localizer, languageFor(undefined));
  const unreadable: { readonly path: string; readonly code: string }[] = [];
  const root = (await archiveRootOf(terminal.folder)).folder;
  const host = new NodeArchiveHost(root, {
    ...hostOptionsFor(reading, program, terminal)(root),
    onUnreadableFolder: (path, code) => unreadable.push({ path, code }),
  });
  const service = new ArchiveService(host, program.reference);
  await service.load(NEVER, ({ done, total }) =>
    progress.show({ step: total === undefined ? 'finding' : 'reading', done, total: total ?? 0 }),
  );
  progress.end();

  const shownLanguage = languageFor(service.settings.language);
  const entries = findEntries(service.archive, query, limit, service.today());
  for (const values of unreadable)
    terminal.say(`${localizer.format(MESSAGES.unreadableFolder, shownLanguage, values)}\n`);
  if (format === 'json')
    terminal.print(jsonResults(query, entries, (path) => host.nameOnDisk(path), service.archive));
  else if (entries.length > 0) terminal.print(tableOfResults(entries, shownLanguage));
  else terminal.say(`${localizer.format(MESSAGES.nothingFound, shownLanguage, { query })}\n`);
  await service.keep();
  return EXIT.withoutErrors;
}
