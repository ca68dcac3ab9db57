/**
 * @file The pictures of the README: the editor with problems, the list of organizations while one is typed, what a
 * search for agreements finds, the card of an organization, and the side bar's view of them.
 */
import { openMinistries, viewWords } from '../lib/entry-view.mjs';
import { openCard, showWholeCard, typeUntilFirst, typeUntilShown } from '../lib/suggest-list.mjs';
import { asRecord } from './marked-text.mjs';
import { hideSideBar, parkMouse } from './window.mjs';

const beginning = `id: hoi-thao-di-cu-2024
title:
  vi: Hội thảo về di cư an toàn và phòng, chống mua bán người
  en: Workshop on safe migration and counter-trafficking
activity: workshop
`;

/** A record with faults of several kinds: a date in words, a misspelt theme, a name for an id, an unknown id. */
const faulty = `${beginning}date: ngày 25-26/6/2024
place: { country: VN, locality: Hà Nội }
themes: [migration, traficking]
parties:
  - organization: Bộ Ngoại giao
    role: host
  - organization: iom
    role: partner
  - organization: vn-vnforrest
    role: participant
source:
  publisher: vn-vna
  published: 2024-06-27
`;

/** Records in the making: something is asked for where the cursor stands. */
const described = `${beginning}date: 2024-06-25/2024-06-26
place: { country: VN, locality: Hà Nội }
themes: [migration, trafficking]
source:
  publisher: vn-vna
  published: 2024-06-27
`;
const draft = `${described}parties:
  - organization: ‸
`;
const agreementDraft = `${described}parties: [vn-mofa, iom]
agreements:
  - agreement: ‸
`;

/** The same a year later, when some ministries were no more. */
const laterDraft = draft.replaceAll('2024', '2025');

/** @type {import('./stage.mjs').Group} */
export const readmePictures = {
  name: 'readme',
  folder: '',
  format: 'png',
  size: { width: 1280, height: 800 },
  settings: {},
  pictures: [
    { name: 'problems', ...asRecord(faulty), prepare: showProblems },
    { name: 'completion', ...asRecord(draft), prepare: showCompletion },
    { name: 'search', ...asRecord(agreementDraft), prepare: showSearch },
    { name: 'card', ...asRecord(laterDraft), prepare: showCard },
    { name: 'entries', ...asRecord(draft), prepare: showEntries },
  ],
};

/** Opens the list of problems, and gives it the room of the side bar: messages are sentences. */
async function showProblems(page) {
  await hideSideBar(page);
  await page.keyboard.press('Control+Shift+m');
  await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
  await parkMouse(page);
}

/** Types a part of many agreements' names, without its marks, and keeps the list open: the law of that year comes first. */
async function showSearch(page) {
  await typeUntilFirst(page, 'mua ban nguoi', 'luat-mua-ban-nguoi-2011');
  await parkMouse(page);
}

/** Types the abbreviation of a ministry that is no more, and opens its card. */
async function showCard(page) {
  // Without the side bar there is room for the card beside the list.
  await hideSideBar(page);
  await typeUntilFirst(page, 'molisa', 'vn-molisa');
  await openCard(page, ['vn-molisa', 'vn-moha']);
  await showWholeCard(page);
  await parkMouse(page);
}

/** Types the beginning of an organization's name, without its marks, and keeps the list open. */
async function showCompletion(page) {
  await typeUntilShown(page, 'bo cong', 'vn-mps');
  await parkMouse(page);
}

/** Opens the view of organizations, one of them in its registry, and what is known of it. */
async function showEntries(page, language) {
  const row = await openMinistries(page, viewWords[language]);
  await row.click();
  await page.locator('.view-line', { hasText: 'id: vn-mps' }).first().waitFor();
  await parkMouse(page);
  await row.hover();
  await page.locator('.workbench-hover', { hasText: 'vn-gov' }).waitFor();
}
