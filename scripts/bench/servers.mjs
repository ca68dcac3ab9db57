/** @file The two servers that are measured. */
import { access, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject } from '../lib/paths.mjs';
import { ScriptError } from '../lib/say.mjs';
import { equalSchema } from './equal-schema.mjs';

/** The program `coop` as the build leaves it. */
export const COOP = inProject('server', 'dist', 'cli.js');

const PEER = inProject('node_modules', 'yaml-language-server', 'bin', 'yaml-language-server');

/** Fails with a sentence when something that is to be measured is not there. */
export async function checkPrograms() {
  await needFile(COOP, 'Build first: npm run build');
  await needFile(PEER, 'Install first: npm ci');
}

async function needFile(file, advice) {
  try {
    await access(file);
  } catch {
    throw new ScriptError(`There is no ${path.relative(inProject(), file)}. ${advice}`);
  }
}

/** The language server of this project, which keeps nothing for its next start. */
export const OURS = oursKeepingIn(null);

/** The language server of this project; what it found in files it keeps in a folder or, with null, nowhere. */
export function oursKeepingIn(cacheFolder) {
  return {
    name: 'coop lsp',
    args: [COOP, 'lsp', '--stdio'],
    languageId: 'cooperation-record',
    initializationOptions: { cacheFolder },
    settings: { cooperationRecords: { language: 'en', diagnostics: { scope: 'archive' } } },
  };
}

/** `yaml-language-server`; with an archive, it is given a schema that checks the same references. */
export async function peer(archive, schemaFile) {
  if (archive === undefined) return peerWithSchema(undefined);
  await writeFile(schemaFile, JSON.stringify(await equalSchema(archive)));
  return peerWithSchema(pathToFileURL(schemaFile).href);
}

/** `yaml-language-server` with the schema of that URI for all files of an archive, or with none. */
export function peerWithSchema(schema) {
  const schemas = schema === undefined ? {} : { [schema]: '*.coop.yaml' };
  return {
    name: 'yaml-language-server',
    args: [PEER, '--stdio'],
    languageId: 'yaml',
    settings: {
      yaml: { schemas, validate: true, schemaStore: { enable: false, url: '' }, yamlVersion: '1.2' },
      http: {},
      editor: { detectIndentation: false, tabSize: 2 },
      '[yaml]': { 'editor.tabSize': 2 },
      files: {},
    },
  };
}
