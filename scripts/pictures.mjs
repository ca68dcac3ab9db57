/**
 * @file `npm run pictures [-- NAME …]`: takes the pictures of the README, in `docs/images/`: the editor with problems,
 * the list of organizations while one is typed, what a search for agreements finds, the card of an organization, and the
 * side bar's view of them; each with words in English and in Vietnamese (`….vi.png`). With names (`card`), only those
 * pictures.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installVietnameseFont, launchChromium } from './lib/chromium.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { openEditor } from './lib/editor.mjs';
import { openMinistries, viewWords } from './lib/entry-view.mjs';
import { inProject } from './lib/paths.mjs';
import { runNpm } from './lib/processes.mjs';
import { runScript, say } from './lib/say.mjs';
import { openCard, showWholeCard, typeUntilFirst, typeUntilShown } from './lib/suggest-list.mjs';
import { untilChecked } from './lib/typing.mjs';
import { serveEditor } from './lib/web-editor.mjs';
import { withSamplesCopy } from './lib/workspaces.mjs';

const imageFolder = inProject('docs', 'images');

const onlyNames = process.argv.slice(2);

const settings = {
  'editor.fontFamily': "'Noto Sans Mono', Menlo, Consolas, monospace",
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'git.enabled': false,
  'window.commandCenter': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
};

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

/** A record in the making: what is asked for comes at the end of the last line but one. */
const described = `${beginning}date: 2024-06-25/2024-06-26
place: { country: VN, locality: Hà Nội }
themes: [migration, trafficking]
source:
  publisher: vn-vna
  published: 2024-06-27
`;
const draft = `${described}parties:
  - organization: 
`;
const agreementDraft = `${described}parties: [vn-mofa, iom]
agreements:
  - agreement: 
`;

/** The same a year later, when some ministries were no more. */
const laterDraft = draft.replaceAll('2024', '2025');

await runScript(async () => {
  await ensureDependencies();
  say('Building …');
  await runNpm(['run', '--silent', 'build'], 'The build failed');
  await installVietnameseFont();
  await mkdir(imageFolder, { recursive: true });
  await takePictures('en', '');
  await takePictures('vi', '.vi');
});

/** All pictures with the words of one language. */
async function takePictures(language, ending) {
  const editor = await serveEditor({ settings: { ...settings, 'cooperationRecords.language': language } });
  try {
    const browser = await launchChromium();
    try {
      await takePicture(browser, editor, faulty, `problems${ending}.png`, showProblems);
      await takePicture(browser, editor, draft, `completion${ending}.png`, showCompletion);
      await takePicture(browser, editor, agreementDraft, `search${ending}.png`, showSearch);
      await takePicture(browser, editor, laterDraft, `card${ending}.png`, showCard);
      const showView = (page) => showEntries(page, viewWords[language]);
      await takePicture(browser, editor, draft, `entries${ending}.png`, showView);
    } finally {
      await browser.close();
    }
  } finally {
    await editor.stop();
  }
}

/** Opens `text` as a record of the sample archive, lets `prepare` bring the page about, and keeps its picture. */
async function takePicture(browser, editor, text, name, prepare) {
  if (onlyNames.length > 0 && !onlyNames.some((only) => name.startsWith(`${only}.`))) {
    return;
  }
  say(`Taking ${name} …`);
  await withSamplesCopy('archive', async (folder) => {
    const [, id, year] = /^id: (\S+-(\d{4}))$/m.exec(text);
    const file = path.join(folder, year, `${id}.coop.yaml`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
    const page = await openEditor(browser, editor.addressOf(folder, `${file}:1:1`), {
      // Twice the pixels: the marks over Vietnamese letters are small.
      deviceScaleFactor: 2,
    });
    await untilChecked(page);
    await prepare(page);
    await page.screenshot({ path: path.join(imageFolder, name) });
    await page.context().close();
  });
}

/** Opens the list of problems, and gives it the room of the side bar: messages are sentences. */
async function showProblems(page) {
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Control+Shift+m');
  await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
  await page.mouse.move(0, 0);
}

/** Puts the cursor where a draft asks for something. */
async function goToQuestion(page) {
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
}

/** Types a part of many agreements' names, without its marks, and keeps the list open: the law of that year comes first. */
async function showSearch(page) {
  await goToQuestion(page);
  await typeUntilFirst(page, 'mua ban nguoi', 'luat-mua-ban-nguoi-2011');
  await page.mouse.move(0, 0);
}

/** Types the abbreviation of a ministry that is no more, and opens its card. */
async function showCard(page) {
  // Without the side bar there is room for the card beside the list.
  await page.keyboard.press('Control+b');
  await goToQuestion(page);
  await typeUntilFirst(page, 'molisa', 'vn-molisa');
  await openCard(page, ['vn-molisa', 'vn-moha']);
  await showWholeCard(page);
  await page.mouse.move(0, 0);
}

/** Types the beginning of an organization's name, without its marks, and keeps the list open. */
async function showCompletion(page) {
  await goToQuestion(page);
  await typeUntilShown(page, 'bo cong', 'vn-mps');
  await page.mouse.move(0, 0);
}

/** Opens the view of organizations, one of them in its registry, and what is known of it. */
async function showEntries(page, words) {
  const row = await openMinistries(page, words);
  await row.click();
  await page.locator('.view-line', { hasText: 'id: vn-mps' }).first().waitFor();
  await page.mouse.move(0, 0);
  await row.hover();
  await page.locator('.workbench-hover', { hasText: 'vn-gov' }).waitFor();
}
