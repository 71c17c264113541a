import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  filePath,
  finish,
  listFilesBefore,
  openUnfinished,
  removeFile,
  sizeOfFile,
  snapshotFolder,
} from '#lib/snapshots/folder.ts';
import { openDataFolder } from '#tests/support/captures.ts';

async function written(content: string, name?: string): Promise<string> {
  const { file, path } = await openUnfinished();
  await file.writeFile(content);
  await file.close();
  return finish(path, name);
}

it('lies beside the database, for this account of the machine alone', async () => {
  const { path } = openDataFolder();
  const name = await written('words');
  expect(snapshotFolder()).toBe(path);
  expect(snapshotFolder({})).toBe('data/attest/snapshots');
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(statSync(filePath(name)).mode & 0o777).toBe(0o600);
});

it('gives files names that nobody chose, and takes none that was not made here', async () => {
  const { names } = openDataFolder();
  const [one, other] = [await written('a'), await written('a')];
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(other).not.toBe(one);
  expect(names().toSorted()).toEqual([one, other].toSorted());
  for (const name of ['../attest.sqlite', '/etc/passwd', '', `${one}/..`, `.${one}`])
    expect(() => filePath(name)).toThrow('not the name');
});

it('puts a file that was lost back under its name', async () => {
  openDataFolder();
  const name = await written('words');
  await removeFile(name);
  expect(await sizeOfFile(name)).toBeNull();
  expect(await written('words', name)).toBe(name);
  expect(await sizeOfFile(name)).toBe(5);
  await removeFile(name);
  await removeFile(name);
});

it('lists what has lain there since before a moment, finished or not, and nothing that is not its own', async () => {
  const { path } = openDataFolder();
  expect(await listFilesBefore(new Date())).toEqual({ finished: [], paths: [] });
  const old = await written('a');
  await written('b');
  const unfinished = await openUnfinished();
  await unfinished.file.close();
  writeFileSync(join(path, 'README'), '');
  const then = new Date('2026-01-01');
  for (const each of [filePath(old), unfinished.path, join(path, 'README')])
    utimesSync(each, then, then);
  expect(await listFilesBefore(new Date('2026-02-01'))).toEqual({
    finished: [old],
    paths: [unfinished.path],
  });
  expect(existsSync(path) && readdirSync(path)).toHaveLength(4);
});
