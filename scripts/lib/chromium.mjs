/** @file A Chromium for the tests that need a page: found on this machine, or installed from Debian. */
import { existsSync } from 'node:fs';
import { installDebianPackages, isRootOnDebian } from './debian-packages.mjs';
import { findOnPath } from './processes.mjs';
import { ScriptError, say } from './say.mjs';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const programNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
];

/** Where macOS and Windows keep browsers that are not on PATH. */
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  `${process.env.ProgramFiles}\\Google\\Chrome\\Application\\chrome.exe`,
  `${process.env['ProgramFiles(x86)']}\\Microsoft\\Edge\\Application\\msedge.exe`,
];

const askToInstall =
  'No Chromium or Chrome was found: install one (on Debian and Ubuntu: apt-get install chromium) or name it in the environment variable CHROMIUM.';

/**
 * Gives the path of a Chromium: the one that the environment variable CHROMIUM names, else the one found, else
 * one installed by `apt-get` (as root on Debian). Where that is impossible a `ScriptError` says what to do.
 */
export async function findOrInstallChromium() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) {
      throw new ScriptError(`The environment variable CHROMIUM names ${named}, which does not exist.`);
    }
    return named;
  }
  const found = findChromium();
  if (found !== undefined) {
    return found;
  }
  if (!isRootOnDebian()) {
    throw new ScriptError(askToInstall);
  }
  say('Installing Chromium by apt-get …');
  await installDebianPackages(['chromium', 'fonts-dejavu-core']);
  const installed = findChromium();
  if (installed === undefined) {
    throw new ScriptError(askToInstall);
  }
  return installed;
}

/** The path of a browser of this machine, or undefined. */
function findChromium() {
  const onPath = programNames.map(findOnPath).find((program) => program !== undefined);
  return onPath ?? usualPlaces.find((place) => existsSync(place));
}

/**
 * Has a font of fixed width whose Vietnamese letters are whole, for pictures: DejaVu Sans Mono, Debian's first
 * choice, puts the marks of ề and ễ beside the letter, and Liberation Mono lacks these letters.
 */
export async function installVietnameseFont() {
  if (isRootOnDebian() && !existsSync('/usr/share/doc/fonts-noto-mono')) {
    say('Installing a font with Vietnamese letters by apt-get …');
    await installDebianPackages(['fonts-noto-mono']);
  }
}

/** Starts Chromium without a window; the caller closes it. */
export async function launchChromium() {
  const executablePath = await findOrInstallChromium();
  // Imported late: the scripts must be able to say what is missing before anything is installed.
  const { chromium } = await import('playwright-core');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, headless: true, args: [...flags, ...sandbox] });
}
