import { Localizer } from '../../src/base/localizer';
import type { Language } from '../../src/base/words';
import type { TextContext } from '../../src/features/text-context';
import type { ArchiveService } from '../../src/service';
import { checkedArchive } from './memory-archive';

const CURSOR = '‸';

/** A text of an archive, opened in an editor that has its cursor there. */
export interface TextAtCursor {
  readonly service: ArchiveService;
  readonly context: TextContext;
  /** UTF-16. */
  readonly offset: number;
  /** The texts by path, without the mark of the cursor. */
  readonly files: Readonly<Record<string, string>>;
  readonly path: string;
}

/** Reads and checks an archive, of which one text holds the cursor, as `‸`, and is open. Throws where none does. */
export async function atCursor(
  marked: Readonly<Record<string, string>>,
  language: Language = 'en',
): Promise<TextAtCursor> {
  const [path, text] = Object.entries(marked).find(([, each]) => each.includes(CURSOR)) ?? [];
  if (path === undefined || text === undefined) throw new Error('no text holds the cursor');
  const offset = text.indexOf(CURSOR);
  const files = { ...marked, [path]: text.replace(CURSOR, '') };
  const { service } = await checkedArchive(files);
  await service.edit(path, files[path] ?? '');
  const opened = service.opened(path);
  if (opened === undefined) throw new Error(`${path} is no file of an archive`);
  const { archive } = service;
  const context = { opened, archive, language, localizer: new Localizer(), today: service.today() };
  return { service, context, offset, files, path };
}

/** The text as it is, with the line ends of Windows, and with letters and their marks apart (NFD). */
export function writings(text: string): readonly string[] {
  return [text, text.replaceAll('\n', '\r\n'), text.normalize('NFD')];
}
