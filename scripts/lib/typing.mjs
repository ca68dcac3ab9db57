/**
 * @file A person's typing, letter by letter on a real keyboard's events, in a VS Code window (a Playwright page):
 * what is typed, what the list must show, and what Enter must write.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ScriptError } from './say.mjs';
import { acceptChosen, closeCard, openCard, typeUntilFirst, typeUntilShown } from './suggest-list.mjs';

const patience = 60_000;

/** A record in the making; the lines end where the editor goes on typing. */
const draft = [
  'id: typing-in-the-editor',
  'activity: meeting',
  'parties:',
  '  - organization: ',
  '    role: ',
  '  - organization:',
  '    role: ',
  'agreements:',
  '  - agreement:',
  '    relation: ',
  '  - agreement: ',
  '',
];

const typingFileName = 'typing.coop.yaml';

/** The steps of the tests, in the order of the draft's lines. */
export const typingSteps = [
  { line: 4, typed: 'bo cong an', shown: 'Bộ Công an', written: '  - organization: vn-mps' },
  { line: 5, typed: 'tham du', shown: 'participant', written: '    role: participant' },
];

/** Lines that end with a key: the space after it is typed too. */
const searchedParty = 6;
const searchedAgreement = 9;

/** A line that ends with the space: nothing but the number opens the list. */
const spacedAgreement = 11;

/**
 * What a person types of a name, and the id of the entry that the list must then offer first. An entry with
 * `successor` is one that has ended: its row is struck through, and tells who took over.
 */
export const searchSteps = [
  { line: searchedParty, typed: 'bca', first: 'vn-mps' },
  { line: searchedParty, typed: 'lien hiep quoc', first: 'un' },
  { line: searchedParty, typed: 'ministry of public', first: 'vn-mps' },
  { line: searchedParty, typed: 'cong an bo', first: 'vn-mps' },
  { line: searchedAgreement, typed: '402', first: 'qd-402-2020' },
  { line: spacedAgreement, typed: '402', first: 'qd-402-2020' },
  {
    line: searchedParty,
    typed: 'molisa',
    first: 'vn-molisa',
    successor: { id: 'vn-moha', name: 'Bộ Nội vụ' },
  },
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

/** Brings the draft to the front, where the keyboard writes into it. */
export async function showDraft(page) {
  await page.locator('.tab', { hasText: typingFileName }).click({ timeout: patience });
  await page.locator('.tab.active', { hasText: typingFileName }).waitFor({ timeout: patience });
}

/** Waits until the status bar tells how many records and problems there are (the draft has some). */
export async function untilStatusTold(page) {
  const status = page.locator('.statusbar-item', { hasText: /\d records?, \d+ problems?/ });
  await status.waitFor({ timeout: patience });
}

/** Puts the cursor at the end of a line (from 1), by the keyboard alone. */
async function goToEndOfLine(page, line) {
  await page.keyboard.press('Control+Home');
  for (let left = line - 1; left > 0; left -= 1) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('End');
}

/** Plays one step and gives nothing when the line came out as it should; else a `ScriptError` says what came. */
export async function playStep(page, file, { line, typed, shown, written }) {
  await goToEndOfLine(page, line);
  await typeUntilShown(page, typed, shown);
  await acceptChosen(page);
  await untilWritten(page, file, line, written);
}

/**
 * Plays one search: what is typed must bring the entry to the first row, and Enter must write its id. The id is then
 * taken away, for the next search at that place, after `whileWritten`.
 */
export async function playSearch(
  page,
  file,
  { line, typed, first, successor },
  whileWritten = async () => {},
) {
  await goToEndOfLine(page, line);
  const space = draft[line - 1].endsWith(' ') ? '' : ' ';
  try {
    const row = await typeUntilFirst(page, space + typed, first);
    requireEnded(row, successor);
    if (successor !== undefined) {
      await openCard(page, [first, successor.name, successor.id]);
      await closeCard(page);
    }
    await acceptChosen(page);
    await untilWritten(page, file, line, draft[line - 1] + space + first);
    await whileWritten();
  } finally {
    await clearLine(page, line);
  }
}

/** Fails unless a row is struck through and names a successor exactly when there is one. */
function requireEnded(row, successor) {
  if (row.isStruckThrough !== (successor !== undefined)) {
    throw new ScriptError(`The row "${row.label}" is ${row.isStruckThrough ? '' : 'not '}struck through.`);
  }
  if (successor !== undefined && !row.beside.includes(successor.name)) {
    throw new ScriptError(`The row does not show "${successor.name}", but "${row.beside}".`);
  }
}

/** Closes the list and takes away what was written behind the draft's own words on a line. */
async function clearLine(page, line) {
  await page.keyboard.press('Escape');
  await goToEndOfLine(page, line);
  await page.keyboard.press('Home');
  for (let left = draft[line - 1].trimStart().length; left > 0; left -= 1) {
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Delete');
}

/** Saves, and waits until the line (from 1) of the file is as it should be. */
async function untilWritten(page, file, line, written) {
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
