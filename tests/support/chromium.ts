import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

/** How Chromium is started here: no sandbox as root, and nothing of its own goes out. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The path of a Chromium: the one that ATTEST_CHROMIUM names, one found on this machine, Playwright's own,
 * or Debian's package when this is root. Throws with what to do; the browser tests are never skipped.
 */
export function provideChromium(): string {
  return named() ?? found() ?? ownOfPlaywright() ?? ofDebian() ?? refuse();
}

const named = () => existing(process.env.ATTEST_CHROMIUM);

function found(): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

function ownOfPlaywright(): string | undefined {
  if (existing(chromium.executablePath())) return chromium.executablePath();
  console.log('No Chromium on this machine: asking Playwright for its own …');
  spawnSync('playwright', ['install', 'chromium'], { stdio: 'inherit', timeout: 300_000 });
  return existing(chromium.executablePath());
}

function ofDebian(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  console.log('Installing Debian’s Chromium …');
  const options = {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  } as const;
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options);
  return found();
}

function refuse(): never {
  throw new Error(
    'No Chromium could be found or installed. Install one and set ATTEST_CHROMIUM to its path.',
  );
}

const existing = (file: string | undefined) => (file && existsSync(file) ? file : undefined);
