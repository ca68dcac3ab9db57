import type { LineIndex } from '../base/line-index';
import type { Comment, SyntaxFault, Unsupported, YamlNode } from './nodes';

/** A YAML text, read. */
export interface ParsedDocument {
  readonly text: string;
  /** The text with ordinary spaces where lines are indented by others; as long as the text. */
  readonly indentedText: string;
  readonly lines: LineIndex;
  /** Undefined for a text without content. */
  readonly root: YamlNode | undefined;
  /** What could not be read, one finding a cause, in order of place. */
  readonly faults: readonly SyntaxFault[];
  readonly unsupported: readonly Unsupported[];
  readonly comments: readonly Comment[];
}
