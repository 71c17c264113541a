import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CommandError } from '#lib/commands/run-command.ts';

const BUILD_ID = '.next/BUILD_ID';
const STAMP = '.next/built-from';
const SOURCES = [
  'app',
  'components',
  'lib',
  'db',
  'next.config.js',
  'package-lock.json',
  'tsconfig.json',
];

/** Whether a built site is there. */
export function isBuilt(): boolean {
  return existsSync(BUILD_ID);
}

/** Builds the site unless the one that is there was built from exactly these sources. */
export async function buildWhenNeeded(): Promise<void> {
  const sources = fingerprint();
  if (isBuilt() && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  console.log('Building the site (about half a minute, once) …');
  await build();
  writeFileSync(STAMP, sources);
}

function build(): Promise<void> {
  return new Promise((resolve, reject) => {
    const env = Object.assign({}, process.env, {
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    });
    const builder = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      stdio: 'inherit',
      env,
    });
    builder.once('error', reject);
    builder.once('exit', (code) =>
      code === 0
        ? resolve()
        : reject(new CommandError('The site could not be built; the reason stands above.')),
    );
  });
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesBelow)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted();
}
