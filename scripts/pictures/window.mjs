/** @file What a person does in a VS Code window (a Playwright page) before a picture of it is taken. */

const patience = 15_000;

/** The pixels between two parts of the window. */
const gap = 6;

/** Gives the text the keyboard; the cursor stays where it is. */
export async function focusText(page) {
  await page.keyboard.press('Control+1');
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor({ timeout: patience });
}

/** Takes the side bar away, for more room. */
export async function hideSideBar(page) {
  await focusText(page);
  await page.keyboard.press('Control+b');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden', timeout: patience });
}

/** Presses keys until what they bring about is there: while it is still busy VS Code may take them for nothing. */
export async function pressUntilShown(page, keys, selector) {
  const shown = page.locator(selector).first();
  const end = Date.now() + patience * 4;
  for (;;) {
    await page.keyboard.press(keys);
    try {
      await shown.waitFor({ timeout: patience / 3 });
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

/** Puts the mouse where it shows nothing. */
export async function parkMouse(page) {
  await page.mouse.move(0, 0);
}

/** Gives the side bar so many pixels more. */
export async function widenSideBar(page, pixels) {
  const { x, y, width, height } = await page.locator('.part.sidebar').boundingBox();
  const edge = { x: x + width + gap / 2, y: y + height / 3 };
  await drag(page, edge, { x: edge.x + pixels, y: edge.y });
}

/** Gives the panel below the text so many pixels more. */
export async function raisePanel(page, pixels) {
  const { x, y, width } = await page.locator('.part.panel').boundingBox();
  const edge = { x: x + width / 3, y: y - gap / 2 };
  await drag(page, edge, { x: edge.x, y: edge.y - pixels });
}

/** Draws an edge between parts of the window to another place, and waits until it is not marked any more. */
async function drag(page, from, to) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await parkMouse(page);
  await page
    .locator('.monaco-sash:is(.hover, .active)')
    .first()
    .waitFor({ state: 'detached', timeout: patience });
}

/** Runs a command by its words in the command palette. */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await page.keyboard.type(title);
  const row = page.locator('.quick-input-list .monaco-list-row.focused', {
    hasText: title.split(': ').at(-1),
  });
  await row.waitFor({ timeout: patience });
  await page.keyboard.press('Enter');
}

/** Waits until the page shows an element with a text, and gives it. */
export async function untilShown(page, selector, text) {
  const found = page.locator(selector, { hasText: text }).first();
  await found.waitFor({ timeout: patience });
  return found;
}
