import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { tmpdir } from 'node:os';

export interface Running {
  origin: string;
  /** Mega-bytes that the process holds now, and the most that it ever held. */
  memory: () => { now: number; most: number };
  /** Milliseconds by which the timers of the process were late since this was asked last. */
  lag: () => Promise<Lag>;
  stop: () => Promise<void>;
}

export interface Lag {
  /** One in twenty was later than this. */
  p95: number;
  most: number;
}

/** The built site on this data folder, in a process of its own. */
export function startSite(port: number, dataDir: string): Promise<Running> {
  const site = spawn(
    process.execPath,
    ['--import', './tests/bench/report-lag.ts', 'lib/commands/start.ts'],
    {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        PORT: String(port),
        ATTEST_DATA_DIR: dataDir,
        ATTEST_SECRET: 'x'.repeat(32),
        // The bench says itself from where it asks.
        ATTEST_TRUSTED_PROXIES: '127.0.0.1, ::1',
      },
    },
  );
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
  // A measurement that fails leaves no server behind.
  process.once('exit', () => server.kill());
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  while (!(await answers(origin + ready))) await new Promise((resolve) => setTimeout(resolve, 50));
  return {
    origin,
    memory: () => memoryOf(server.pid ?? 0),
    lag: () => {
      const told = new Promise<Lag>((resolve) =>
        server.once('message', (lag) => resolve(lag as Lag)),
      );
      server.send('lag');
      return told;
    },
    async stop() {
      server.kill('SIGTERM');
      await ended;
    },
  };
}

// As the kernel counts it; only Linux tells it here.
function memoryOf(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1000;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

async function answers(address: string): Promise<boolean> {
  const answer = await fetch(address).catch(() => undefined);
  return answer?.ok ?? false;
}
