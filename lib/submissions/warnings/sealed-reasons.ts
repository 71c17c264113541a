// Why authors sent what looked odd, as the database keeps it: sealed, as all that is said about a submission.
import * as rows from '#db/submission-warnings.ts';
import type { WarningRow } from '#db/submission-warnings.ts';
import type { Reader, Writer } from '#db/store.ts';
import { opening, sealing, type Opening } from '#lib/sealing/kept-text.ts';
import { placeOf } from '#lib/submissions/sealed-places.ts';

/** The reasons that were typed for the submission's items, those of every sending and of the next one. */
export async function listWarningReasons(
  reader: Reader,
  submissionId: string,
): Promise<WarningRow[]> {
  const found = await rows.listWarningReasons(reader, submissionId);
  const open = await opening(reader);
  return found.map((row) => ({ ...row, reason: openReason(open, row) }));
}

/** Puts these reasons in the place of those that were typed for the next sending; what was sent stays. */
export async function replaceTypedReasons(
  tx: Writer,
  itemIds: readonly string[],
  kept: readonly WarningRow[],
): Promise<void> {
  const seal = await sealing(tx);
  const sealed = kept.map((row) => ({ ...row, reason: seal(row.reason, placeOfReason(row)) }));
  await rows.replaceTypedReasons(tx, itemIds, sealed);
}

/** The reason in words. Throws a SealError when it was changed or moved. */
export function openReason(open: Opening, row: Kept & Pick<WarningRow, 'reason'>): string {
  return open(row.reason, placeOfReason(row));
}

type Kept = Pick<WarningRow, 'itemId' | 'kind' | 'sentAt'>;

const placeOfReason = ({ itemId, kind, sentAt }: Kept) =>
  placeOf.oddReason([itemId, kind, ...(sentAt ? [sentAt.toISOString()] : [])].join(' '));
