/** @file The questions about a new record, answered on a VS Code window (a Playwright page) by the keyboard. */

const patience = 30_000;

/** Answers of a person, and the line of the record that each must give. */
const sample = {
  activity: { typed: 'hoi thao', chosen: 'workshop', written: 'activity: workshop' },
  title: { typed: 'Hội thảo gõ thử', written: 'title: Hội thảo gõ thử' },
  date: { typed: '25-26/6/2024', chosen: '2024-06-25/2024-06-26', written: 'date: 2024-06-25/2024-06-26' },
  party: { typed: 'bo cong an', chosen: 'vn-mps', written: 'organization: vn-mps' },
  publisher: { typed: 'ttxvn', chosen: 'vn-vna', written: 'publisher: vn-vna' },
};

/** Answers the questions from the first to the one who took part, where `bo cong an` is typed and not yet chosen. */
export async function answerUpToParties(page, title = sample.title.typed) {
  await answer(page, 1, sample.activity);
  await untilAsked(page, 2);
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await answer(page, 3, sample.date);
  await typeInto(page, 4, sample.party);
}

/** Answers all questions, and waits until the record stands in an editor as it should. */
export async function playNewRecord(page) {
  await page.keyboard.press('F1');
  await page.keyboard.type('Cooperation Records: New Record');
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'New Record' }).waitFor();
  await page.keyboard.press('Enter');
  await answerUpToParties(page);
  await page.keyboard.press('Enter');
  await untilEmpty(page);
  await typeInto(page, 4, { typed: '16 cơ quan', chosen: '16 cơ quan' });
  await page.locator('.quick-input-list .codicon-account').first().click();
  await page.locator('.quick-input-list .monaco-list-row.focused .codicon-check').waitFor();
  await page.keyboard.press('Enter');
  await untilAsked(page, 5);
  await page.keyboard.press('Enter');
  await answer(page, 6, sample.publisher);
  await answer(page, 7, { typed: 'unknown', chosen: 'unknown' });
  await page.locator('.tab.active', { hasText: 'hoi-thao-go-thu-2024' }).waitFor({ timeout: patience });
  for (const { written } of Object.values(sample)) {
    await page.locator('.view-line', { hasText: written }).first().waitFor({ timeout: patience });
  }
}

/** Answers a question by typing, and takes the first of what is offered. */
async function answer(page, step, what) {
  await typeInto(page, step, what);
  await page.keyboard.press('Enter');
}

/** Types into a question's list until what is to be chosen stands first. */
async function typeInto(page, step, { typed, chosen }) {
  await untilAsked(page, step);
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor({ timeout: patience });
  await page.keyboard.type(typed);
  const first = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: chosen });
  await first.waitFor({ timeout: patience });
}

/** Waits until nothing stands in the field any more: one party was taken, and the next is asked for. */
async function untilEmpty(page) {
  await page.waitForFunction(() => document.querySelector('.quick-input-box input')?.value === '');
}

/** Waits for a question, whose number (from 1) of 7 stands in the title. */
async function untilAsked(page, step) {
  await page.locator('.quick-input-title', { hasText: `(${step}/7)` }).waitFor({ timeout: patience });
}
