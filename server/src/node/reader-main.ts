import { parentPort } from 'node:worker_threads';

// The program that reads in a thread: all that it needs is in the server's, a program of its own beside this one, and the
// build puts its place in.

async function read(): Promise<void> {
  const { serveReading } = await import('./serving.js');
  if (parentPort !== null) serveReading(parentPort);
}

void read();
