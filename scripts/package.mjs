/** @file `npm run package`: builds the extension and packs it into `cooperation-records-<version>.vsix`. */
import { ensureDependencies } from './lib/dependencies.mjs';
import { packExtension } from './lib/extension-package.mjs';
import { runNpm } from './lib/processes.mjs';
import { runScript, say } from './lib/say.mjs';

await runScript(async () => {
  await ensureDependencies();
  say('Building …');
  await runNpm(['run', '--silent', 'build'], 'The build failed');
  await packExtension();
});
