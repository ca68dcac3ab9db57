/** The suite that VS Code runs in its extension host: it is started through `run` and says what it finds. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** In this order: the first looks at an extension that has not been asked for yet. */
const files = [
  'activation.test.js',
  'diagnostics.test.js',
  'entries.test.js',
  'quick-fix.test.js',
  'code-action.test.js',
  'navigation.test.js',
  'refactoring.test.js',
  'layout.test.js',
  'writing.test.js',
  'reading.test.js',
];

const patience = 120_000;

/** Runs all tests; resolves when all passed, rejects otherwise. Counts go to the file of COOP_TEST_REPORT. */
export async function run(): Promise<void> {
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: patience, reporter: Mocha.reporters.Base });
  for (const file of files) {
    mocha.addFile(join(__dirname, file));
  }
  const counts = await new Promise<Counts>((resolve) => {
    const runner = mocha.run(() =>
      resolve({ passed: runner.stats?.passes ?? 0, failed: runner.stats?.failures ?? 0 }),
    );
    runner.on('pass', (test) => tell(`  passed: ${test.fullTitle()}`));
    runner.on('fail', (test, error: unknown) => tell(`  FAILED: ${test.fullTitle()}: ${wordsOf(error)}`));
  });
  const { COOP_TEST_REPORT: report } = process.env;
  if (report !== undefined) {
    writeFileSync(report, JSON.stringify(counts));
  }
  if (counts.failed > 0 || counts.passed === 0) {
    throw new Error(`${counts.failed} tests failed, ${counts.passed} passed`);
  }
}

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Says a line where the program that started VS Code hears it. */
function tell(line: string): void {
  // biome-ignore lint/suspicious/noConsole: VS Code passes on what the console says, and nothing else.
  console.log(line);
}

/** What went wrong, with its place in the code. */
function wordsOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
