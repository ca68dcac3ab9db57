import { homedir } from 'node:os';
import { join } from 'node:path';

/** Absolute path of the user's folder for what this program keeps from run to run. It need not exist. */
export function userCacheFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const home = homedir();
  const { LOCALAPPDATA: appData, XDG_CACHE_HOME: cache } = environment;
  if (platform === 'win32') return join(appData || join(home, 'AppData', 'Local'), 'coop', 'cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'coop');
  return join(cache || join(home, '.cache'), 'coop');
}
