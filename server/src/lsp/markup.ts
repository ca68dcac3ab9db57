import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { plainText } from '../text/plain-text';
import type { ReadingClient } from './client/reading';

/** Markdown as it is for a client that prefers that, else what a reader sees of it. */
export function markupOf(markdown: string, { prefersMarkdown }: ReadingClient): MarkupContent {
  if (prefersMarkdown) return { kind: MarkupKind.Markdown, value: markdown };
  return { kind: MarkupKind.PlainText, value: plainText(markdown) };
}
