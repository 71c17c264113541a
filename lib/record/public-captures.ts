import { listSnapshotFacts } from '#db/source-snapshots.ts';
import { getStore } from '#db/store.ts';
import type { Source } from '#lib/record/shapes.ts';

/** What everybody may know of a capture: nothing of its content, and not under which id or by whom it is kept. */
export interface PublicCapture {
  sha256: string;
  mediaType: string;
  byteCount: number;
  capturedAt: Date;
  /** Whether a text was pasted: then no file of a reader has the same bytes. */
  isPasted: boolean;
}

/** The captures of each public document by the document's id, in its order; of any other document none. */
export async function publicCaptures(
  sources: readonly Pick<Source, 'id' | 'confidentiality' | 'snapshotIds'>[],
): Promise<Map<string, PublicCapture[]>> {
  const shown = sources.filter(({ confidentiality }) => confidentiality === 'public');
  const ids = shown.flatMap(({ snapshotIds }) => snapshotIds);
  const facts = new Map(
    (await listSnapshotFacts(getStore().read, ids)).map((row) => [row.id, row]),
  );
  return new Map(
    shown.map(({ id, snapshotIds }) => [
      id,
      snapshotIds.flatMap((each) => {
        const row = facts.get(each);
        if (!row) return [];
        const { sha256, mediaType, byteCount, capturedAt, fileName } = row;
        return [{ sha256, mediaType, byteCount, capturedAt, isPasted: fileName === null }];
      }),
    ]),
  );
}
