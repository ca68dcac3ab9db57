/**
 * @file A person's typing, letter by letter on a real keyboard's events, in a VS Code window (a Playwright page):
 * what is typed, what the list must show, and what Enter must write.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ScriptError } from './say.mjs';

/** The milliseconds between two letters: a quick typist. */
const pace = 60;

const patience = 60_000;

/** A record in the making; the lines end where the editor goes on typing. */
const draft = [
  'id: typing-in-the-editor',
  'activity: meeting',
  'parties:',
  '  - organization: ',
  '    role: ',
  '',
];

export const typingFileName = 'typing.coop.yaml';

/** The steps of the tests, in the order of the draft's lines. */
export const typingSteps = [
  { line: 4, typed: 'bo cong an', shown: 'Bộ Công an', written: '  - organization: vn-mps' },
  { line: 5, typed: 'tham du', shown: 'participant', written: '    role: participant' },
];

/** Writes the draft into a workspace folder; gives its path and the place (`path:line:column`) to open it at. */
export async function writeDraft(folder) {
  const file = path.join(folder, typingFileName);
  await writeFile(file, draft.join('\n'));
  const [first] = typingSteps;
  return { file, place: `${file}:${first.line}:${draft[first.line - 1].length + 1}` };
}

/** Waits until the draft is open, the extension has read it and says what it lacks. */
export async function untilChecked(page) {
  await editorOf(page).waitFor({ timeout: patience });
  await page.locator('.squiggly-error').first().waitFor({ timeout: patience, state: 'attached' });
  await editorOf(page)
    .locator('.view-lines')
    .click({ position: { x: 5, y: 5 } });
}

/** Waits until the status bar tells how many records and problems there are (the draft has some). */
export async function untilStatusTold(page) {
  const status = page.locator('.statusbar-item', { hasText: /\d records?, \d+ problems?/ });
  await status.waitFor({ timeout: patience });
}

/** Puts the cursor at the end of a line (from 1), by the keyboard alone. */
export async function goToEndOfLine(page, line) {
  await page.keyboard.press('Control+Home');
  for (let left = line - 1; left > 0; left -= 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('End');
}

/** Types letter by letter and waits until the list's chosen item shows `shown`. */
export async function typeUntilShown(page, typed, shown) {
  await page.keyboard.type(typed, { delay: pace });
  const chosen = page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: shown });
  try {
    await chosen.waitFor({ timeout: 15_000 });
  } catch {
    throw new ScriptError(
      `After typing "${typed}" the list does not offer "${shown}" first; it has: ${await listOf(page)}`,
    );
  }
}

/** Plays one step and gives nothing when the line came out as it should; else a `ScriptError` says what came. */
export async function playStep(page, file, { line, typed, shown, written }) {
  await goToEndOfLine(page, line);
  await typeUntilShown(page, typed, shown);
  await page.keyboard.press('Enter');
  await page.locator('.suggest-widget.visible').waitFor({ state: 'hidden', timeout: 15_000 });
  await page.keyboard.press(process.platform === 'darwin' ? 'Meta+s' : 'Control+s');
  const deadline = Date.now() + 15_000;
  let found = '';
  while (Date.now() < deadline) {
    found = (await readFile(file, 'utf8')).split(/\r?\n/)[line - 1] ?? '';
    if (found === written) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new ScriptError(`Line ${line} should be "${written}" but is "${found}".`);
}

/** The text editor that holds the draft. */
function editorOf(page) {
  return page.locator('.editor-instance .monaco-editor').first();
}

/** The labels of the list on the page, for the message of a failure. */
async function listOf(page) {
  const rows = await page.locator('.suggest-widget.visible .monaco-list-row').allInnerTexts();
  return rows.length === 0 ? 'nothing' : rows.map((row) => row.replaceAll('\n', ' ')).join(' | ');
}
