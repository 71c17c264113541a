import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import type { SourceSnapshotRow } from '#db/source-snapshots.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { AppError } from '#lib/errors.ts';
import { filePath, sizeOfFile } from '#lib/snapshots/folder.ts';
import { reachSnapshot, type Where } from '#lib/snapshots/reach.ts';

export interface OpenedSnapshot {
  mediaType: string;
  byteCount: number;
  sha256: string;
  /** What a browser saves it as. */
  fileName: string;
  /** Whether it may be shown in a browser: pictures and plain text run nothing. */
  isShown: boolean;
  body: AsyncIterable<Uint8Array>;
}

const ENDINGS: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'text/html': 'html',
  'text/plain': 'txt',
};

/** The bytes of a capture, for whoever sees what names it. Throws NOT_FOUND, UNAVAILABLE when its file is not whole. */
export async function openSnapshot(
  actor: MaybeActor,
  asked: { snapshotId: string } & Where,
): Promise<OpenedSnapshot> {
  const row = await reachSnapshot(actor, asked);
  const { byteCount, sha256 } = row;
  const type = row.mediaType.split(';')[0] ?? '';
  return {
    mediaType: type === 'text/plain' ? 'text/plain; charset=utf-8' : type,
    byteCount,
    sha256,
    fileName: `capture-${sha256.slice(0, 12)}.${ENDINGS[type] ?? 'bin'}`,
    isShown: type.startsWith('image/') || type === 'text/plain',
    body: await bodyOf(row),
  };
}

async function bodyOf({
  fileName,
  content,
  byteCount,
}: SourceSnapshotRow): Promise<AsyncIterable<Uint8Array>> {
  if (fileName === null) return Readable.from([Buffer.from(content)]);
  if ((await sizeOfFile(fileName)) !== byteCount)
    throw new AppError('UNAVAILABLE', { reason: 'captureLost' });
  return bytesOf(filePath(fileName));
}

// Opened when it is read: an answer that nobody waits for opens nothing.
async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path) as AsyncIterable<Buffer>;
}
