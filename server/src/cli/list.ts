import { Localizer } from '../base/localizer';
import type { ListCommand } from './arguments';
import { type ReadSelection, readArchive } from './check-archive';
import type { ListFormat, ListName } from './commands';
import { type ColumnContext, type ColumnValue, LIST_COLUMNS, type Listed } from './list-columns';
import type { LoadedProgram } from './loaded-program';
import { MESSAGES } from './messages';
import { ProgressLine } from './progress';
import { hostOptionsFor } from './reading-options';
import { isSelected, select } from './select';
import { shown } from './shown';
import { table, wrapped } from './table';
import { EXIT, languageChoice, type Terminal } from './terminal';

/** `coop list`: prints what an archive knows of one kind and gives the exit code. Throws a `UsageError` for a path that can't be. */
export async function list(
  { list: name, path, format, language, reading }: ListCommand,
  program: LoadedProgram,
  terminal: Terminal,
): Promise<number> {
  const localizer = new Localizer();
  const languageFor = languageChoice(language, terminal);
  const progress = new ProgressLine(terminal, localizer, languageFor(undefined));
  for (const selection of await select([path], terminal.folder)) {
    const read = await readArchive(selection, {
      reference: program.reference,
      isWatched: false,
      hostOptionsFor: hostOptionsFor(reading, program, terminal),
      foreign: new Set(),
      report: (step) => progress.show(step),
    });
    progress.end();
    const { service, unreadableFolders } = read;
    const context = {
      language: languageFor(service.settings.language),
      resolver: service.archive.resolver,
    };
    for (const { path: folder, code } of unreadableFolders)
      terminal.say(
        `${localizer.format(MESSAGES.unreadableFolder, context.language, { path: folder, code })}\n`,
      );
    const all = name === 'records' ? recordsOf(read) : entriesOf(read, name);
    terminal.print(WRITERS[format](name, all, context));
    await service.keep();
  }
  return EXIT.withoutErrors;
}

/** The records, in the order of their paths, also several with one id. */
function recordsOf({ service, host, selection }: ReadSelection): readonly Listed[] {
  const { archive } = service;
  const paths = [...archive.paths].filter((path) => isSelected(path, selection)).sort();
  return paths.flatMap((path) => {
    const facts = archive.file(path)?.facts;
    if (facts?.kind !== 'record') return [];
    return facts.definitions.map((definition) => ({
      definition,
      facts,
      file: host.nameOnDisk(path),
      uses: archive.usesOf('record', definition.id),
    }));
  });
}

/** The entries in the order of their ids; with a part of the archive selected, those that are written there. */
function entriesOf(
  { service, host, selection }: ReadSelection,
  name: Exclude<ListName, 'records'>,
): readonly Listed[] {
  const { archive } = service;
  const space = name === 'organizations' ? 'organization' : 'agreement';
  const isWhole = selection.parts.some(({ path }) => path === '');
  return archive
    .entries(space)
    .filter(({ file }) => (file === undefined ? isWhole : isSelected(file, selection)))
    .map(({ definition, file }) => ({
      definition,
      facts: undefined,
      file: file === undefined ? undefined : host.nameOnDisk(file),
      uses: archive.usesOf(space, definition.id),
    }))
    .sort((a, b) => (a.definition.id < b.definition.id ? -1 : 1));
}

type Writer = (name: ListName, all: readonly Listed[], context: ColumnContext) => string;

const WRITERS: { readonly [format in ListFormat]: Writer } = {
  table: tableOf,
  csv: csvOf,
  ndjson: ndjsonOf,
};

function tableOf(name: ListName, all: readonly Listed[], context: ColumnContext): string {
  const columns = LIST_COLUMNS[name].flatMap(({ heading, value }) =>
    heading === undefined ? [] : [{ heading: heading[context.language], value }],
  );
  return table([
    columns.map(({ heading }) => [heading]),
    ...all.map((listed) =>
      columns.map(({ value: take }) => wrapped([shown(plain(take(listed, context), ', '))])),
    ),
  ]);
}

/** As RFC 4180 has it, the names of the columns first; several values in one cell have semicolons between them. */
function csvOf(name: ListName, all: readonly Listed[], context: ColumnContext): string {
  const columns = LIST_COLUMNS[name];
  const rows = [
    columns.map((column) => column.name),
    ...all.map((listed) => columns.map(({ value: take }) => plain(take(listed, context), '; '))),
  ];
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function ndjsonOf(name: ListName, all: readonly Listed[], context: ColumnContext): string {
  return all
    .map((listed) => {
      const values = LIST_COLUMNS[name].map((column) => [column.name, column.value(listed, context) ?? null]);
      return `${JSON.stringify(Object.fromEntries(values))}\n`;
    })
    .join('');
}

function plain(value: ColumnValue, separator: string): string {
  if (value === undefined) return '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : value.join(separator);
}
