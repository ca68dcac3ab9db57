/** What VS Code runs in its extension host to measure how long extensions take to begin: started through `run`. */
import * as vscode from 'vscode';

const OURS = 'cooperation-records.cooperation-records';
/** Ships with VS Code, and has a language server of its own as well. */
const PEER = 'vscode.css-language-features';

/** Activates both extensions, which nothing has asked for yet, and says how many milliseconds each took. */
export async function run(): Promise<void> {
  const { COOP_MEASURE_FIRST: first } = process.env;
  const order = first === 'peer' ? [PEER, OURS] : [OURS, PEER];
  const times = new Map<string, number>();
  for (const id of order) times.set(id, await timeOfActivation(id));
  const measured = JSON.stringify({ ours: times.get(OURS), theirs: times.get(PEER) });
  // biome-ignore lint/suspicious/noConsole: VS Code passes on what the console says, and nothing else.
  console.log(`measured: ${measured}`);
}

/** In milliseconds, with the loading of its program, until `activate` is done. */
async function timeOfActivation(id: string): Promise<number> {
  const extension = vscode.extensions.getExtension(id);
  if (extension === undefined || extension.isActive)
    throw new Error(`${id} is not there, or active already.`);
  const begun = performance.now();
  await extension.activate();
  return performance.now() - begun;
}
