/** @file The list of suggestions in a VS Code window (a Playwright page): what its rows and its card show. */
import { ScriptError } from './say.mjs';

const patience = 15_000;

/** The milliseconds between two letters: a quick typist. */
const pace = 60;

/** The milliseconds for which an answer must stand: one of an earlier letter is replaced within them. */
const settled = 400;

const list = '.suggest-widget.visible';

/** Types letter by letter and waits until the list's chosen item shows `shown`. */
export async function typeUntilShown(page, typed, shown) {
  await page.keyboard.type(typed, { delay: pace });
  const chosen = page.locator(`${list} .monaco-list-row.focused`, { hasText: shown });
  try {
    await chosen.waitFor({ timeout: patience });
  } catch {
    throw new ScriptError(
      `After typing "${typed}" the list does not offer "${shown}" first; it has: ${await rowsInWords(page)}`,
    );
  }
}

/** Types letter by letter and waits until the entry with the id `first` is and stays the list's first row; gives that row. */
export async function typeUntilFirst(page, typed, first) {
  await page.keyboard.type(typed, { delay: pace });
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if ((await firstRow(page))?.id === first) {
      await page.waitForTimeout(settled);
      const row = await firstRow(page);
      if (row?.id === first) {
        return row;
      }
    }
    await page.waitForTimeout(100);
  }
  throw new ScriptError(
    `After typing "${typed}" the list's first row is not "${first}"; it has: ${await rowsInWords(page)}`,
  );
}

/** Opens the card of the chosen row with the keyboard, waits until it holds all of `parts`, and gives its text. */
export async function openCard(page, parts) {
  await page.keyboard.press('Control+Space');
  const card = page.locator('.suggest-details-container .suggest-details');
  const holding = parts.reduce((found, part) => found.filter({ hasText: part }), card);
  try {
    await holding.waitFor({ timeout: patience });
  } catch {
    const text = (await card.count()) === 0 ? 'nothing' : await card.first().innerText();
    throw new ScriptError(`The card does not show ${parts.join(' and ')}; it has: ${text}`);
  }
  return holding.innerText();
}

/** Draws the card's lower edge down until the whole of it is seen. */
export async function showWholeCard(page) {
  const frame = await page.locator('.suggest-details-container').boundingBox();
  const hidden = await page
    .locator('.suggest-details-container .body')
    .evaluate((body) => body.scrollHeight - body.clientHeight);
  const edge = { x: frame.x + frame.width / 2, y: frame.y + frame.height };
  await page.mouse.move(edge.x, edge.y);
  await page.mouse.down();
  await page.mouse.move(edge.x, edge.y + hidden + 10, { steps: 5 });
  await page.mouse.up();
}

/** Closes the card, so that the next list opens without it. */
export async function closeCard(page) {
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-details-container .suggest-details').waitFor({ state: 'hidden' });
}

/** Accepts the chosen row and waits until the list is gone. */
export async function acceptChosen(page) {
  await page.keyboard.press('Enter');
  await page.locator(list).waitFor({ state: 'hidden', timeout: patience });
}

/**
 * The list's first row as it is shown: the label, what stands beside it, the id that this begins with, and whether the
 * label is struck through; undefined while there is none.
 */
async function firstRow(page) {
  return page.evaluate((selector) => {
    const row = document.querySelector(`${selector} .monaco-list-row[data-index="0"]`);
    const label = row?.querySelector('.label-name');
    if (!label) {
      return undefined;
    }
    const beside = row.querySelector('.details-label')?.textContent ?? '';
    // The line is drawn by an element around the label, which does not inherit it.
    let struck = label;
    while (struck !== row && !getComputedStyle(struck).textDecorationLine.includes('line-through')) {
      struck = struck.parentElement;
    }
    const isStruckThrough = struck !== row;
    return { label: label.textContent, beside, id: beside.split(' · ')[0], isStruckThrough };
  }, list);
}

/** The rows of the list on the page, for the message of a failure. */
async function rowsInWords(page) {
  const rows = await page.locator(`${list} .monaco-list-row`).allInnerTexts();
  return rows.length === 0 ? 'nothing' : rows.map((row) => row.replaceAll('\n', ' ')).join(' | ');
}
