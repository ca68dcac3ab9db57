/** @file Programs that come as Debian's packages. */
import { existsSync, readFileSync } from 'node:fs';
import { findOnPath, run } from './processes.mjs';

/** Whether packages may be installed here without asking. */
export function isRootOnDebian() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || findOnPath('apt-get') === undefined) {
    return false;
  }
  return (
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** Installs packages by apt-get, quietly; a failure gives a `ScriptError`. */
export async function installDebianPackages(names) {
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  await run('apt-get', ['update', '-qq'], 'apt-get update failed; is the network reachable?', options);
  const install = ['install', '-y', '-qq', '--no-install-recommends', ...names];
  await run('apt-get', install, `apt-get could not install ${names.join(', ')}`, options);
}
