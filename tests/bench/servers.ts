import { spawn, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { tmpdir } from 'node:os';

interface Running {
  origin: string;
  stop: () => Promise<void>;
}

/** The built site on this data folder, in a process of its own. */
export function startSite(port: number, dataDir: string): Promise<Running> {
  const site = spawn(process.execPath, ['lib/commands/start.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      ATTEST_DATA_DIR: dataDir,
      ATTEST_SECRET: 'x'.repeat(32),
    },
  });
  return running(site, `http://localhost:${port}`, '/health');
}

/** A bare Node server, in a process of its own, that answers every request with these bytes. */
export function startBare(port: number, bytes: Buffer): Promise<Running> {
  const file = path.join(tmpdir(), 'attest-bench-page');
  writeFileSync(file, bytes);
  const program = `const body = require('node:fs').readFileSync(${JSON.stringify(file)});
    require('node:http').createServer((_, answer) => answer.writeHead(200, { 'content-type': 'text/html', 'content-length': body.length }).end(body)).listen(${port}, 'localhost');`;
  return running(spawn(process.execPath, ['-e', program]), `http://localhost:${port}`, '/');
}

async function running(server: ChildProcess, origin: string, ready: string): Promise<Running> {
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  while (!(await answers(origin + ready))) await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    origin,
    async stop() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

async function answers(address: string): Promise<boolean> {
  const answer = await fetch(address).catch(() => undefined);
  return answer?.ok ?? false;
}
