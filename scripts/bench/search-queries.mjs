/** @file How often what an editor means is among the first that the search finds in the reference. */
import { readdirSync, readFileSync } from 'node:fs';
import { compiledModule } from '../generate/compiled.mjs';
import { inProject } from '../lib/paths.mjs';

const FIRST = [1, 3, 10];

/** By class of query: `{ name, queries, shares }`, `shares` for the first one, three and ten; last comes all. */
export function hitRates() {
  const { CheckedArchive } = compiledModule('rules/checked-archive');
  const archive = new CheckedArchive(shippedDefinitions());
  const today = Math.floor(Date.now() / 86_400_000);
  const record = { days: { first: today, last: today }, uses: [], beside: [] };
  const classes = readQueries().map(({ name, queries }) => ({
    name,
    places: queries.map(({ space, typed, id }) =>
      archive.search
        .search(space, typed, Math.max(...FIRST), record)
        .findIndex(({ item }) => item.definition.id === id),
    ),
  }));
  const all = { name: 'all', places: classes.flatMap(({ places }) => places) };
  return [...classes, all].map(({ name, places }) => ({
    name,
    queries: places.length,
    shares: FIRST.map(
      (first) => places.filter((place) => place >= 0 && place < first).length / places.length,
    ),
  }));
}

function shippedDefinitions() {
  const { openFile } = compiledModule('rules/engine');
  const { extractFacts } = compiledModule('archive/extract-facts');
  const folder = inProject('server', 'reference');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.coop.yaml'))
    .flatMap((name) => {
      const { definitions } = extractFacts(openFile(name, readFileSync(`${folder}/${name}`, 'utf8')).model);
      return definitions.map((definition) => ({ ...definition, registry: name }));
    });
}

/** The queries under the headings of their classes. */
function readQueries() {
  const classes = [];
  for (const line of readFileSync(inProject('server/test/search/queries.tsv'), 'utf8').split('\n')) {
    if (line.startsWith('#')) {
      classes.push({ name: line.slice(1).trim(), queries: [] });
    } else if (line !== '') {
      const [space, typed, id] = line.split('\t');
      classes.at(-1).queries.push({ space, typed, id });
    }
  }
  return classes.filter(({ queries }) => queries.length > 0);
}
