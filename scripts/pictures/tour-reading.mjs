/** @file Pictures of the tour in which a record is read: cards, hints, the registries behind it, the whole archive. */
import { hideSideBar, parkMouse, runCommand, untilShown, widenSideBar } from './window.mjs';

/** The card of the ministry at the cursor. */
export async function showCard(page) {
  await showHover(page, 'MOFA');
}

/** The date at the cursor in words. */
export async function showDate(page) {
  await showHover(page, '2024');
}

async function showHover(page, text) {
  await hideSideBar(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await untilShown(page, '.monaco-hover .hover-contents', text);
  await parkMouse(page);
}

/** Names behind ids and days in words, and which references are known. */
export async function showHints(page) {
  await hideSideBar(page);
  await untilShown(page, '.view-line', /Global\sCompact|Thỏa\sthuận/);
  await untilShown(page, '.codelens-decoration', /record|hồ sơ/);
  await parkMouse(page);
}

/** The entry of the organization at the cursor, in the registry that comes along. */
export async function showDefinition(page) {
  await hideSideBar(page);
  await page.keyboard.press('F12');
  await untilShown(page, '.tab.active', 'viet-nam');
  await untilShown(page, '.view-line', 'id: vn-mofa');
  await parkMouse(page);
}

/** What the record holds, by fields and names. */
export async function showOutline(page) {
  await hideSideBar(page);
  await page.keyboard.press('Control+Shift+o');
  await untilShown(page, '.quick-input-list .monaco-list-row', /Ministry|Bộ Ngoại giao/);
  await parkMouse(page);
}

/** Entries and records found by an abbreviation. */
export async function showSearch(page) {
  await hideSideBar(page);
  await page.keyboard.press('Control+t');
  await page.keyboard.type('gcm');
  await untilShown(page, '.quick-input-list .monaco-list-row', 'gcm-review-2023');
  await parkMouse(page);
}

/** What belongs to the organization at the cursor. */
export async function showHierarchy(page) {
  await runCommand(page, 'Types: Show Type Hierarchy');
  await untilShown(page, '.sidebar .monaco-list-row', 'iom-vn');
  await widenSideBar(page, 150);
  await parkMouse(page);
}
