import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileRegistry, shippedDefinitions } from '../../src/archive/compiled-reference';
import { extractFacts } from '../../src/archive/extract-facts';
import type { Definition } from '../../src/archive/facts';
import { openFile } from '../../src/rules/engine';
import { PROJECT, REFERENCE } from '../support/reference';

const NAME = 'a.organizations.coop.yaml';

function definitionsIn(text: string): readonly Definition[] {
  const opened = openFile(NAME, text);
  return opened === undefined ? assert.fail('no registry') : extractFacts(opened.model).definitions;
}

function assertSameAgain(text: string): void {
  const definitions = definitionsIn(text);
  assert.ok(definitions.length > 0);
  assert.deepEqual(
    shippedDefinitions(compileRegistry(NAME, text, definitions), text),
    definitions.map((definition) => ({ ...definition, registry: NAME })),
  );
}

describe('a compiled registry', () => {
  it('gives back the entries that ship, and takes at most a third of their room', () => {
    let size = 0;
    const registries = new Set(REFERENCE.map(({ registry }) => registry));
    const given = [...registries].flatMap((name) => {
      const text = readFileSync(join(PROJECT, 'server/reference', name), 'utf8');
      const own = REFERENCE.filter(({ registry }) => registry === name);
      const compiled = compileRegistry(
        name,
        text,
        own.map(({ registry, ...definition }) => definition),
      );
      size += JSON.stringify(compiled).length;
      return shippedDefinitions(compiled, text);
    });
    assert.deepEqual(given, REFERENCE);
    assert.ok(size < JSON.stringify(REFERENCE).length / 3, `${size} characters`);
  });

  it('gives back words that are written otherwise than they are meant', () => {
    assertSameAgain('organizations:\n  - id: "\\x61"\n    name: { vi: \'B\'\'c\', en: "d\\u00e9" }\n');
    assertSameAgain('organizations:\n  - id: a\n    aliases:\n      - >-\n        b\n        c\n      - d\n');
    assertSameAgain('organizations:\n  - id: a\n    name: Hội\n'.normalize('NFD'));
  });

  it('gives back names that stand before the id', () =>
    assertSameAgain('organizations:\n  - name: B\n    id: a\n    parent: c\n  - id: c\n    name: D\n'));

  it('gives nothing for a text of another length', () => {
    const text = 'organizations:\n  - id: a\n    name: B\n';
    const compiled = compileRegistry(NAME, text, definitionsIn(text));
    assert.equal(shippedDefinitions(compiled, `${text}\n`), undefined);
  });
});
