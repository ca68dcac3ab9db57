/** @file Pictures of the tour in which a record comes about: the questions, what they give, names, a first correction. */
import { answerNewRecord, answerUpToDate, startNewRecord } from '../lib/new-record.mjs';
import { typeUntilShown } from '../lib/suggest-list.mjs';
import { hideSideBar, parkMouse, untilShown } from './window.mjs';

const answers = {
  en: { title: 'Workshop on safe migration', activity: 'workshop', group: '16 agencies' },
  vi: { title: 'Hội thảo về di cư an toàn', activity: 'hoi thao', group: '16 cơ quan' },
};

/** The question when it took place, with the date as the press writes it. */
export async function showNewRecord(page, language) {
  await hideSideBar(page);
  await startNewRecord(page);
  await parkMouse(page);
  await answerUpToDate(page, answers[language]);
}

/** The record that the answers gave, with the cursor in the first of its places to be filled. */
export async function showWrittenRecord(page, language) {
  await hideSideBar(page);
  await startNewRecord(page);
  await parkMouse(page);
  await answerNewRecord(page, answers[language]);
  await untilShown(page, '.view-line', /Public\sSecurity|Bộ\sCông\san/);
}

const pieces = {
  en: { typed: 'bank world', first: 'world-bank' },
  vi: { typed: 'di cu quoc te', first: 'iom' },
};

/** A piece of a name, typed without its marks or in another order. */
export async function showCompletion(page, language) {
  await hideSideBar(page);
  const { typed, first } = pieces[language];
  await typeUntilShown(page, typed, first);
  await parkMouse(page);
}

/** What can be done about a name that no registry knows. */
export async function showFixes(page) {
  await hideSideBar(page);
  await page.locator('.squiggly-error').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Control+.');
  await untilShown(page, '.action-widget .monaco-list-row', /registry|danh mục/);
  await parkMouse(page);
}
