import type { FileFacts } from '../archive/facts';
import type { Finding, FindingValue, RelatedPlace, Severity } from '../archive/finding';
import type { UnreadableReason } from '../archive/host';
import type { Resolver } from '../archive/resolver';
import type { Span } from '../base/span';
import type { Words } from '../base/words';
import type { FileKind } from '../format/types';
import type { Model } from '../model/types';

/** A rule, with everything that is known of it. */
export interface Rule {
  /** Never changes. */
  readonly id: string;
  /** Unless the settings say otherwise. */
  readonly severity: Severity;
  readonly words: RuleWords;
  /** ICU messages by key; their placeholders are the values of the reports. */
  readonly messages: { readonly [key: string]: Words };
  readonly examples: readonly Example[];
  /** Looks at one file alone. Never throws on any input. */
  readonly checkFile?: (context: FileContext) => Iterable<Report<string>>;
  /** Looks at the facts of one file and asks the archive. Never throws on any input. */
  readonly checkArchive?: (context: ArchiveContext) => Iterable<Report<string>>;
}

export interface RuleWords {
  /** One line, as a heading. */
  readonly title: Words;
  /** What the rule looks for, why it matters, and what to do: Markdown, one or more paragraphs. */
  readonly description: Words;
}

/** What a rule may ask about a file. */
export interface FileContext {
  /** The path of the file, relative to the archive’s root. */
  readonly path: string;
  readonly model: Model;
  /** The ids of all rules. */
  readonly ruleIds: ReadonlySet<string>;
  /** False for a settings file below the archive's root, which has no effect. */
  readonly atRoot: boolean;
}

/** What a rule may ask about the place of a file, or of a part of it, in the archive. */
export interface ArchiveContext {
  /** Of the file, or of one part of it. */
  readonly facts: FileFacts;
  /** What the places of the facts count from. */
  readonly place: { readonly file: string; readonly start: number };
  readonly resolver: Resolver;
  /** Themes that the settings add; undefined when the settings can't be read. */
  readonly themes: ReadonlySet<string> | undefined;
  /** True for a day later than today, in days since 1970-01-01. */
  readonly isAhead: (day: number) => boolean;
}

/** What a rule found, under a key of its messages. */
export interface Report<Message extends string> {
  readonly span: Span;
  readonly message: Message;
  readonly values?: { readonly [name: string]: FindingValue };
  readonly related?: readonly RelatedPlace[];
  /** For fixes: what to write instead, best first. */
  readonly suggestions?: readonly string[];
}

/**
 * A piece of YAML that shows the rule, executed as a test and printed in the rule's page.
 * `⟦…⟧` marks each range that the rule must report, and nothing else may be reported by any rule.
 */
export interface Example {
  readonly title: Words;
  /** What it is a piece of; `record` unless said. Required fields that are not written are added behind it. */
  readonly kind?: FileKind;
  /** The YAML as it stands: nothing is added. */
  readonly whole?: boolean;
  readonly text: string;
  /** The file can't be read, for this reason; its text is empty. */
  readonly unreadable?: UnreadableReason;
  /** Other files of the archive by path, complete. */
  readonly archive?: { readonly [path: string]: string };
  /** Where the file stands, if that matters. */
  readonly path?: string;
  /** The local day as `2024-07-20`, where it matters. */
  readonly today?: string;
  /** Findings of other rules that cannot be parted from the example's, by rule id. */
  readonly also?: readonly string[];
}

/** A rule whose reports are checked against its messages. */
export interface RuleDefinition<Message extends string>
  extends Omit<Rule, 'messages' | 'checkFile' | 'checkArchive'> {
  readonly messages: { readonly [key in Message]: Words };
  readonly checkFile?: (context: FileContext) => Iterable<Report<NoInfer<Message>>>;
  readonly checkArchive?: (context: ArchiveContext) => Iterable<Report<NoInfer<Message>>>;
}

/** Gives the definition as a {@link Rule}. */
export function defineRule<Message extends string>(definition: RuleDefinition<Message>): Rule {
  return definition;
}

/** A report as a finding of its rule. */
export function findingOf(rule: Rule, report: Report<string>): Finding {
  return {
    rule: rule.id,
    span: report.span,
    message: report.message,
    values: report.values ?? {},
    related: report.related ?? [],
    suggestions: report.suggestions ?? [],
  };
}
