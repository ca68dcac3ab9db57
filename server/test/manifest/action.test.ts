import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { inFolder } from '../node/temporary-folder';
import { PROJECT } from '../support/reference';

/** The parts of an action that is a list of commands, as GitHub describes them. */
interface Action {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly runs: { readonly using: 'composite'; readonly steps: readonly Step[] };
}

interface Step {
  readonly uses?: string;
  readonly name?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly 'working-directory'?: string;
}

interface Outcome {
  readonly code: number;
  readonly printed: string;
}

const EXPRESSION = /\$\{\{ *([a-z_-]+)\.([a-z_-]+) *\}\}/g;

/** Runs the commands of the action in a workspace, one after another, until one fails. `given`: its inputs. */
async function runAction(workspace: string, given: Readonly<Record<string, string>>): Promise<Outcome> {
  const { inputs, runs }: Action = parse(await readFile(join(PROJECT, 'action.yml'), 'utf8'));
  const filled = (text: string): string =>
    text.replace(EXPRESSION, (_, context: string, name: string) => {
      if (context === 'github' && name === 'action_path') return PROJECT;
      const input = context === 'inputs' ? inputs[name] : undefined;
      assert.ok(input, `${context}.${name} is nothing that the action knows`);
      return given[name] ?? input.default ?? '';
    });
  let outcome: Outcome = { code: 0, printed: '' };
  for (const step of runs.steps) {
    if (step.run === undefined || outcome.code !== 0) continue;
    const env = Object.entries(step.env ?? {}).map(([name, value]) => [name, filled(value)]);
    const folder = filled(step['working-directory'] ?? workspace);
    outcome = await runInBash(step.run, folder, { GITHUB_WORKSPACE: workspace, ...Object.fromEntries(env) });
  }
  return outcome;
}

/** As the runner calls the shell `bash`: the first command that fails ends the step. */
async function runInBash(script: string, folder: string, env: NodeJS.ProcessEnv): Promise<Outcome> {
  const options = { cwd: folder, env: { ...process.env, ...env } };
  try {
    const args = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
    const { stdout, stderr } = await promisify(execFile)('bash', args, options);
    return { code: 0, printed: stdout + stderr };
  } catch (error) {
    assert.ok(error instanceof Error && 'code' in error && 'stdout' in error);
    return { code: Number(error.code), printed: String(error.stdout) };
  }
}

const GOOD = `id: tot
title: Tập huấn
activity: training
date: 2020-05-04
parties:
  - organization: vn-mps
    role: participant
  - organization: unodc
    role: partner
source:
  url: https://example.com/a
  publisher: vn-vna
  published: 2020-05-05
`;
const FILES = {
  'coop.config.yaml': 'language: vi\n',
  'a b/tot.coop.yaml': GOOD,
  'xấu.coop.yaml': GOOD.replace('id: tot', 'id: xau').replace('vn-mps', 'vn-mpss'),
};

describe('the action for GitHub', function () {
  this.timeout(20_000);

  const checks = (
    title: string,
    given: Readonly<Record<string, string>>,
    expected: { readonly code: number; readonly says?: RegExp },
  ): void => {
    it(title, () =>
      inFolder(FILES, async (folder) => {
        const { code, printed } = await runAction(folder, given);
        assert.equal(code, expected.code, printed);
        if (expected.says === undefined) assert.doesNotMatch(printed, /^::/m);
        else assert.match(printed, expected.says);
      }),
    );
  };

  const FAULT = /^::error file=xấu\.coop\.yaml,line=6,.*unknown-organization/m;
  checks('shows each problem beside its line, and fails', {}, { code: 1, says: FAULT });
  checks('has the language of the archive', {}, { code: 1, says: /vn-mpss.*danh mục/ });
  checks('has another one where that is asked for', { language: 'en' }, { code: 1, says: /vn-mpss.*regist/ });
  checks('checks what it is asked to, one a line', { paths: 'a b\n' }, { code: 0 });
  checks('takes several', { paths: 'a b\nxấu.coop.yaml' }, { code: 1, says: FAULT });
  checks('fails no sooner than it is asked to', { 'fail-on': 'never' }, { code: 0, says: FAULT });

  it('shows only what has changed where that is asked for', () =>
    inFolder(FILES, async (folder) => {
      const git = `git -c user.name=a -c user.email=a@example.com`;
      await runInBash(`git init -q && git add . && ${git} commit -qm a`, folder, {});
      assert.deepEqual((await runAction(folder, { 'changed-since': 'HEAD' })).code, 0);
      await runInBash('echo "# Ghi chú" >> xấu.coop.yaml', folder, {});
      const { code, printed } = await runAction(folder, { 'changed-since': 'HEAD' });
      assert.equal(code, 1);
      assert.match(printed, FAULT);
    }));
});
