import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, fork, spawn } from 'node:child_process';
import { join } from 'node:path';
import {
  createProtocolConnection,
  ErrorCodes,
  ExitNotification,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { BUILT } from '../cli/run';
import { record } from '../node/records';
import { inFolder } from '../node/temporary-folder';
import { uriOf } from './client';

describe('the server as a program', () => {
  it('speaks on standard input and output, and links to the rules’ pages', () =>
    inFolder({ 'a.coop.yaml': record('a', { activity: 'metting' }) }, async (folder) => {
      const server = startOnStdio();
      const published = new Promise<PublishDiagnosticsParams>((resolve) => {
        server.connection.onNotification(PublishDiagnosticsNotification.type, resolve);
      });
      await initialize(server.connection, folder);
      const { diagnostics } = await published;
      assert.equal(diagnostics[0]?.codeDescription?.href, uriOf(join(BUILT, 'rules/en/invalid-value.md')));
      await server.connection.sendRequest(ShutdownRequest.type);
      await server.connection.sendNotification(ExitNotification.type);
      assert.equal(await server.exitCode, 0);
    }));

  it('answers no request before it is initialized and after it was shut down', async () => {
    const server = startOnStdio();
    const ask = (): Promise<unknown> =>
      server.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: 'file:///a.coop.yaml' },
        position: { line: 0, character: 0 },
      });
    await assert.rejects(ask(), { code: ErrorCodes.ServerNotInitialized });
    await initialize(server.connection, '/no/such/folder');
    assert.equal(await ask(), null);
    await assert.rejects(server.connection.sendRequest('no/such'), { code: ErrorCodes.MethodNotFound });
    await server.connection.sendRequest(ShutdownRequest.type);
    await assert.rejects(ask(), { code: ErrorCodes.InvalidRequest });
    await server.connection.sendNotification(ExitNotification.type);
    assert.equal(await server.exitCode, 0);
  });

  it('ends with 1 when it was not asked to shut down', async () => {
    const server = startOnStdio();
    await initialize(server.connection, '/no/such/folder');
    await server.connection.sendNotification(ExitNotification.type);
    assert.equal(await server.exitCode, 1);
  });

  it('ends when the editor is gone', async () => {
    const server = startOnStdio();
    await initialize(server.connection, '/no/such/folder');
    server.process.stdin.end();
    assert.equal(await server.exitCode, 1);
  });

  it('does not end at a message that is none', async () => {
    const server = startOnStdio();
    await initialize(server.connection, '/no/such/folder');
    server.process.stdin.write('Content-Length: 9\r\n\r\n{"broken"');
    await server.connection.sendRequest(ShutdownRequest.type);
    await server.connection.sendNotification(ExitNotification.type);
    assert.equal(await server.exitCode, 0);
  });

  it('speaks on the channel to its parent process', async () => {
    const child = fork(join(BUILT, 'server.js'), ['--node-ipc'], { silent: true });
    const exitCode = new Promise((resolve) => child.once('exit', resolve));
    const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
    connection.listen();
    await initialize(connection, '/no/such/folder');
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    assert.equal(await exitCode, 0);
  });
});

interface RunningServer {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: ProtocolConnection;
  readonly exitCode: Promise<number | null>;
}

function startOnStdio(): RunningServer {
  const child = spawn(process.execPath, [join(BUILT, 'cli.js'), 'lsp', '--stdio']);
  const exitCode = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  return { process: child, connection, exitCode };
}

async function initialize(connection: ProtocolConnection, folder: string): Promise<void> {
  await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: uriOf(folder),
    capabilities: {},
  });
  await connection.sendNotification(InitializedNotification.type, {});
}
