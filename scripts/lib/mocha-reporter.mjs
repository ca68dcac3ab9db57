/** @file Mocha's reporter for `npm test`: a dot a test, the failures at the end, the counts in a file. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';
import { reportVariable } from './counts.mjs';

// biome-ignore lint/style/noDefaultExport: Mocha takes a reporter file's default export.
export default class CountingReporter extends Mocha.reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once('end', () => {
      const file = process.env[reportVariable];
      if (file !== undefined) {
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, JSON.stringify({ passed: this.stats.passes, failed: this.stats.failures }));
      }
    });
  }
}
