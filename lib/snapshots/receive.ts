// Takes one file from the form that sends it: hashed and written while it comes in, whole or not at all.
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { AppError } from '#lib/errors.ts';
import { diskRefusal } from '#lib/snapshots/disk-errors.ts';
import { openUnfinished, type UnfinishedFile } from '#lib/snapshots/folder.ts';
import type { CaptureType } from '#lib/snapshots/media-type.ts';
import { readingCapture } from '#lib/snapshots/reading.ts';

export interface Received {
  /** Of the written file, which has no name yet. */
  path: string;
  sha256: string;
  byteCount: number;
  mediaType: CaptureType;
  text: string;
}

/**
 * Writes the file to the disk, up to `most` bytes. Throws INVALID for an empty file and for one that is nothing
 * that is kept, TOO_LARGE beyond the limit, UNAVAILABLE when the disk refuses; nothing is left of any of these.
 */
export async function receiveFile(
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Received> {
  const unfinished = await openUnfinished().catch(refusedByDisk);
  try {
    return { path: unfinished.path, ...(await written(unfinished, bytes, most)) };
  } catch (error) {
    await dropReceived(unfinished);
    return refusedByDisk(error);
  } finally {
    await unfinished.file.close();
  }
}

async function written({ file }: UnfinishedFile, bytes: AsyncIterable<Uint8Array>, most: number) {
  const hash = createHash('sha256');
  const reading = readingCapture();
  let byteCount = 0;
  for await (const chunk of bytes) {
    byteCount += chunk.length;
    if (byteCount > most) throw refused('TOO_LARGE', 'captureTooLarge', { most });
    hash.update(chunk);
    reading.take(chunk);
    await file.writeFile(chunk);
  }
  if (byteCount === 0) throw refused('INVALID', 'captureEmpty');
  const read = reading.end();
  if ('problem' in read) throw refused('INVALID', read.problem);
  await file.sync();
  return { sha256: hash.digest('hex'), byteCount, ...read };
}

/** The refusal of a capture, with what its sentence says. */
export function refused(
  code: 'INVALID' | 'TOO_LARGE' | 'UNAVAILABLE',
  problem: string,
  values: Record<string, string | number> = {},
): AppError {
  return new AppError(code, { fields: [{ field: 'capture', problem, values }] });
}

/** Removes the written file before it has a name. */
export async function dropReceived({ path }: Pick<Received, 'path'>): Promise<void> {
  await rm(path, { force: true });
}

/** Throws the refusal of the disk as UNAVAILABLE, and any other error as it is. */
export function refusedByDisk(error: unknown): never {
  const problem = diskRefusal(error);
  throw problem ? refused('UNAVAILABLE', problem) : error;
}
