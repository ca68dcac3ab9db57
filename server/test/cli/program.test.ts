import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUILT, run, runBuilt } from './run';

describe('coop', () => {
  it('explains itself in both languages', async () => {
    for (const args of [['help'], ['--help'], ['check', '--help'], ['-h']]) {
      const english = await run('/', args);
      assert.equal(english.exitCode, 0);
      assert.match(english.printed, /Usage/);
    }
    assert.match((await run('/', ['help'], { language: 'vi' })).printed, /Cách dùng/);
  });

  it('explains itself as an error where it is called without a command', async () => {
    const ran = await run('/', []);
    assert.equal(ran.exitCode, 2);
    assert.equal(ran.printed, '');
    assert.match(ran.said, /Usage/);
  });

  it('says that there is no such command', async () => {
    const ran = await run('/', ['chek'], { language: 'vi' });
    assert.equal(ran.exitCode, 2);
    assert.match(ran.said, /Không có lệnh “chek”/);
  });

  it('tells its version', async () => {
    const manifest: unknown = JSON.parse(readFileSync(join(BUILT, '../../package.json'), 'utf8'));
    const version =
      typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : '';
    assert.equal((await runBuilt('/', ['--version'])).printed, `${version}\n`);
  });

  it('starts the server only on standard input and output', async () => {
    const ran = await run('/', ['lsp']);
    assert.equal(ran.exitCode, 2);
    assert.match(ran.said, /--stdio/);
  });
});
