import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface DemoSite {
  origin: string;
  dataDir: string;
  stop: () => Promise<void>;
}

/** Starts the demo on a fresh folder and the given port, and resolves once it answers. */
export async function startDemo(port: number, env: Record<string, string> = {}): Promise<DemoSite> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'attest-demo-'));
  const demo = spawn(process.execPath, ['lib/commands/demo.ts'], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PORT: String(port), ATTEST_DATA_DIR: dataDir, ...env },
  });
  const gone = new Promise<never>((_, reject) =>
    demo.once('exit', (code) =>
      reject(new Error(`the demo ended before it served (exit code ${code})`)),
    ),
  );
  const origin = `http://localhost:${port}`;
  await Promise.race([answering(origin), gone]);
  gone.catch(() => undefined);
  return {
    origin,
    dataDir,
    async stop() {
      const ended = new Promise((resolve) => demo.once('exit', resolve));
      demo.kill('SIGTERM');
      await ended;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function answering(origin: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${origin}/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
