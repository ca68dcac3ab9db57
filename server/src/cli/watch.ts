import { NEVER } from '../base/cancellation';
import { Localizer } from '../base/localizer';
import type { MessageValues, Words } from '../base/words';
import { fileKindOf } from '../format/file-kind';
import { isIgnoreFile } from '../lsp/disk-poller';
import { DiskSignal } from '../node/disk-signal';
import { type CheckedSelection, checkedAgain, type ReadSelection, type Stamps } from './check-archive';
import type { FormatContext } from './formats/format';
import { fileBlock, summary } from './formats/text';
import { MESSAGES } from './messages';
import { type Report, totalsOf } from './report';
import { shown } from './shown';
import type { Terminal } from './terminal';

/** What watching begins with. */
export interface Watching {
  readonly checked: readonly CheckedSelection[];
  /** What was shown of it. */
  readonly report: Report;
  readonly reportFor: (checked: readonly CheckedSelection[]) => Report;
  readonly context: FormatContext;
  /** Only the line that sums up is shown. */
  readonly isQuiet: boolean;
  readonly terminal: Terminal;
  readonly say: (words: Words, values: MessageValues) => void;
}

/** An archive as the disk had it when it was last looked at. */
interface WatchedArchive {
  readonly read: ReadSelection;
  readonly stamps: Stamps;
}

/** Checks again whenever files change, and prints what is different, until somebody ends it. Gives the last report. */
export async function watch({ checked, report, reportFor, ...watching }: Watching): Promise<Report> {
  const { context, isQuiet, terminal, say } = watching;
  const signal = new DiskSignal(checked.map(({ root }) => root));
  let isOver = false;
  void terminal.untilInterrupted().then(() => {
    isOver = true;
    signal.close();
  });
  say(MESSAGES.watching, {});
  let archives: readonly WatchedArchive[] = checked.map((read) => ({
    read,
    stamps: read.stamps ?? new Map(),
  }));
  let last = report;
  while (!isOver) {
    const looked = await Promise.all(archives.map(lookAt));
    const isChanged = looked.some((archive, index) => archive !== archives[index]);
    archives = looked;
    if (isChanged) {
      const next = reportFor(archives.map(({ read }) => checkedAgain(read)));
      if (!isQuiet) terminal.print(changesBetween(last, next, context));
      terminal.print(`${summary(totalsOf(next), context.language)}\n`);
      last = next;
    }
    await signal.next();
  }
  return last;
}

/** The same archive where nothing has changed on disk; else as it is now. */
async function lookAt(archive: WatchedArchive): Promise<WatchedArchive> {
  const { read, stamps: before } = archive;
  const { host, service, selection } = read;
  const now = await host.stamps();
  const changed = [
    ...[...now].filter(([path, stamp]) => before.get(path) !== stamp).map(([path]) => path),
    ...[...before.keys()].filter((path) => !now.has(path)),
  ];
  if (changed.length === 0) return archive;
  const exclude = service.settings.exclude.join('\n');
  const files = changed.filter((path) => fileKindOf(path) !== undefined);
  const areOthersIgnored = changed.some(isIgnoreFile);
  if (areOthersIgnored) host.invalidateIgnored();
  for (const path of files) await service.changedOnDisk(path);
  if (areOthersIgnored || service.settings.exclude.join('\n') !== exclude) await service.relist(NEVER);
  const only = selection.only === undefined ? {} : { only: new Set([...selection.only, ...files]) };
  return { read: { ...read, selection: { ...selection, ...only } }, stamps: now };
}

/** What is to be said of the files whose problems are others than before. */
function changesBetween(before: Report, after: Report, context: FormatContext): string {
  const earlier = new Map(before.files.map((file) => [file.path, file]));
  const blocks = after.files.flatMap((file) => {
    const { path, problems } = file;
    const known = earlier.get(path)?.problems ?? [];
    earlier.delete(path);
    if (JSON.stringify(known) === JSON.stringify(problems)) return [];
    return [problems.length === 0 ? sentence(path, MESSAGES.noneLeft, context) : fileBlock(file, context)];
  });
  const gone = [...earlier.values()].filter(({ problems }) => problems.length > 0);
  return [...blocks, ...gone.map(({ path }) => sentence(path, MESSAGES.removed, context))]
    .map((block) => `${block}\n`)
    .join('');
}

function sentence(path: string, words: Words, { language }: FormatContext): string {
  return `${shown(path)}: ${new Localizer().format(words, language, {})}\n`;
}
