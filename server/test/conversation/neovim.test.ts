import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BUILT } from '../cli/run';
import { inFolder } from '../node/temporary-folder';
import { PROJECT } from '../support/reference';
import { ARCHIVE, RECORD } from './archive';

/** The program, which the script that runs these tests has found or installed. */
const { NEOVIM = 'nvim' } = process.env;
const PATIENCE = 120_000;

describe('Neovim, set up as the page for users says', function () {
  this.timeout(PATIENCE);
  const outcomes = new Map<string, unknown>();
  const files = new Map<string, string>();

  before(() =>
    inFolder(ARCHIVE, async (folder) => {
      for (const [step, outcome] of await conversation(folder)) outcomes.set(step, outcome);
      for (const path of Object.keys(ARCHIVE)) files.set(path, await readFile(join(folder, path), 'utf8'));
    }),
  );

  it('comes to the end of the conversation', () => assert.equal(outcomes.get('end'), 'well'));

  it('attaches', () => assert.equal(outcomes.get('attach'), 'coop'));

  it('shows diagnostics', () => {
    const [problem, ...others] = listOf(outcomes.get('diagnostics'));
    assert.match(String(problem), /^3:11 invalid-value .*“meeting”/);
    assert.deepEqual(others, []);
  });

  it('shows what a field is', () => {
    assert.match(JSON.stringify(outcomes.get('hover of a field')), /[Tt]itle/);
  });

  it('shows what an organization is', () => {
    assert.match(JSON.stringify(outcomes.get('hover of an organization')), /Forest Patrol/);
  });

  it('goes to the definition', () => {
    assert.deepEqual(outcomes.get('definition'), {
      file: 'organizations.coop.yaml',
      line: '  - id: forest-rangers',
    });
  });

  it('renames across three files', () => {
    assert.equal(outcomes.get('rename'), 'written');
    for (const [path, text] of files) assert.ok(!text.includes('forest-rangers'), `${path}\n${text}`);
    assert.match(files.get('organizations.coop.yaml') ?? '', /^ {2}- id: rangers$/m);
    for (const path of [RECORD, 'second.coop.yaml']) {
      assert.match(files.get(path) ?? '', /^ {2}- organization: rangers$/m);
      assert.match(files.get(path) ?? '', /^ {4}supports: parties\.rangers$/m);
    }
  });

  it('puts right what is wrong', () => {
    assert.match(String(listOf(outcomes.get('code action'))[0]), /“meeting”/);
    assert.deepEqual(outcomes.get('no diagnostics'), []);
  });

  it('completes a name typed without diacritics', () => assert.equal(outcomes.get('completion'), 'vn-mps'));
});

/** Has Neovim go through the conversation; gives the outcome of each step. */
async function conversation(folder: string): Promise<readonly (readonly [string, unknown])[]> {
  return inFolder({ 'set-up.lua': await setUpOfPage() }, (scratch) => converse(folder, scratch));
}

async function converse(folder: string, scratch: string): Promise<readonly (readonly [string, unknown])[]> {
  const setUp = join(scratch, 'set-up.lua');
  const outcomes = join(scratch, 'outcomes.jsonl');
  const script = join(PROJECT, 'server/test/conversation/conversation.lua');
  const variables = { outcomes, archive: folder };
  const args = Object.entries(variables).flatMap(([name, value]) => ['--cmd', `let g:${name}='${value}'`]);
  const run = ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', ...args];
  const ended = await promisify(execFile)(
    NEOVIM,
    [...run, '-c', `luafile ${setUp}`, '-c', `luafile ${script}`],
    {
      timeout: PATIENCE,
    },
  ).catch((error: unknown) => ({ stderr: String(error) }));
  const told = await readFile(outcomes, 'utf8').catch(() => '');
  const steps = told
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));
  assert.ok(steps.length > 0, ended.stderr);
  return steps.map((step) => [String(memberOf(step, 'step')), memberOf(step, 'outcome')] as const);
}

/** The set-up for this version, as it stands on the page, with the server that was built. */
async function setUpOfPage(): Promise<string> {
  const page = await readFile(join(PROJECT, 'docs/editors/neovim.md'), 'utf8');
  const block = [...page.matchAll(/```lua\n(.*?)```/gs)]
    .map(([, code]) => code ?? '')
    .find((code) => code.includes('start_client'));
  assert.ok(block, 'the page has no set-up for this version');
  return block.replaceAll('/path/to/server/dist/cli.js', join(BUILT, 'cli.js'));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}
