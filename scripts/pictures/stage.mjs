/** @file A window of a real VS Code for each picture: on a copy of the sample archive, in one language, without noise. */
import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { installVietnameseFont, launchChromium } from '../lib/chromium.mjs';
import { openEditor } from '../lib/editor.mjs';
import { inProject } from '../lib/paths.mjs';
import { ScriptError, say } from '../lib/say.mjs';
import { serveEditor } from '../lib/web-editor.mjs';
import { compressed } from '../lib/webp.mjs';
import { inLanguage, lookOfPictures } from './look.mjs';
import { focusText } from './window.mjs';

const patience = 60_000;

/**
 * A group of pictures.
 *
 * @typedef {object} Group
 * @property {string} name what it is called on the command line
 * @property {string} folder below `docs/images`; empty for that folder itself
 * @property {'png' | 'webp'} format
 * @property {{width: number, height: number}} size of the window, in CSS pixels; a picture has twice as many
 * @property {object} settings of the editor, besides those of all pictures
 * @property {readonly Picture[]} pictures
 */

/**
 * A picture: the window after `prepare`.
 *
 * @typedef {object} Picture
 * @property {string} name of its file, without the language and the ending
 * @property {Readonly<Record<string, string>>} files texts that are written into the archive before, by path
 * @property {string} at what is opened: `path:line:column`, from 1
 * @property {(page: import('playwright-core').Page, language: 'en' | 'vi') => Promise<void>} prepare
 */

/** Takes all pictures of a group with the words of one language; their files' names end in `ending` and the format. */
export async function takePictures(group, language, ending) {
  await installVietnameseFont();
  const folder = inProject('docs', 'images', group.folder);
  await mkdir(folder, { recursive: true });
  const editor = await serveEditor({
    settings: { ...lookOfPictures, ...group.settings, 'cooperationRecords.language': language },
  });
  try {
    const browser = await launchChromium();
    try {
      for (const picture of group.pictures) {
        const name = `${picture.name}${ending}.${group.format}`;
        say(`Taking ${path.posix.join(group.folder, name)} …`);
        await takePicture(inLanguage(browser, language), editor, group, picture, {
          language,
          file: path.join(folder, name),
        });
      }
    } finally {
      await browser.close();
    }
  } finally {
    await editor.stop();
  }
}

/** Opens the picture's window, lets it be prepared, and keeps it in `file`. */
async function takePicture(windows, editor, group, picture, { language, file }) {
  await withArchive(picture.name, async (archive) => {
    for (const [name, text] of Object.entries(picture.files)) {
      await mkdir(path.dirname(path.join(archive, name)), { recursive: true });
      await writeFile(path.join(archive, name), text);
    }
    const options = { viewport: group.size, deviceScaleFactor: 2 };
    const page = await openEditor(
      windows,
      editor.addressOf(archive, path.join(archive, picture.at)),
      options,
    );
    await untilRead(page);
    await focusText(page);
    await picture.prepare(page, language);
    const png = await page.screenshot();
    await writeFile(file, group.format === 'png' ? png : await compressed(page.context(), png));
    await page.context().close();
  });
}

/**
 * Lets `use` work on a copy of the sample archive. Pictures show its place, so that is the same each time; but VS Code
 * would remember what was opened in the place of another picture.
 */
async function withArchive(name, use) {
  const parent = path.join(os.tmpdir(), 'kho-ho-so');
  if (existsSync(parent))
    throw new ScriptError(`${parent}, made for the pictures, is there already: remove it.`);
  const folder = path.join(parent, name, 'archive');
  try {
    await cp(inProject('samples', 'archive'), folder, { recursive: true });
    return await use(folder);
  } finally {
    await rm(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** Waits until the text is shown, and the status bar tells how many records and problems there are. */
async function untilRead(page) {
  await page.locator('.editor-instance .view-line').first().waitFor({ timeout: patience });
  const counts = page.locator('.statusbar-item', { hasText: /\d+ (?:records?|hồ sơ), / });
  await counts.waitFor({ timeout: patience });
}
