import { endOfLineAt } from '../../base/lined-text';
import { touches } from '../../base/span';
import { conclude } from '../../rules/conclude';
import { checkFile, type OpenedFile, openFile } from '../../rules/engine';
import type { ParsedDocument } from '../../syntax/parse';
import type { TextContext } from '../text-context';
import { contentOf } from './content';
import { excerptOf } from './excerpt';
import type { Proposal } from './proposal';

/** What a text must not lose, and what it must not get more of. */
interface Condition {
  /** The comments, and what could not be read. */
  readonly oddities: readonly string[];
  /** The rules that it breaks by itself and in its archive, each as often as it does. */
  readonly problems: readonly string[];
}

/** Tries the proposals for one text. */
export class Soundness {
  readonly #context: TextContext;
  /** By the text. */
  readonly #conditions = new Map<string, Condition | undefined>();

  constructor(context: TextContext) {
    this.#context = context;
  }

  /**
   * True when the edits do what they promise and no more: the text says what it should, every comment is still there,
   * it reads as well as before, and nothing new is wrong with it. Nothing spoilt by a syntax fault is touched.
   */
  isSound(proposal: Proposal): boolean {
    const { opened } = this.#context;
    if (proposal.edits.length === 0 || touchesFault(proposal, opened.document)) return false;
    const { before, after, content } = excerptOf(opened.document, proposal);
    const fresh = openFile(opened.path, after);
    if (fresh === undefined || JSON.stringify(contentOf(fresh.document.root)) !== JSON.stringify(content))
      return false;
    const old = this.#before(before);
    const now = conditionOf(fresh, this.#context, proposal.newId);
    return (
      old !== undefined && old.oddities.join() === now.oddities.join() && isAmong(now.problems, old.problems)
    );
  }

  #before(text: string): Condition | undefined {
    const known = this.#conditions.get(text);
    if (known !== undefined) return known;
    const opened = openFile(this.#context.opened.path, text);
    const condition = opened && conditionOf(opened, this.#context, undefined);
    this.#conditions.set(text, condition);
    return condition;
  }
}

/**
 * True when a line that an edit changes holds a syntax fault or YAML that is not part of the format, or an indented
 * line beside it, which may belong to the same value.
 */
function touchesFault({ edits }: Proposal, document: ParsedDocument): boolean {
  const faults = [...document.faults, ...document.unsupported];
  if (faults.length === 0) return false;
  const { lines, text } = document;
  const isIndented = (line: number): boolean => /[ \t]/.test(text.charAt(lines.startOf(line)));
  return edits.some(({ span }) => {
    const [first, last] = [lines.lineAt(span.start), lines.lineAt(span.end)];
    const start = lines.startOf(first > 0 && isIndented(first - 1) ? first - 1 : first);
    const end = endOfLineAt(document, isIndented(last + 1) ? lines.startOf(last + 1) : span.end);
    return faults.some((fault) => touches(fault.span, { start, end }));
  });
}

function conditionOf(opened: OpenedFile, context: TextContext, newId: string | undefined): Condition {
  const { archive } = context;
  const { document } = opened;
  const file = checkFile(opened);
  const archiveFindings = archive
    .archiveFindingsOf(file)
    .filter(
      ({ rule, span }) =>
        newId === undefined ||
        rule !== 'unknown-organization' ||
        document.text.slice(span.start, span.end) !== newId,
    );
  return {
    oddities: [
      ...document.comments.map(({ text }) => text.trimEnd()),
      ...document.faults.map(({ kind }) => kind),
      ...document.unsupported.map(({ kind }) => kind),
    ].sort(),
    problems: conclude([...file.findings, ...archiveFindings], file, archive.settings).map(
      ({ finding }) => `${finding.rule} ${finding.message}`,
    ),
  };
}

function isAmong(few: readonly string[], many: readonly string[]): boolean {
  const left = [...many];
  return few.every((each) => {
    const at = left.indexOf(each);
    if (at < 0) return false;
    left.splice(at, 1);
    return true;
  });
}
