import type { ArchiveHost, ReadResult, UnreadableReason } from '../../src/archive/host';
import { NEVER } from '../../src/base/cancellation';
import { Localizer } from '../../src/base/localizer';
import type { Language } from '../../src/base/words';
import { parseEdtf } from '../../src/dates/edtf';
import type { Conclusion } from '../../src/rules/conclude';
import { describeFinding } from '../../src/rules/describe';
import { ArchiveService } from '../../src/service';
import { FIRST_ENTRIES } from './reference';

/** The day that tests call today. */
export const TODAY = '2026-01-15';

/** An archive that stands in memory: texts by path. Change the map, then tell the service. */
export class MemoryHost implements ArchiveHost {
  readonly files: Map<string, string>;
  readonly ignored = new Set<string>();
  /** Files that are there and can't be read. */
  readonly unreadable = new Map<string, UnreadableReason>();
  readonly #today: number;

  constructor(files: Readonly<Record<string, string>>, today = TODAY) {
    this.files = new Map(Object.entries(files));
    this.#today = dayOf(today);
  }

  async *list(): AsyncGenerator<{ path: string }> {
    for (const path of this.files.keys()) if (!this.ignored.has(path)) yield { path };
  }

  async read(path: string): Promise<ReadResult | undefined> {
    const reason = this.unreadable.get(path);
    if (reason !== undefined) return { kind: 'unreadable', reason };
    const text = this.files.get(path);
    return text === undefined ? undefined : { kind: 'text', text };
  }

  async isIgnored(path: string): Promise<boolean> {
    return this.ignored.has(path);
  }

  today(): number {
    return this.#today;
  }

  async breathe(): Promise<void> {}
}

/** An archive, read and checked, with the entries that shipped first unless told otherwise. */
export async function checkedArchive(
  files: Readonly<Record<string, string>>,
  today?: string,
  unreadable: Readonly<Record<string, UnreadableReason>> = {},
  reference = FIRST_ENTRIES,
): Promise<{ host: MemoryHost; service: ArchiveService }> {
  const host = new MemoryHost(files, today);
  for (const [path, reason] of Object.entries(unreadable)) host.unreadable.set(path, reason);
  const service = new ArchiveService(host, reference);
  await service.load(NEVER);
  await settle(service);
  return { host, service };
}

/** Checks all that waits to be checked; gives the paths in order. */
export async function settle(service: ArchiveService): Promise<string[]> {
  const paths: string[] = [];
  for await (const { path } of service.checkPending(NEVER)) paths.push(path);
  return paths;
}

/** `line:character rule` of each finding of a file, lines and characters from 1. */
export function findingsOf(service: ArchiveService, path: string): string[] {
  const found = service.conclusionsOf(path);
  if (found === undefined) return [];
  return found.conclusions.map(({ finding }) => {
    const { line, character } = found.lines.positionAt(finding.span.start);
    return `${line + 1}:${character + 1} ${finding.rule}`;
  });
}

/** The messages of a file's findings. */
export function messagesOf(service: ArchiveService, path: string, language: Language = 'en'): string[] {
  const localizer = new Localizer();
  const conclusions: readonly Conclusion[] = service.conclusionsOf(path)?.conclusions ?? [];
  return conclusions.map(({ finding }) => describeFinding(finding, language, localizer));
}

function dayOf(text: string): number {
  const date = parseEdtf(text);
  if (date.kind !== 'span') throw new Error(`${text} is no day`);
  return date.span.first;
}
