/** @file The side bar's view of organizations and agreements, on a VS Code window (a Playwright page). */
import { ScriptError } from './say.mjs';

const patience = 30_000;

/** The lines of the view down to the ministries, and one of those, by the language of the archive. */
export const viewWords = {
  en: {
    groups: ['Organizations', 'Ministry'],
    ministry: 'Ministry of Public Security',
    uses: /\d+ records?/,
  },
  vi: { groups: ['Tổ chức', 'Bộ'], ministry: 'Bộ Công an', unnamed: 'Bộ Tài chính', uses: /\d+ hồ sơ/ },
};

/** The icon of the view, in either language. */
export function viewIcon(page) {
  const icon = (label) => `.activitybar .action-label[aria-label^="${label}"]`;
  return page.locator(`${icon('Cooperation Records')}, ${icon('Hồ sơ hợp tác')}`);
}

/** Opens the view and its ministries, and waits until it tells how many records name one; gives that line. */
export async function openMinistries(page, { groups, ministry, uses }) {
  await viewIcon(page).click();
  const view = page.locator('.sidebar .pane-body .monaco-list').first();
  for (const [above, group] of groups.entries()) {
    await openGroup(view, group, above + 1);
  }
  const named = view.locator(`.monaco-list-row[aria-label^="${ministry},"]`, { hasText: uses });
  await scrollTo(page, named);
  return named;
}

/** Clicks a line of a level (from 1) until lines stand below it. One that is open and stays empty is a fault. */
async function openGroup(view, group, level) {
  const row = view.locator(`.monaco-list-row[aria-label^="${group},"]`).first();
  const below = view.locator(`.monaco-list-row[aria-level="${level + 1}"]`).first();
  await row.waitFor({ timeout: patience });
  const click = async () => {
    if ((await row.getAttribute('aria-expanded', { timeout: patience })) === 'true') return;
    await row.click({ timeout: patience });
  };
  if (!(await repeatUntil(click, () => below.isVisible(), view.page()))) {
    throw new ScriptError(`A click on “${group}” does not open it.`);
  }
}

/** Waits until a click on the ministry shows its entry in the registry that ships with the extension. */
export async function untilEntryShown(page, words) {
  const row = await openMinistries(page, words);
  const tab = page.locator('.tab.active', { hasText: 'viet-nam' });
  const click = () => row.click({ timeout: patience });
  if (!(await repeatUntil(click, () => tab.isVisible(), page)))
    throw new ScriptError('A click on the ministry does not open its entry.');
  await page.locator('.view-line', { hasText: 'id: vn-mps' }).first().waitFor({ timeout: patience });
}

/**
 * Clicks until that has done what it does: while the view is drawn anew a click may meet a line that goes away. Gives
 * whether it has.
 */
async function repeatUntil(click, isDone, page) {
  for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
    await click();
    for (let waited = 0; waited < 5000; waited += 100) {
      if (await isDone()) return true;
      await page.waitForTimeout(100);
    }
  }
  return false;
}

/** Waits until the open view says that so many records name an entry. */
export async function untilUses(page, name, uses) {
  const row = page.locator(`.sidebar .monaco-list-row[aria-label^="${name}, ${uses} hồ sơ"]`);
  await row.waitFor({ timeout: patience });
}

/** Does something with the view; a fault tells what lines it had, too. */
export async function tellingLines(page, work) {
  try {
    return await work();
  } catch (error) {
    const lines = await page.locator('.sidebar .monaco-list-row').evaluateAll((rows) =>
      rows.map((row) => {
        const isOpen = row.getAttribute('aria-expanded');
        return `${row.getAttribute('aria-label')}${isOpen === null ? '' : isOpen === 'true' ? ' (open)' : ' (closed)'}`;
      }),
    );
    throw new ScriptError(`${error.message}\nThe side bar has: ${lines.join(' | ') || 'no lines'}`);
  }
}

/** Waits until the funnel has taken away the ministries that no record names, and has brought them back. */
export async function untilFiltered(page, { unnamed }) {
  const bar = page.locator('.sidebar .composite.title, .sidebar .pane-header');
  const row = page.locator(`.sidebar .monaco-list-row[aria-label^="${unnamed},"]`);
  await row.waitFor({ timeout: patience });
  await bar.locator('[aria-label^="Show Only Entries"]').first().click();
  await row.waitFor({ state: 'detached', timeout: patience });
  await bar.locator('[aria-label^="Show All Entries"]').first().click();
  await row.waitFor({ timeout: patience });
}

/**
 * Scrolls down, with the mouse where it is, until a line is there: a list keeps only those lines that can be seen. It
 * gets two seconds to fill before that, since the lines above cover those that are scrolled to the top.
 */
async function scrollTo(page, row) {
  const start = Date.now();
  while (!(await row.isVisible())) {
    const passed = Date.now() - start;
    if (passed > patience) throw new ScriptError('The side bar does not list the ministry with its records.');
    if (passed > 2000) await page.mouse.wheel(0, 100);
    await page.waitForTimeout(100);
  }
}
