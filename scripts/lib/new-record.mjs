/** @file The questions about a new record, answered on a VS Code window (a Playwright page) by the keyboard. */

const patience = 30_000;

/** Answers of a person, with the line of the record that each must give. */
const sample = {
  activity: { chosen: 'workshop', written: 'activity: workshop' },
  date: { typed: '25-26/6/2024', chosen: '2024-06-25/2024-06-26', written: 'date: 2024-06-25/2024-06-26' },
  party: { typed: 'bo cong an', chosen: 'vn-mps', written: 'organization: vn-mps' },
  publisher: { typed: 'ttxvn', chosen: 'vn-vna', written: 'publisher: vn-vna' },
};

/**
 * What is answered in words: the title, what is typed to find the kind of activity, which is found by the words of the
 * archive's language, and a group that needs no entry.
 */
const spoken = { title: 'Hội thảo gõ thử', activity: 'hoi thao', group: '16 cơ quan' };

/** Asks for a new record by the button above the text. */
export async function startNewRecord(page) {
  await page.locator('.editor-actions .action-label[class*="new-file"]').first().click();
}

/** Answers the questions from the first to the date, which is typed and not yet chosen. */
export async function answerUpToDate(page, { title, activity } = spoken) {
  await answer(page, 1, { ...sample.activity, typed: activity });
  await untilAsked(page, 2);
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await typeInto(page, 3, sample.date);
}

/** Answers the questions from the first to the one who took part, where `bo cong an` is typed and not yet chosen. */
export async function answerUpToParties(page, answers = spoken) {
  await answerUpToDate(page, answers);
  await page.keyboard.press('Enter');
  await typeInto(page, 4, sample.party);
}

/** Answers all questions, and waits until the record stands in an editor as it should. */
export async function answerNewRecord(page, answers = spoken) {
  await answerUpToParties(page, answers);
  await page.keyboard.press('Enter');
  await typeInto(page, 4, { typed: answers.group, chosen: answers.group });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-list .monaco-list-row.focused .codicon-check').waitFor();
  await page.keyboard.press('Enter');
  await untilAsked(page, 5);
  await page.keyboard.press('Enter');
  await answer(page, 6, sample.publisher);
  await answer(page, 7, { typed: 'unknown', chosen: 'unknown' });
  const { activity, date, party, publisher } = sample;
  const lines = [activity, date, party, publisher].map(({ written }) => written);
  for (const line of [`title: ${answers.title}`, ...lines]) {
    await page.locator('.view-line', { hasText: line }).first().waitFor({ timeout: patience });
  }
}

/** Asks for a new record by the command palette, answers all questions, and waits until its file is named by its title. */
export async function playNewRecord(page) {
  await page.keyboard.press('F1');
  await page.keyboard.type('Cooperation Records: New Record');
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'New Record' }).waitFor();
  await page.keyboard.press('Enter');
  await answerNewRecord(page);
  await page.locator('.tab.active', { hasText: 'hoi-thao-go-thu-2024' }).waitFor({ timeout: patience });
}

/** Answers a question by typing, and takes the first of what is offered. */
async function answer(page, step, what) {
  await typeInto(page, step, what);
  await page.keyboard.press('Enter');
}

/** Types into a question's list until what is to be chosen stands first. */
async function typeInto(page, step, { typed, chosen }) {
  await untilAsked(page, step);
  // The parties are asked for again and again: the field of the last answer goes away first.
  await page.waitForFunction(() => document.querySelector('.quick-input-box input')?.value === '');
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor({ timeout: patience });
  await page.keyboard.type(typed);
  const first = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: chosen });
  await first.waitFor({ timeout: patience });
}

/** Waits for a question, whose number (from 1) of 7 stands in the title. */
async function untilAsked(page, step) {
  await page.locator('.quick-input-title', { hasText: `(${step}/7)` }).waitFor({ timeout: patience });
}
