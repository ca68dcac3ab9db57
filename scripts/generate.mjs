/**
 * Writes what is derived from the field tables and the rules: JSON Schemas, the pages of the format, of the rules
 * and of the reference, and the modules with codes of countries. Run it on compiled sources (npx tsc -b).
 *
 *   node scripts/generate.mjs            writes the files
 *   node scripts/generate.mjs --check    writes nothing; names each file that differs, and exits with 1 if there is one
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeModules } from './generate/code-modules.mjs';
import { compiledModule, ROOT } from './generate/compiled.mjs';
import { formatPages } from './generate/format-page.mjs';
import { jsonSchemas } from './generate/json-schemas.mjs';
import { referencePages } from './generate/reference-page.mjs';
import { rulePages } from './generate/rule-pages.mjs';
import { snippetFiles } from './generate/snippets.mjs';

/** Folders whose files are all written here; nothing else may lie in them. */
const OWN_FOLDERS = [
  'client/snippets',
  'schemas',
  'docs/rules',
  'docs/rules/vi',
  'server/src/format/generated',
];

const check = process.argv.includes('--check');
const unknownOption = process.argv.slice(2).find((argument) => argument !== '--check');
if (unknownOption !== undefined) {
  console.error(`Unknown option ${unknownOption}. The only one is --check.`);
  process.exit(2);
}

const files = generatedFiles();
const differing = files.filter(({ path, text }) => currentText(path) !== text).map(({ path }) => path);
const superfluous = filesNotOf(new Set(files.map(({ path }) => path)));

if (check) {
  reportDifferences();
} else {
  writeAll();
}

function generatedFiles() {
  const { RULES } = compiledModule('rules/registry');
  return [
    ...codeModules(),
    ...jsonSchemas(RULES),
    ...formatPages(),
    ...rulePages(RULES),
    ...referencePages(),
    ...snippetFiles(),
  ];
}

/** Line ends count as one, for a checkout may have turned them. */
function currentText(path) {
  return existsSync(ROOT + path) ? readFileSync(ROOT + path, 'utf8').replaceAll('\r\n', '\n') : undefined;
}

function filesNotOf(known) {
  return OWN_FOLDERS.filter((folder) => existsSync(ROOT + folder)).flatMap((folder) =>
    readdirSync(ROOT + folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !known.has(`${folder}/${entry.name}`))
      .map((entry) => `${folder}/${entry.name}`),
  );
}

function reportDifferences() {
  for (const path of differing) console.error(`${path} differs from what its sources give.`);
  for (const path of superfluous) console.error(`${path} comes from nothing any more.`);
  if (differing.length + superfluous.length > 0) {
    console.error('Run "npm run generate" and commit what it writes.');
    process.exitCode = 1;
    return;
  }
  console.log(`${files.length} generated files are up to date.`);
}

function writeAll() {
  for (const { path, text } of files) {
    if (!differing.includes(path)) continue;
    mkdirSync(dirname(ROOT + path), { recursive: true });
    writeFileSync(ROOT + path, text);
    console.log(`wrote ${path}`);
  }
  for (const path of superfluous) {
    rmSync(ROOT + path);
    console.log(`removed ${path}`);
  }
  console.log(`${files.length} generated files, ${differing.length} written, ${superfluous.length} removed.`);
}
