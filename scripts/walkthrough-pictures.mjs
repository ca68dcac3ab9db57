/**
 * @file `npm run pictures:walkthrough [-- NAME …]`: takes the pictures of the walkthrough, in
 * `docs/images/walkthrough/`, each with words in English and in Vietnamese (`….vi.webp`). They are packed with the
 * extension, so they show a part of the window only and are compressed. With names (`record`), only those pictures.
 * Run `npm run build` first.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { installVietnameseFont, launchChromium } from './lib/chromium.mjs';
import { openEditor } from './lib/editor.mjs';
import { openMinistries, viewIcon, viewWords } from './lib/entry-view.mjs';
import { answerUpToParties } from './lib/new-record.mjs';
import { inProject } from './lib/paths.mjs';
import { runScript, say } from './lib/say.mjs';
import { typeUntilShown } from './lib/suggest-list.mjs';
import { untilChecked } from './lib/typing.mjs';
import { serveEditor } from './lib/web-editor.mjs';
import { compressed } from './lib/webp.mjs';
import { withSamplesCopy } from './lib/workspaces.mjs';
import { inLanguage, lookOfPictures } from './pictures/look.mjs';

const imageFolder = inProject('docs', 'images', 'walkthrough');

/** Of the window, in CSS pixels; of that a picture shows its `clip`. */
const size = { width: 800, height: 540 };

const onlyNames = process.argv.slice(2);

const settings = {
  ...lookOfPictures,
  'breadcrumbs.enabled': false,
  'editor.codeLens': false,
  'editor.inlayHints.enabled': 'off',
  'editor.scrollbar.vertical': 'hidden',
  'editor.scrollbar.horizontal': 'hidden',
};

const record = `id: hoi-thao-di-cu-2024
title: Hội thảo về di cư an toàn
activity: workshop
date: 2024-06-25/2024-06-26
source:
  publisher: vn-vna
  published: 2024-06-27
parties:
  - organization: iom
    role: partner
  - organization: 
`;

const faulty = record
  .replace('date: 2024-06-25/2024-06-26', 'date: ngày 25-26/6/2024\nthemes: [migration, traficking]')
  .replace(/organization: \n$/, 'organization: Bộ Ngoại giao\n    role: host\n');

const answers = {
  en: { title: 'Workshop on safe migration', activity: 'workshop' },
  vi: { title: 'Hội thảo về di cư an toàn', activity: 'hoi thao' },
};

const pictures = [
  { name: 'archive', text: undefined, prepare: showWelcome, clip: { x: 0, y: 0, width: 420, height: 260 } },
  { name: 'record', text: record, prepare: showQuestion, clip: { x: 90, y: 0, width: 620, height: 300 } },
  { name: 'write', text: record, prepare: showCompletion, clip: { x: 45, y: 35, width: 600, height: 330 } },
  { name: 'problems', text: faulty, prepare: showProblems, clip: { x: 45, y: 35, width: 600, height: 400 } },
  { name: 'entries', text: record, prepare: showEntries, clip: { x: 0, y: 0, width: 420, height: 320 } },
];

await runScript(async () => {
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
    const windows = inLanguage(browser, language);
    try {
      for (const picture of pictures) {
        if (onlyNames.length > 0 && !onlyNames.includes(picture.name)) continue;
        say(`Taking ${picture.name}${ending}.webp …`);
        await takePicture(windows, editor, picture, language, `${picture.name}${ending}.webp`);
      }
    } finally {
      await browser.close();
    }
  } finally {
    await editor.stop();
  }
}

async function takePicture(browser, editor, { text, prepare, clip }, language, name) {
  const options = { viewport: size, deviceScaleFactor: 1 };
  const take = async (folder, file) => {
    const address = editor.addressOf(folder, file && `${file}:1:1`);
    const page = await openEditor(browser, address, options);
    if (file !== undefined) await untilChecked(page);
    await prepare(page, language);
    await writeFile(
      path.join(imageFolder, name),
      await compressed(page.context(), await page.screenshot({ clip })),
    );
    await page.context().close();
  };
  if (text === undefined) {
    await inEmptyFolder((folder) => take(folder, undefined));
    return;
  }
  await withSamplesCopy('archive', async (folder) => {
    const file = path.join(folder, '2024', 'hoi-thao-di-cu-2024.coop.yaml');
    await writeFile(file, text);
    await take(folder, file);
  });
}

async function inEmptyFolder(use) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kho-ho-so-'));
  try {
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The view where there is no archive. */
async function showWelcome(page) {
  await viewIcon(page).click();
  await page.locator('.sidebar .welcome-view-content .monaco-button').first().waitFor();
  await page.mouse.move(size.width - 1, 1);
  await widen(page, 100);
}

/** The question who took part, in the middle of the questions. */
async function showQuestion(page, language) {
  await page.keyboard.press('Control+b');
  await page.locator('.editor-actions .action-label[class*="new-file"]').first().click();
  await answerUpToParties(page, answers[language]);
  await page.mouse.move(0, 0);
}

async function showCompletion(page) {
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await typeUntilShown(page, 'bo ngoai', 'vn-mofa');
  await page.mouse.move(0, 0);
}

async function showProblems(page) {
  await page.keyboard.press('Control+b');
  await page.keyboard.press('Control+Shift+m');
  await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
  await page.mouse.move(0, 0);
}

/** Gives the side bar so many pixels more. */
async function widen(page, pixels) {
  const { x, y, width, height } = await page.locator('.part.sidebar').boundingBox();
  await page.mouse.move(x + width, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width + pixels, y + height / 2, { steps: 5 });
  await page.mouse.up();
  await page.mouse.move(size.width - 1, 1);
  // Until the edge that was dragged is no longer marked.
  await page.waitForTimeout(1000);
}

async function showEntries(page, language) {
  await openMinistries(page, viewWords[language]);
  await widen(page, 150);
  await page.mouse.move(size.width - 1, 1);
  await page.waitForTimeout(500);
}
