import { listKnownFiles, listSameSnapshots } from '#db/source-snapshots.ts';
import { getStore } from '#db/store.ts';
import { finish, removeFile, sizeOfFile } from '#lib/snapshots/folder.ts';
import { dropReceived, refusedByDisk, type Received } from '#lib/snapshots/receive.ts';

export interface NamedFile {
  name: string;
  /** Ends the matter: a file that no row names is removed. */
  settle(): Promise<void>;
}

/**
 * Gives the received file the name under which its bytes are kept: that of the same bytes, of whomever, in the
 * place of a file that was lost; else a new one. The same bytes lie on the disk once.
 */
export async function named(received: Received): Promise<NamedFile> {
  const known = await fileOf(received.sha256);
  try {
    if (known && (await sizeOfFile(known)) === received.byteCount) {
      await dropReceived(received);
      return { name: known, settle: async () => {} };
    }
    const name = await finish(received.path, known);
    return { name, settle: () => removeFileOfNone(name) };
  } catch (error) {
    await dropReceived(received);
    return refusedByDisk(error);
  }
}

/** Removes the file if no row names it: then none ever will, for a new row takes the name of another row, or of its own file. */
export async function removeFileOfNone(name: string): Promise<void> {
  const known = await listKnownFiles(getStore().read, [name]);
  if (known.length === 0) await removeFile(name);
}

async function fileOf(sha256: string): Promise<string | undefined> {
  const [same] = await listSameSnapshots(getStore().read, { sha256, isFile: true });
  return same?.fileName ?? undefined;
}
