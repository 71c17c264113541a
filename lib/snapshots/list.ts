import { listSnapshotFacts } from '#db/source-snapshots.ts';
import { getStore } from '#db/store.ts';
import { formatInstant } from '#lib/dates/format.ts';
import { translate } from '#lib/messages/translate.ts';
import { snapshotIdsOf } from '#lib/snapshots/reach.ts';
import { captureKind, formatBytes } from '#lib/snapshots/words.ts';

export interface ListedCapture {
  id: string;
  /** What it is, how large, and since when it is kept. */
  words: string;
  sha256: string;
  isMissing: boolean;
}

/** The captures that the payload of a document names, in its order, for whoever sees the payload. */
export async function listCaptures(payload: Record<string, unknown>): Promise<ListedCapture[]> {
  const t = translate('en', 'captures');
  const ids = snapshotIdsOf(payload);
  const known = await listSnapshotFacts(getStore().read, ids);
  return ids.map((id) => {
    const facts = known.find((each) => each.id === id);
    if (!facts) return { id, words: t('missing', { id }), sha256: '', isMissing: true };
    const { byteCount, capturedAt, sha256 } = facts;
    const [kind, size] = [captureKind('en', facts), formatBytes(byteCount)];
    const words = t('facts', { kind, size, time: formatInstant('en', capturedAt) });
    return { id, words, sha256, isMissing: false };
  });
}
