/** @file A Neovim for the tests with another editor: found on this machine, or installed from Debian. */
import { existsSync } from 'node:fs';
import { installDebianPackages, isRootOnDebian } from './debian-packages.mjs';
import { findOnPath } from './processes.mjs';
import { ScriptError, say } from './say.mjs';

const askToInstall =
  'No Neovim was found: install one (on Debian and Ubuntu: apt-get install neovim) or name it in the environment variable NEOVIM.';

/**
 * Gives the path of a Neovim: the one that the environment variable NEOVIM names, else the one found, else one installed
 * by `apt-get` (as root on Debian). Where that is impossible a `ScriptError` says what to do.
 */
export async function findOrInstallNeovim() {
  const named = process.env.NEOVIM;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) {
      throw new ScriptError(`The environment variable NEOVIM names ${named}, which does not exist.`);
    }
    return named;
  }
  const found = findOnPath('nvim');
  if (found !== undefined) return found;
  if (!isRootOnDebian()) throw new ScriptError(askToInstall);
  say('Installing Neovim by apt-get …');
  await installDebianPackages(['neovim']);
  const installed = findOnPath('nvim');
  if (installed === undefined) throw new ScriptError(askToInstall);
  return installed;
}
