// The private folder of captures, beside the database: one file for each content, under a random name.
import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { isErrnoException } from '#lib/snapshots/disk-errors.ts';

// Only what was written to its end has a name of this form; an unfinished file begins with a dot.
const FILE_NAME = /^[0-9a-f]{32}$/;
const UNFINISHED = /^\.[0-9a-f]{32}$/;

export interface UnfinishedFile {
  file: FileHandle;
  path: string;
}

/** Where captures lie: `snapshots` in ATTEST_DATA_DIR (./data/attest unless set), on PostgreSQL too. */
export function snapshotFolder(env: Record<string, string | undefined> = process.env): string {
  return join(env.ATTEST_DATA_DIR?.trim() || './data/attest', 'snapshots');
}

/** The path of a capture. Throws for a name that was not made here. */
export function filePath(name: string): string {
  if (!FILE_NAME.test(name)) throw new Error('not the name of a capture');
  return join(snapshotFolder(), name);
}

/** A new empty file that only this account of the machine may read, to be finished or removed. */
export async function openUnfinished(): Promise<UnfinishedFile> {
  await mkdir(snapshotFolder(), { recursive: true, mode: 0o700 });
  const path = join(snapshotFolder(), `.${newName()}`);
  return { file: await open(path, 'wx', 0o600), path };
}

/** Gives the written file its name, durably: the same name again takes the place of a file that was lost. */
export async function finish(path: string, name: string = newName()): Promise<string> {
  await rename(path, filePath(name));
  await syncFolder();
  return name;
}

/** The size in bytes of the file of this name; null when it is not there. */
export async function sizeOfFile(name: string): Promise<number | null> {
  return stat(filePath(name)).then(
    ({ size }) => size,
    (error: unknown) => {
      if (isErrnoException(error, 'ENOENT')) return null;
      throw error;
    },
  );
}

/** Removes the file of a capture; one that is gone already is fine. */
export async function removeFile(name: string): Promise<void> {
  await rm(filePath(name), { force: true });
}

/** The names of the files that nothing has been written to since then: finished ones, and what was never finished. */
export async function listFilesBefore(at: Date): Promise<{ finished: string[]; paths: string[] }> {
  const names = await readdir(snapshotFolder()).catch((error: unknown) => {
    if (isErrnoException(error, 'ENOENT')) return [];
    throw error;
  });
  const old = await Promise.all(names.map(async (name) => ((await isOlder(name, at)) ? name : '')));
  return {
    finished: old.filter((name) => FILE_NAME.test(name)),
    paths: old.filter((name) => UNFINISHED.test(name)).map((name) => join(snapshotFolder(), name)),
  };
}

const newName = () => randomBytes(16).toString('hex');

async function isOlder(name: string, at: Date): Promise<boolean> {
  const known = await stat(join(snapshotFolder(), name)).catch(() => null);
  // Gone since the folder was listed: nothing to remove.
  return known !== null && known.isFile() && known.mtime < at;
}

async function syncFolder(): Promise<void> {
  const folder = await open(snapshotFolder(), 'r');
  await folder.sync().finally(() => folder.close());
}
