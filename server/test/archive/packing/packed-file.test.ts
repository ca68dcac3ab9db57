import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CheckedFile } from '../../../src/archive/checked-file';
import { HeldFile } from '../../../src/archive/held-file';
import { packFile, summaryCodec, summaryOf, unpackFile } from '../../../src/archive/packing/packed-file';
import { asciiJson, MisreadError } from '../../../src/base/json-codec';
import { LineIndex } from '../../../src/base/line-index';
import { checkText } from '../../../src/rules/check-text';
import { checkResult } from '../../../src/rules/read-file';
import { RULES } from '../../../src/rules/registry';
import { record } from '../../node/records';
import { runsOf, TRIAL_SEED } from '../../support/effort';
import { completeExample, pathOfExample } from '../../support/examples';
import { holdsForRecords, RECORD_PATH } from '../../support/generated-records';
import { readMarks } from '../../support/marks';
import { SAMPLE_FOLDERS, samplesIn } from '../../support/samples';

const REGISTRY = `# coop-disable-next-line missing-field
organizations:
  - id: one
    name: { vi: Đơn vị một, en: Unit one }
    parent: two
  # coop-disable-next-line unknown-organization
  - { id: two, name: Đơn vị hai, kind: unit, founded: 1990/.., dissolved: ../2010 }

  - id: three
    kind: wrong
`;

describe('a packed file', () => {
  for (const folder of SAMPLE_FOLDERS) {
    it(`is unpacked as it was: ${folder}`, () => {
      for (const [path, text] of Object.entries(samplesIn(folder))) isKept(path, text);
    });
  }

  it('is unpacked as it was: the rules’ examples', () => {
    for (const example of RULES.flatMap(({ examples }) => examples)) {
      const path = pathOfExample(example);
      isKept(path, readMarks(completeExample(example, path)).text);
    }
  });

  it('is unpacked as it was: generated records', () =>
    holdsForRecords(runsOf(200), (text) => isKept(RECORD_PATH, text)));

  it('is unpacked as it was: a registry of several parts', () => {
    assert.ok(checked('organizations.coop.yaml', REGISTRY).parts.length > 2);
    for (const text of [REGISTRY, REGISTRY.replaceAll('\n', '\r\n')]) isKept('organizations.coop.yaml', text);
  });

  it('is unpacked as it was: days without end', () =>
    isKept(
      'a.coop.yaml',
      record('a', { date: '2020/..', source: '{ publisher: vn-vna, published: ../2020 }' }),
    ));

  it('is unpacked as it was: line ends of several kinds, and none', () => {
    for (const text of ['id: a\r\ntitle: b\rdate: c\n\n', '', '\r\n', 'id: a']) isKept('a.coop.yaml', text);
  });

  it('is unpacked as it was: what can’t be read', () => {
    for (const reason of [
      'not-utf8',
      'folder',
      'broken-link',
      'no-permission',
      'too-large',
      'other',
    ] as const) {
      const file = checkResult('a.coop.yaml', { kind: 'unreadable', reason });
      assert.ok(file);
      isSame(unpackFile(file.path, packFile(file)), file);
    }
  });

  it('is one line of ASCII', () => assert.match(packFile(checked('a.coop.yaml', record('a'))), /^[ -~]+$/));

  it('is no more than MisreadError where it is damaged', () => {
    const files = [record('a', { activity: 'metting' }), record('b', { date: '2020/..' })]
      .map((text) => checked('a.coop.yaml', text))
      .concat(checked('organizations.coop.yaml', REGISTRY));
    const packed = files.map(packFile);
    fc.assert(
      fc.property(fc.constantFrom(...packed), fc.nat(), fc.constantFrom(...DAMAGES), (whole, at, damage) =>
        isReadOrRefused(damage(whole, at % whole.length)),
      ),
      { numRuns: runsOf(3000), seed: TRIAL_SEED },
    );
  });

  it('is no more than MisreadError where something else stands in its place', () => {
    for (const text of ['', 'null', '[]', '{}', '1', '[[],[]]', '[[[]],[]]', '[[[0],1],[[1]]]', '"a"'])
      assert.throws(() => unpackFile('a.coop.yaml', text), MisreadError, text);
  });
});

describe('the summary of a file', () => {
  it('is kept, and tells what the file does', () => {
    for (const folder of SAMPLE_FOLDERS) {
      for (const [path, text] of Object.entries(samplesIn(folder))) {
        const file = checked(path, text);
        const summary = summaryOf(file);
        assert.deepEqual(summaryCodec.read(JSON.parse(asciiJson(summaryCodec.write(summary)))), summary);
        assert.equal(summary.isIncomplete, file.facts.incomplete, path);
        assert.equal(summary.isQuiet, file.findings.length + file.suppressions.length === 0, path);
      }
    }
  });
});

/** Ways to damage a text at an offset. */
const DAMAGES: readonly ((whole: string, at: number) => string)[] = [
  (whole, at) => whole.slice(0, at),
  (whole, at) => whole.slice(0, at) + whole.slice(at + 1),
  ...['0', '9', '-', '"', '[', ']', ',', 'null,', '"a",', '[],', '1e99,'].map(
    (text) => (whole: string, at: number) => whole.slice(0, at) + text + whole.slice(at + 1),
  ),
  // Whole values in place of others, so that it stays JSON.
  ...['null', '{}', '[]', '"a"', '-1', '1.5', '{"__proto__":[]}'].map(
    (text) => (whole: string, at: number) => {
      const next = whole.slice(at).search(/\d+|"[^"\\]*"|\[\]/);
      return whole.slice(0, at) + whole.slice(at).replace(/\d+|"[^"\\]*"|\[\]/, next < 0 ? '' : text);
    },
  ),
];

function isReadOrRefused(packed: string): void {
  try {
    const { facts, findings, suppressions } = unpackFile('a.coop.yaml', packed);
    assert.ok(facts && findings && suppressions);
  } catch (error) {
    if (!(error instanceof MisreadError)) throw error;
  }
}

function isKept(path: string, text: string): void {
  const file = checked(path, text);
  isSame(unpackFile(path, packFile(file)), file);
  const held = HeldFile.read(file, undefined);
  assert.equal(held.packed.text, packFile(file));
  isSame(held.file, file);
}

function isSame(unpacked: CheckedFile, file: CheckedFile): void {
  assert.equal(unpacked.path, file.path);
  assert.equal(unpacked.kind, file.kind);
  assert.deepEqual(unpacked.facts, file.facts);
  assert.deepEqual(unpacked.findings, file.findings);
  assert.deepEqual(unpacked.suppressions, file.suppressions);
  assert.deepEqual(unpacked.parts, file.parts);
  assert.deepEqual(LineIndex.codec.write(unpacked.lines), LineIndex.codec.write(file.lines));
}

function checked(path: string, text: string): CheckedFile {
  const file = checkText(path, text)?.file;
  assert.ok(file, `${path} is no file of an archive`);
  return file;
}
