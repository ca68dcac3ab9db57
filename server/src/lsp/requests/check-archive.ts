import { type CancellationToken, RequestType0 } from 'vscode-languageserver';
import { CHECK_ARCHIVE_REQUEST, type CheckedArchives } from '../../../../protocol/check-archive';
import type { ProblemCounts } from '../../../../protocol/status';
import type { ServerEnvironment } from '../environment';
import type { Feature, FeatureHost } from '../feature-host';
import type { OpenArchive } from '../open-archive';
import { countsOf, NO_PROBLEMS, sumOf } from '../publisher';

const CHECK_ARCHIVE = new RequestType0<CheckedArchives, void>(CHECK_ARCHIVE_REQUEST);

/** How often it is looked whether all is checked. In milliseconds. */
const PAUSE = 50;

/** Reads and checks all archives anew. */
export const serveCheckArchive: Feature = (host) => {
  const { connection, answering } = host;
  const handle = answering((_params: object, token) => checkArchives(host, token));
  connection.onRequest(CHECK_ARCHIVE, (token) => handle({}, token));
};

async function checkArchives(
  { archives, environment }: FeatureHost,
  token: CancellationToken,
): Promise<CheckedArchives> {
  const all = archives();
  await Promise.all(all.map((archive) => archive.load()));
  for (const archive of all) await untilChecked(archive, environment, token);
  return countsIn(all);
}

/** Resolves when nothing waits to be checked, or nobody waits for that any more; what was not read waits for ever. */
async function untilChecked(
  archive: OpenArchive,
  { after }: ServerEnvironment,
  token: CancellationToken,
): Promise<void> {
  const isUnder = (): boolean =>
    archive.isUnderWay || (!archive.isStopped && archive.service.archive.pending.size > 0);
  while (isUnder() && !token.isCancellationRequested && !archive.token.isCancellationRequested)
    await new Promise<void>((resolve) => void after(PAUSE, resolve));
}

function countsIn(archives: readonly OpenArchive[]): CheckedArchives {
  const services = archives.map(({ service }) => service);
  const paths = services.flatMap((service) => [...service.archive.paths].map((path) => ({ service, path })));
  return {
    files: paths.length,
    records: services.reduce((sum, { archive }) => sum + archive.recordCount, 0),
    problems: paths.reduce<ProblemCounts>(
      (sum, { service, path }) => sumOf(sum, countsOf(service.conclusionsOf(path))),
      NO_PROBLEMS,
    ),
  };
}
