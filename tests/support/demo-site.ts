import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface DemoSite {
  origin: string;
  dataDir: string;
  /** Ends it as a person does with Ctrl+C; its folder stays. */
  stop: () => Promise<void>;
  /** Ends it as a power cut or `kill -9` does; its folder stays. */
  kill: () => Promise<void>;
}

interface Asked {
  dataDir?: string;
  env?: Record<string, string>;
  /** The real thing on the database as it stands, or the demo. */
  command?: 'start' | 'demo';
  /** Whether what it says of its own failures is of no use, because the test makes them. */
  isExpectedToFail?: boolean;
}

/** Starts the demo on the folder (a fresh one unless named) and resolves once it answers. */
export async function startDemo(
  port: number,
  {
    dataDir = mkdtempSync(path.join(tmpdir(), 'attest-demo-')),
    env = {},
    command = 'demo',
    isExpectedToFail = false,
  }: Asked = {},
): Promise<DemoSite> {
  const origin = `http://localhost:${port}`;
  if (await answers(origin)) throw new Error(`Something answers at ${origin} already.`);
  const demo = spawn(process.execPath, [`lib/commands/${command}.ts`], {
    stdio: ['ignore', 'ignore', isExpectedToFail ? 'ignore' : 'inherit'],
    env: { ...process.env, PORT: String(port), ATTEST_DATA_DIR: dataDir, ...env },
  });
  // A test that fails leaves no server behind, which would answer the next one in its place.
  process.once('exit', () => demo.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => demo.once('exit', resolve));
  await Promise.race([answering(origin), ended.then(refuse)]);
  const end = async (signal: NodeJS.Signals) => {
    demo.kill(signal);
    await ended;
  };
  return { origin, dataDir, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') };
}

function refuse(code: number | null): never {
  throw new Error(`The demo ended before it answered (exit code ${code}).`);
}

async function answering(origin: string): Promise<void> {
  while (!(await answers(origin))) await new Promise((resolve) => setTimeout(resolve, 200));
}

async function answers(origin: string): Promise<boolean> {
  const answer = await fetch(`${origin}/health`).catch(() => undefined);
  return answer?.ok ?? false;
}
