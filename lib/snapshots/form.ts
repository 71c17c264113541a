// The form that sends a capture, read while it comes in: a few short fields, then one file.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy';
import { AppError } from '#lib/errors.ts';
import { refused } from '#lib/snapshots/receive.ts';

export interface SentForm {
  contentType: string;
  body: AsyncIterable<Uint8Array>;
}

export interface ReadForm<File> {
  fields: Record<string, string>;
  /** What became of the file; null when none was chosen. */
  file: File | null;
}

// A form that is cut off by its sender, or dribbles, is no longer waited for.
const LONGEST_PAUSE = 30_000;

const LIMITS = { files: 1, fields: 20, fieldSize: 20_000, parts: 25, headerPairs: 20 };

export interface FileReader<File> {
  /** The most bytes of a file that are kept. */
  most: number;
  take(bytes: AsyncIterable<Uint8Array>): Promise<File>;
  /** Lets go of what was taken before the form turned out to be cut off. */
  drop(file: File): Promise<void>;
}

/**
 * Reads the form to its end and gives the field `file` to the reader. What the reader refuses is thrown once the
 * form is read, so that its sender can be told. Throws INVALID for a form that was cut off or is none.
 */
export async function readForm<File>(
  { contentType, body }: SentForm,
  reader: FileReader<File>,
): Promise<ReadForm<File>> {
  const fields: Record<string, string> = {};
  const boy = busboyFor(contentType);
  const sent = { size: 0 };
  let stream: BusboyFileStream | undefined;
  let taken: Promise<File> | undefined;
  // Errors come also after the pipeline or the reader has ended, when nobody else hears them.
  boy.on('error', () => {});
  boy.on('field', (name, value) => {
    fields[name] = value;
  });
  boy.on('file', (name, file, fileName) => {
    file.on('error', () => {});
    // A browser sends an empty file without a name where none was chosen.
    if (name !== 'file' || !fileName) return void file.resume();
    stream = file;
    taken = reader.take(file.iterator({ destroyOnReturn: false }));
    // What is refused is read to its end all the same: a browser shows no answer before it has sent everything.
    taken.catch(() => file.resume());
  });
  try {
    await pipeline(Readable.from(counted(body, reader.most, sent)), boy);
  } catch {
    stream?.destroy(new Error('cut off'));
    const left = await taken?.catch(() => undefined);
    if (left !== undefined) await reader.drop(left);
    throw refused('INVALID', 'captureCutOff');
  }
  const file = await taken?.catch((error: unknown) => throwWithSize(error, sent.size));
  return { fields, file: file ?? null };
}

function throwWithSize(error: unknown, size: number): never {
  if (!(error instanceof AppError) || error.code !== 'TOO_LARGE') throw error;
  throw refused('TOO_LARGE', 'captureTooLarge', { ...error.fields[0]?.values, size });
}

function busboyFor(contentType: string): BusboyInstance {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits: LIMITS });
  } catch {
    throw refused('INVALID', 'captureCutOff');
  }
}

// Read on for a while past what is kept, so that the sender of a large file is told; past that the line is cut.
async function* counted(body: AsyncIterable<Uint8Array>, most: number, sent: { size: number }) {
  const chunks = body[Symbol.asyncIterator]();
  while (sent.size < most * 8 + 1_000_000) {
    const next = await within(LONGEST_PAUSE, chunks.next());
    if (next.done) return;
    sent.size += next.value.length;
    yield next.value;
  }
  throw new Error('more than anybody would send');
}

async function within<Value>(milliseconds: number, value: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('cut off')), milliseconds);
  });
  return Promise.race([value, late]).finally(() => clearTimeout(timer));
}
