import { rm } from 'node:fs/promises';
import { listKnownFiles } from '#db/source-snapshots.ts';
import { getStore } from '#db/store.ts';
import { listFilesBefore, removeFile } from '#lib/snapshots/folder.ts';

// Longer than any request may last: a younger file may be on its way in, here or in another process.
const LONGEST_UPLOAD = 15 * 60_000;

/** Removes what an upload left that was cut off by a stop: unfinished files, and files of no capture. Returns how many. */
export async function sweepSnapshots(now: Date = new Date()): Promise<number> {
  const { finished, paths } = await listFilesBefore(new Date(now.getTime() - LONGEST_UPLOAD));
  const known = new Set(await listKnownFiles(getStore().read, finished));
  const orphans = finished.filter((name) => !known.has(name));
  for (const name of orphans) await removeFile(name);
  for (const path of paths) await rm(path, { force: true });
  return orphans.length + paths.length;
}
