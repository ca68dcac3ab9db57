/** @file Where things are in this project; all paths are absolute. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Editors, browsers' profiles and packed files for tests; ignored by git and kept between runs. */
export const editorFolder = path.join(projectFolder, '.vscode-test');

/** An absolute path inside the project. */
export function inProject(...segments) {
  return path.join(projectFolder, ...segments);
}
