import assert from 'node:assert/strict';
import { record } from '../node/records';
import { checkedArchive } from '../support/memory-archive';
import type { Files } from '../support/samples';
import { FixTrial } from './code-action-checks';
import { applied } from './code-action-helpers';

const PATH = 'a.coop.yaml';
const LINE = 'Don’t report “unknown-organization” on this line';
const FILE = 'Don’t report “unknown-organization” in this file';
const OFF = 'Turn the rule “unknown-organization” off in coop.config.yaml';
const WARNING = 'Set the rule “unknown-organization” to “warning” in coop.config.yaml';

/** The texts after what hides the first finding, by its title; undefined where it is not offered. */
async function after(title: string, text: string, others: Files = {}): Promise<Files | undefined> {
  const files = { [PATH]: text, ...others };
  const { service } = await checkedArchive(files);
  const trial = new FixTrial(service, files, PATH);
  const fix = (await trial.silencers()).find((each) => each.title === title);
  if (fix === undefined) return undefined;
  // A rule that is less severe reports as much as before.
  if (!title.startsWith('Set ')) await trial.holds(fix);
  return applied(files, fix);
}

async function becomes(title: string, text: string, expected: string): Promise<void> {
  assert.equal((await after(title, text))?.[PATH], expected);
}

const UNKNOWN = record('a', { parties: '[vn-mps, xyzzy]' });
const LINES = UNKNOWN.split('parties:');
const BLOCK = record('a', { parties: '\n  - vn-mps\n  - organization: xyzzy # ?' });

describe('suppressing on a line', () => {
  it('stands above the line, indented like it', () =>
    becomes(
      LINE,
      BLOCK,
      BLOCK.replace('  - organization', '  # coop-disable-next-line unknown-organization\n  - organization'),
    ));

  it('has the line ends of the text', () =>
    becomes(
      LINE,
      BLOCK.replaceAll('\n', '\r\n'),
      BLOCK.replace(
        '  - organization',
        '  # coop-disable-next-line unknown-organization\n  - organization',
      ).replaceAll('\n', '\r\n'),
    ));

  it('adds to the comment that is there, before its reason', () =>
    becomes(
      LINE,
      LINES.join('# coop-disable-next-line shared-name -- why\nparties:'),
      LINES.join('# coop-disable-next-line shared-name, unknown-organization -- why\nparties:'),
    ));

  it('adds to the comment behind the value above', () =>
    becomes(
      LINE,
      LINES.join('place: {} # coop-disable-next-line shared-name\nparties:'),
      LINES.join('place: {} # coop-disable-next-line shared-name, unknown-organization\nparties:'),
    ));

  it('stands behind a byte order mark', async () => {
    const title = 'Don’t report “unknown-field” on this line';
    await becomes(
      title,
      `\uFEFFweather: mưa\n${record('a')}`,
      `\uFEFF# coop-disable-next-line unknown-field\nweather: mưa\n${record('a')}`,
    );
  });

  it('stands behind the sign of a block of text, for its first line', () =>
    becomes(
      'Don’t report “unicode-form” on this line',
      record('a', { summary: '|\n  Một\u200B.\n  Hai.' }),
      record('a', { summary: '| # coop-disable-next-line unicode-form\n  Một\u200B.\n  Hai.' }),
    ));

  it('is not offered within a block of text', async () =>
    assert.equal(
      await after(
        'Don’t report “unicode-form” on this line',
        record('a', { summary: '|\n  Một.\n  Hai\u200B.' }),
      ),
      undefined,
    ));
});

describe('suppressing in a file', () => {
  it('stands at the top', () => becomes(FILE, UNKNOWN, `# coop-disable unknown-organization\n${UNKNOWN}`));

  it('adds to the comment at the top', () =>
    becomes(
      FILE,
      `# Ghi theo bài báo\n# coop-disable shared-name\n${UNKNOWN}`,
      `# Ghi theo bài báo\n# coop-disable shared-name, unknown-organization\n${UNKNOWN}`,
    ));
});

describe('changing the severity of a rule', () => {
  /** The settings after the rule is turned off. */
  const settingsAfter = async (settings: string | undefined, title = OFF): Promise<string | undefined> => {
    const others: Files = settings === undefined ? {} : { 'coop.config.yaml': settings };
    return (await after(title, UNKNOWN, others))?.['coop.config.yaml'];
  };

  it('creates the settings', async () =>
    assert.equal(await settingsAfter(undefined), 'rules:\n  unknown-organization: off\n'));
  it('may be less than off', async () =>
    assert.equal(await settingsAfter('', WARNING), 'rules:\n  unknown-organization: warning\n'));
  it('adds to settings of comments only', async () =>
    assert.equal(await settingsAfter('# ours'), '# ours\nrules:\n  unknown-organization: off\n'));
  it('adds the rules', async () =>
    assert.equal(
      await settingsAfter('language: vi # tiếng Việt\nexclude: [drafts]\n'),
      'language: vi # tiếng Việt\nrules:\n  unknown-organization: off\nexclude: [drafts]\n',
    ));
  it('adds to the rules', async () =>
    assert.equal(
      await settingsAfter('rules:\r\n    shared-name: hint # một\r\n    # hai\r\nthemes: [a]\r\n'),
      'rules:\r\n    shared-name: hint # một\r\n    # hai\r\n    unknown-organization: off\r\nthemes: [a]\r\n',
    ));
  it('adds to rules in braces', async () =>
    assert.equal(
      await settingsAfter('rules: { shared-name: hint }'),
      'rules: { shared-name: hint, unknown-organization: off }',
    ));
  it('fills rules that are empty', async () => {
    assert.equal(await settingsAfter('rules:\n'), 'rules:\n  unknown-organization: off\n');
    assert.equal(await settingsAfter('rules: {}\n'), 'rules: { unknown-organization: off }\n');
  });
  it('changes what is there', async () =>
    assert.equal(
      await settingsAfter('rules:\n  unknown-organization: "error" # !\n'),
      'rules:\n  unknown-organization: "off" # !\n',
    ));
  it('is not offered where the settings can’t be read', async () =>
    assert.equal(await settingsAfter('rules: [\n'), undefined));
});
