import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';

// The same files make the same archive: when it was made stands in none of its bytes.
const NO_TIME = new Date(2000, 0, 1, 12);

export interface ZipEntry {
  name: string;
  /** Read only when its turn has come, and no faster than the archive is taken. */
  content: () => AsyncIterable<string>;
}

/**
 * A ZIP archive of these files, in this order, as it is written: its memory does not grow with the files. A reader who
 * stops taking it ends the reading of the file that is under way; a file that fails ends the archive with its error.
 */
export async function* zipStream(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const archive = zip.outputStream as Readable;
  const open = new Set<Readable>();
  zip.on('error', (error: Error) => archive.destroy(error));
  for (const { name, content } of entries) {
    zip.addReadStreamLazy(name, { mtime: NO_TIME }, (take) => {
      const file = Readable.from(encoded(content()), { objectMode: false });
      open.add(file);
      file.once('error', (error) => archive.destroy(error));
      file.once('close', () => open.delete(file));
      take(null, file);
    });
  }
  zip.end();
  try {
    for await (const part of archive) yield part as Uint8Array;
  } finally {
    for (const file of open) file.destroy();
  }
}

// Files of a few kilobytes are gathered: a piece for every line would cost more than the line.
async function* encoded(content: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let waiting = '';
  for await (const part of content) {
    waiting += part;
    if (waiting.length < 32_768) continue;
    yield Buffer.from(waiting);
    waiting = '';
  }
  if (waiting) yield Buffer.from(waiting);
}
