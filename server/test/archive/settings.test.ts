import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../../src/archive/settings';
import { openFile } from '../../src/rules/engine';

function settingsIn(text: string): Settings {
  const opened = openFile('coop.config.yaml', text);
  assert.ok(opened);
  return readSettings(opened.model);
}

describe('the settings of an archive', () => {
  it('are the defaults in an empty file', () => assert.deepEqual(settingsIn(''), DEFAULT_SETTINGS));

  it('are read', () => {
    const settings = settingsIn(
      'language: vi\nrules:\n  unknown-path: off\n  date-format: hint\nexclude: [drafts]\nthemes: [border]\nreference: none\n',
    );
    assert.equal(settings.language, 'vi');
    assert.deepEqual(
      [...settings.severities],
      [
        ['unknown-path', 'off'],
        ['date-format', 'hint'],
      ],
    );
    assert.deepEqual(settings.exclude, ['drafts']);
    assert.deepEqual([...(settings.themes ?? [])], ['border']);
    assert.equal(settings.bundledReference, false);
  });

  it('leave out what is wrong and keep the rest', () => {
    const settings = settingsIn(
      'language: fr\nrules: { date-format: loud, unknown-path: off }\nthemes: [Bad Theme, border]\n',
    );
    assert.equal(settings.language, undefined);
    assert.deepEqual([...settings.severities], [['unknown-path', 'off']]);
    assert.deepEqual([...(settings.themes ?? [])], ['border']);
  });

  it('are the defaults where the YAML is broken, and themes are not blamed', () => {
    assert.deepEqual(settingsIn('language: vi\nthemes: [border\n'), {
      ...DEFAULT_SETTINGS,
      themes: undefined,
    });
  });

  it('are the defaults where the file is a list, and themes are not blamed', () => {
    assert.deepEqual(settingsIn('- vi\n'), { ...DEFAULT_SETTINGS, themes: undefined });
  });
});
