import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { packFile } from '../../src/archive/packing/packed-file';
import { MappedWriter } from '../../src/cli/mapped/mapped-line';
import { checkFile, openFile } from '../../src/rules/engine';
import { record } from '../node/records';
import { inFolder } from '../node/temporary-folder';
import { BUILT } from './run';

const RECORDS = 8_000;
/** What the program may hold, in bytes; a third of it are the entries that ship with it. */
const HEAP = 36 * 1024 * 1024;

describe('coop reduce', () => {
  it('needs no more memory for many records than for few', () =>
    inFolder({}, async (folder) => {
      await writeStream(join(folder, 'stream'));
      assert.ok((await stat(join(folder, 'stream'))).size > 1.5 * HEAP);
      const { exitCode, printed, said } = await reduceWithin(folder, HEAP);
      assert.deepEqual([exitCode, said], [1, '']);
      assert.match(printed, /^r-007000\.coop\.yaml\n {2}7:11 {2}error .*“r-x”/);
      assert.match(printed, /\n8,000 files checked: 1 error\.\n$/);
    })).timeout(60_000);
});

/** A stream of records that differ in their ids, with many lines each; one of them names a record that is not there. */
async function writeStream(path: string): Promise<void> {
  const lines = '# x\n'.repeat(3300);
  const plain = packed(`${record('r-000000', { related: '[r-007000]' })}${lines}`);
  const wrong = packed(`${record('r-000000', { related: '[r-x]' })}${lines}`);
  const writer = new MappedWriter();
  const file = createWriteStream(path);
  for (let number = 0; number < RECORDS; number += 1) {
    const id = `r-${String(number).padStart(6, '0')}`;
    const line = writer.file({
      path: `${id}.coop.yaml`,
      kind: 'record',
      id,
      settings: undefined,
      isIgnored: false,
      packed: (number === 7000 ? wrong : plain).replace('r-000000', id),
    });
    if (!file.write(line)) await once(file, 'drain');
  }
  file.end(writer.end());
  await finished(file);
}

function packed(text: string): string {
  const opened = openFile('a.coop.yaml', text);
  assert.ok(opened);
  return packFile(checkFile(opened));
}

/** Runs the compiled program in a process of its own, whose heap can't grow beyond so many bytes. */
async function reduceWithin(folder: string, heap: number) {
  const program = join(__dirname, '../../src/cli');
  const script = `
    const { runProgram } = require(${JSON.stringify(join(program, 'program.js'))});
    const { processTerminal } = require(${JSON.stringify(join(program, 'process-terminal.js'))});
    const place = { folder: ${JSON.stringify(BUILT)}, startServer: () => Promise.resolve() };
    void runProgram(['reduce', 'stream', '--language', 'en'], place, processTerminal()).then((exitCode) => {
      process.exitCode = exitCode;
    });`;
  const limit = `--max-old-space-size=${heap / 1024 / 1024}`;
  const child = spawn(process.execPath, [limit, '--max-semi-space-size=1', '-e', script], { cwd: folder });
  let printed = '';
  let said = '';
  child.stdout.on('data', (data) => {
    printed += String(data);
  });
  child.stderr.on('data', (data) => {
    said += String(data);
  });
  const [exitCode]: unknown[] = await once(child, 'close');
  return { exitCode, printed, said };
}
