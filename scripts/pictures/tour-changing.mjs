/** @file Pictures of the tour in which the archive is changed: who names what, renaming, other ways to write, all fixes. */
import { centreShortId } from './tour-records.mjs';
import { hideSideBar, parkMouse, pressUntilShown, raisePanel, runCommand, untilShown } from './window.mjs';

/** All places that name the organization at the cursor. */
export async function showReferences(page) {
  await hideSideBar(page);
  await page.keyboard.press('Shift+F12');
  await untilShown(page, '.reference-zone-widget .monaco-list-row', 'tap-huan');
  await parkMouse(page);
}

/** What another id of that organization changes, before it is changed. */
export async function showRename(page) {
  await hideSideBar(page);
  await page.keyboard.press('F2');
  await page.locator('.rename-box .rename-input').fill(centreShortId);
  await page.keyboard.press('Control+Enter');
  await untilShown(page, '.bulk-edit-panel .monaco-list-row', '2024');
  await raisePanel(page, 90);
  await untilShown(page, '.bulk-edit-panel .monaco-list-row', 'tap-huan');
  await parkMouse(page);
  await page.locator('.notification-toast').first().waitFor({ state: 'detached' });
}

/** Other ways to write the parties. */
export async function showRefactorings(page) {
  await hideSideBar(page);
  await pressUntilShown(page, 'Control+Shift+r', '.action-widget .monaco-list-row');
  await parkMouse(page);
}

const fixAll = {
  en: { command: 'Cooperation Records: Fix All in Archive', review: 'Review First' },
  vi: { command: 'Hồ sơ hợp tác: Sửa hàng loạt', review: 'Xem trước' },
};

/** What can safely be fixed in the archive, to be ticked. */
export async function showFixAll(page, language) {
  const { command, review } = fixAll[language];
  await hideSideBar(page);
  await runCommand(page, command);
  await page.locator('.monaco-dialog-box .monaco-button', { hasText: review }).click();
  await untilShown(page, '.bulk-edit-panel .monaco-list-row', '2024');
  await raisePanel(page, 90);
  await untilShown(page, '.bulk-edit-panel .monaco-list-row', 'tap-huan');
  await parkMouse(page);
  await page.locator('.notification-toast').first().waitFor({ state: 'detached' });
}
