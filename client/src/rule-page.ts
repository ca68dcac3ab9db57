import { commands, env, languages, type QuickPickItem, Uri, window, workspace } from 'vscode';
import { CONFIGURATION_SECTION } from '../../protocol/settings';

/** The source of our problems. */
const SOURCE = 'coop';

const RULE = /^[a-z]+(?:-[a-z]+)*$/;

/** The page that lists all rules. */
const ALL_RULES = 'README';

interface PageItem extends QuickPickItem {
  readonly page: Uri;
}

/**
 * Shows the page of a rule: of the one whose id is given, else of a problem at the cursor, else the list of all rules.
 * `pages`: the folder of the pages, which has one folder a language. Gives the page; undefined where none is chosen.
 */
export async function showRulePage(rule: unknown, pages: Uri): Promise<Uri | undefined> {
  const page = await pageFor(rule, pages);
  if (page !== undefined) await commands.executeCommand('markdown.showPreview', page);
  return page;
}

async function pageFor(rule: unknown, pages: Uri): Promise<Uri | undefined> {
  const named = (name: string): Uri => Uri.joinPath(pages, pagesLanguage(), `${name}.md`);
  if (typeof rule === 'string' && RULE.test(rule)) return named(rule);
  const [first, ...others] = pagesAtCursor();
  if (first === undefined) return named(ALL_RULES);
  if (others.length === 0) return first.page;
  return (await window.showQuickPick([first, ...others]))?.page;
}

/** The pages of the rules behind the problems in the cursor's line, those at the cursor first; each once. */
function pagesAtCursor(): readonly PageItem[] {
  const editor = window.activeTextEditor;
  if (editor === undefined) return [];
  const { active } = editor.selection;
  const inLine = languages
    .getDiagnostics(editor.document.uri)
    .filter(
      ({ source, range }) =>
        source === SOURCE && range.start.line <= active.line && active.line <= range.end.line,
    );
  const at = inLine.filter(({ range }) => range.contains(active));
  const pages = new Map<string, PageItem>();
  for (const { code, message } of at.length > 0 ? at : inLine) {
    if (typeof code !== 'object') continue;
    const rule = String(code.value);
    if (!pages.has(rule)) pages.set(rule, { label: rule, detail: message, page: code.target });
  }
  return [...pages.values()];
}

/** The language of the user's setting, else that of the editor. */
function pagesLanguage(): 'vi' | 'en' {
  const chosen = workspace.getConfiguration(CONFIGURATION_SECTION).get('language', 'auto');
  const language = chosen === 'auto' ? env.language : chosen;
  return language.startsWith('vi') ? 'vi' : 'en';
}
