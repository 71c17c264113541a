// A real spreadsheet program: what it shows is what an analyst sees.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const NAMES = ['soffice', 'libreoffice', 'localc'];

/**
 * The path of LibreOffice: one on this machine, or Debian's package when this is root.
 * Throws with what to do; the tests that need it are never skipped.
 */
export function provideLibreOffice(): string {
  return found() ?? ofDebian() ?? refuse();
}

/** What LibreOffice holds after it has opened the file: each sheet as CSV of its formulas and values, in order. */
export async function sheetsInLibreOffice(
  name: string,
  bytes: Uint8Array | string,
): Promise<string[]> {
  const program = provideLibreOffice();
  const folder = await mkdtemp(path.join(tmpdir(), 'attest-sheets-'));
  try {
    await writeFile(path.join(folder, name), bytes);
    // A profile of its own: two programs at once would refuse to share one.
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    // Token 9 true: formulas as formulas, so that an evaluated cell shows as "=…". Token 12, -1: every sheet, a file each.
    const target = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true,false,false,-1';
    const reading = name.endsWith('.csv')
      ? ['--infilter=Text - txt - csv (StarCalc):44,34,76,1']
      : [];
    const words = [`-env:UserInstallation=${profile}`, '--headless', '--norestore', ...reading];
    const out = path.join(folder, 'out');
    await run(program, [
      ...words,
      '--convert-to',
      target,
      '--outdir',
      out,
      path.join(folder, name),
    ]);
    return await read(out, path.parse(name).name);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const SHEETS = ['Figures', 'Headlines', 'Sources', 'Disaggregation', 'README'];

async function read(folder: string, base: string): Promise<string[]> {
  const files = [
    `${base}.csv`,
    `${base}-${base}.csv`,
    ...SHEETS.map((sheet) => `${base}-${sheet}.csv`),
  ];
  const there = files.map((file) => path.join(folder, file)).filter((file) => existsSync(file));
  if (there.length === 0) throw new Error('LibreOffice wrote no sheet');
  return Promise.all(there.map((file) => readFile(file, 'utf8')));
}

function run(program: string, words: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const office = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 110_000 });
    let said = '';
    office.stderr.on('data', (part) => (said += String(part)));
    office.once('error', reject);
    office.once('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`LibreOffice ended with ${status}: ${said}`)),
    );
  });
}

function found(): string | undefined {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

function ofDebian(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  console.log('Installing Debian’s LibreOffice Calc …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '-q', '--no-install-recommends', 'libreoffice-calc'];
  for (const words of [['update', '-q'], install]) {
    spawnSync('apt-get', words, { stdio: 'inherit', env });
  }
  return found();
}

function refuse(): never {
  throw new Error('No LibreOffice could be found or installed. Install libreoffice-calc.');
}
