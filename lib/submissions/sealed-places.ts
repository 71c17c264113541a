import type { SealedPlace } from '#lib/sealing/envelope.ts';

const place =
  (table: string, column: string) =>
  (rowId: string): SealedPlace => ({ table, column, rowId });

/** Where the words of submissions are kept, by the id of their row. */
export const placeOf = {
  title: place('submissions', 'title'),
  note: place('submissions', 'decision_note'),
  payload: place('submission_items', 'payload'),
  reason: place('submission_items', 'reason'),
  body: place('submission_comments', 'body'),
  firstNote: place('submission_approvals', 'note'),
  seen: place('submission_seen', 'digest'),
  oddReason: place('submission_warnings', 'reason'),
};
