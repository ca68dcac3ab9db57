import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The tests run from the project's folder. */
const ROOT = process.cwd();

function text(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** A JSON file that maps strings to strings. */
function words(path: string): ReadonlyMap<string, string> {
  const value: unknown = JSON.parse(text(path));
  assert.ok(isRecord(value), `${path} is a map`);
  return new Map(
    Object.entries(value).map(([key, entry]) => {
      assert.ok(typeof entry === 'string', `${path}: ${key} is a string`);
      return [key, entry];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every string of a JSON value, at any depth. */
function strings(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(strings);
  return isRecord(value) ? Object.values(value).flatMap(strings) : [];
}

function sorted(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].sort();
}

/** The placeholders `{0}` of a message. */
function placeholders(message: string): readonly string[] {
  return sorted(message.match(/\{\d+\}/g) ?? []);
}

/** The first arguments of all calls of `l10n.t` in the client. */
function clientStrings(): readonly string[] {
  const files = readdirSync(join(ROOT, 'client/src')).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) => {
    const source = text(`client/src/${name}`);
    const calls = source.match(/l10n\.t\(/g) ?? [];
    const found = [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)];
    assert.equal(found.length, calls.length, `${name}: l10n.t takes a literal in single quotes`);
    return found.map(([, message = '']) => message.replace(/\\(.)/g, '$1'));
  });
}

/** The paths of files that the manifest names. */
function namedFiles(manifest: unknown): readonly string[] {
  return strings(manifest).filter((value) =>
    /^(?:\.\/)?(?:icons|syntaxes|client\/snippets|docs)\/[^ ]+$|^\.\/language-conf/.test(value),
  );
}

describe('manifest', () => {
  const manifest: unknown = JSON.parse(text('package.json'));
  const keys = sorted(strings(manifest).flatMap((value) => /^%(.+)%$/.exec(value)?.[1] ?? []));

  for (const file of ['package.nls.json', 'package.nls.vi.json']) {
    it(`finds its words, all of them and no others, in ${file}`, () => {
      assert.deepEqual(sorted(words(file).keys()), keys);
    });

    it(`finds the pictures that ${file} names`, () => {
      const missing = namedFiles([...words(file).values()]).filter((path) => !existsSync(join(ROOT, path)));
      assert.deepEqual(missing, []);
    });
  }

  it('names files that are there', () => {
    const missing = namedFiles(manifest).filter((path) => !existsSync(join(ROOT, path)));
    assert.deepEqual(missing, []);
  });

  it('starts the extension for nothing but files of an archive', () => {
    assert.ok(isRecord(manifest));
    const { activationEvents } = manifest;
    assert.deepEqual(activationEvents, []);
  });
});

describe('words of the client', () => {
  const used = sorted(clientStrings());
  const vietnamese = words('l10n/bundle.l10n.vi.json');

  it('are listed in English', () => {
    const english = words('l10n/bundle.l10n.json');
    assert.deepEqual(sorted(english.keys()), used);
    for (const [key, value] of english) assert.equal(value, key);
  });

  it('exist in Vietnamese, with the same placeholders, in NFC', () => {
    assert.deepEqual(sorted(vietnamese.keys()), used);
    for (const [key, value] of vietnamese) {
      assert.notEqual(value.trim(), '');
      assert.equal(value, value.normalize('NFC'));
      assert.deepEqual(placeholders(value), placeholders(key));
    }
  });
});
