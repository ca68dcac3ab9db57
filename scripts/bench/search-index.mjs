/** @file Builds the search index of a registry in a process of its own: `node --expose-gc search-index.mjs FILE`. */
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { compiledModule } from '../generate/compiled.mjs';

const RUNS = 3;

const { checkText } = compiledModule('rules/check-text');
const { HeldFile } = compiledModule('archive/held-file');
const { ArchiveIndex } = compiledModule('archive/archive-index');
const { EntrySearch } = compiledModule('archive/entry-search');

const text = readFileSync(process.argv[2], 'utf8');
const parse = timeOf(() => parseDocument(text, { uniqueKeys: false }));
const index = new ArchiveIndex([]);
index.update(undefined, HeldFile.of(checkText('organizations.coop.yaml', text).file));
const runs = Array.from({ length: RUNS }, () => {
  const search = new EntrySearch(index);
  const before = bytesInUse();
  const milliseconds = timeOf(() => search.prepare());
  return { milliseconds, bytes: bytesInUse() - before, found: search.search('organization', 'a', 1).length };
});
console.log(JSON.stringify({ textBytes: Buffer.byteLength(text), parse, runs }));

function timeOf(work) {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function bytesInUse() {
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
