/**
 * @file `npm run pictures`: takes the pictures of the README, in `docs/images/`: the editor with problems, and the
 * list of organizations while one is typed; each with words in English and in Vietnamese (`….vi.png`).
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installVietnameseFont, launchChromium } from './lib/chromium.mjs';
import { ensureDependencies } from './lib/dependencies.mjs';
import { openEditor } from './lib/editor.mjs';
import { inProject } from './lib/paths.mjs';
import { runNpm } from './lib/processes.mjs';
import { runScript, say } from './lib/say.mjs';
import { typeUntilShown, untilChecked } from './lib/typing.mjs';
import { serveEditor } from './lib/web-editor.mjs';
import { withSamplesCopy } from './lib/workspaces.mjs';

const imageFolder = inProject('docs', 'images');

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
const draft = `${beginning}date: 2024-06-25/2024-06-26
place: { country: VN, locality: Hà Nội }
themes: [migration, trafficking]
source:
  publisher: vn-vna
  published: 2024-06-27
parties:
  - organization: 
`;

await runScript(async () => {
  await ensureDependencies();
  say('Building …');
  await runNpm(['run', '--silent', 'build'], 'The build failed');
  await installVietnameseFont();
  await mkdir(imageFolder, { recursive: true });
  await takePictures('en', '');
  await takePictures('vi', '.vi');
});

/** Both pictures with the words of one language. */
async function takePictures(language, ending) {
  const editor = await serveEditor({ settings: { ...settings, 'cooperationRecords.language': language } });
  try {
    const browser = await launchChromium();
    try {
      await takePicture(browser, editor, faulty, `problems${ending}.png`, showProblems);
      await takePicture(browser, editor, draft, `completion${ending}.png`, showCompletion);
    } finally {
      await browser.close();
    }
  } finally {
    await editor.stop();
  }
}

/** Opens `text` as a record of the sample archive, lets `prepare` bring the page about, and keeps its picture. */
async function takePicture(browser, editor, text, name, prepare) {
  say(`Taking ${name} …`);
  await withSamplesCopy('archive', async (folder) => {
    const file = path.join(folder, '2024', 'hoi-thao-di-cu-2024.coop.yaml');
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

/** Types the beginning of an organization's name, without its marks, and keeps the list open. */
async function showCompletion(page) {
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('End');
  await typeUntilShown(page, 'bo cong', 'vn-mps');
  await page.mouse.move(0, 0);
}
