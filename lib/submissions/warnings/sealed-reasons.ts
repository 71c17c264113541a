// Why authors sent what looked odd, as the database keeps it: sealed, as all that is said about a submission.
import * as rows from '#db/submission-warnings.ts';
import type { WarningRow } from '#db/submission-warnings.ts';
import type { Reader, Writer } from '#db/store.ts';
import { opening, sealing, type Opening } from '#lib/sealing/kept-text.ts';
import { placeOf } from '#lib/submissions/sealed-places.ts';

/** The reasons that were typed for the submission's items. */
export async function listWarningReasons(
  reader: Reader,
  submissionId: string,
): Promise<WarningRow[]> {
  const found = await rows.listWarningReasons(reader, submissionId);
  const open = await opening(reader);
  return found.map((row) => ({ ...row, reason: openReason(open, row) }));
}

/** Keeps these reasons, and no others, for the items of a submission. */
export async function replaceWarningReasons(
  tx: Writer,
  itemIds: readonly string[],
  kept: readonly WarningRow[],
): Promise<void> {
  const seal = await sealing(tx);
  const sealed = kept.map((row) => ({ ...row, reason: seal(row.reason, placeOfReason(row)) }));
  await rows.replaceWarningReasons(tx, itemIds, sealed);
}

/** The reason in words. Throws a SealError when it was changed or moved. */
export function openReason(
  open: Opening,
  row: Pick<WarningRow, 'itemId' | 'kind' | 'reason'>,
): string {
  return open(row.reason, placeOfReason(row));
}

const placeOfReason = ({ itemId, kind }: Pick<WarningRow, 'itemId' | 'kind'>) =>
  placeOf.oddReason(`${itemId} ${kind}`);
