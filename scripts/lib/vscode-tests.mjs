/** @file The tests inside a real VS Code, whichever way that VS Code came: the suite, then the typing. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { forgetCounts, oneFailed, onePassed, readCounts, sumOf } from './counts.mjs';
import { tellingLines, untilEntryShown, untilFiltered, untilUses, viewWords } from './entry-view.mjs';
import { playNewRecord } from './new-record.mjs';
import { inProject } from './paths.mjs';
import { ScriptError, say } from './say.mjs';
import {
  playSearch,
  playStep,
  searchSteps,
  showDraft,
  typingSteps,
  untilChecked,
  untilStatusTold,
  writeDraft,
} from './typing.mjs';
import { withSamplesCopy } from './workspaces.mjs';

export const suiteProgram = inProject('out', 'client', 'test', 'suite', 'index.js');

/** A ministry, and how many records of the sample archive name it. */
const counted = { id: 'vn-molisa', name: 'Bộ Lao động - Thương binh và Xã hội', uses: 1 };

/**
 * Runs all tests in one VS Code and gives their counts.
 *
 * @param {string} version
 * @param {string} extension the folder of the unpacked extension
 * @param {{runSuite: Function, withPage: Function}} editor
 *   `runSuite({folder, extension, report})` runs the compiled suite and gives whether it ended well;
 *   `withPage({folder, extension, file}, use)` opens the editor and lets `use` drive its Playwright page
 */
export async function testInVSCode(version, extension, editor) {
  if (!existsSync(suiteProgram)) {
    throw new ScriptError(`${path.relative(inProject(), suiteProgram)} is missing: run npm run build first.`);
  }
  return sumOf([await runSuite(version, extension, editor), await runTyping(version, extension, editor)]);
}

/** The mocha suite, on a copy of the broken samples. */
async function runSuite(version, extension, editor) {
  say(`VS Code ${version}: the suite …`);
  const report = inProject('out', 'test-reports', `vscode-${version}.json`);
  await mkdir(path.dirname(report), { recursive: true });
  await forgetCounts(report);
  const endedWell = await withSamplesCopy('broken', (folder) =>
    attempt('the suite', () => editor.runSuite({ folder, extension, report })),
  );
  return readCounts(report, endedWell === true);
}

/** The typing, on a copy of the sample archive; a step after a failed one is played all the same. */
async function runTyping(version, extension, editor) {
  say(`VS Code ${version}: typing letter by letter …`);
  const counts = [];
  const opened = await withSamplesCopy('archive', async (folder) => {
    const { file, place } = await writeDraft(folder);
    return attempt('opening the editor', () =>
      editor.withPage({ folder, extension, file: place }, async (page) => {
        await untilChecked(page);
        for (const { title, play } of pageTests(page, file)) {
          counts.push(await countOf(title, play));
        }
        return true;
      }),
    );
  });
  return opened === true ? sumOf(counts) : sumOf([...counts, oneFailed]);
}

/** The tests on the page, in their order. */
function pageTests(page, file) {
  return [
    { title: 'the status item tells records and problems', play: () => untilStatusTold(page) },
    ...typingSteps.map((step) => ({
      title: `typing: ${step.typed} + Enter writes ${step.written.trim()}`,
      play: () => playStep(page, file, step),
    })),
    ...searchSteps.map((step) => ({
      title: `typing: ${step.typed} in line ${step.line} offers ${step.first} first${step.successor === undefined ? '' : ', struck through, and who took over'}`,
      play: () => playSearch(page, file, step),
    })),
    {
      title: 'the side bar lists organizations, and opens one',
      play: () => tellingLines(page, () => untilEntryShown(page, viewWords.vi)),
    },
    {
      title: 'the side bar can leave out organizations that no record names',
      play: () => tellingLines(page, () => untilFiltered(page, viewWords.vi)),
    },
    {
      title: 'the side bar counts the records that name an organization while one is written',
      play: () => tellingLines(page, () => playCounting(page, file)),
    },
    {
      title: 'a new record is asked for, found by folded words, and written',
      play: () => playNewRecord(page),
    },
  ];
}

/** Writes the id of a ministry into the draft, and takes it away again. */
async function playCounting(page, file) {
  const step = searchSteps.find(({ first }) => first === counted.id);
  await untilUses(page, counted.name, counted.uses);
  await showDraft(page);
  await playSearch(page, file, step, () => untilUses(page, counted.name, counted.uses + 1));
  await untilUses(page, counted.name, counted.uses);
}

/** Plays one test on the page and gives its count. */
async function countOf(title, play) {
  const played = await attempt(title, () => play().then(() => true));
  if (played !== true) {
    return oneFailed;
  }
  console.log(`  passed: ${title}`);
  return onePassed;
}

/** What `work` gives; a fault is told as a failed test and gives undefined, so that the other tests still run. */
async function attempt(title, work) {
  try {
    return await work();
  } catch (error) {
    console.log(`  FAILED: ${title}: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}
