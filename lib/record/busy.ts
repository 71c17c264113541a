import { isBusy } from '#db/store.ts';

/** Whether a write failed because another held the record for longer than a write waits; nothing of it was kept. */
export function isRecordBusy(error: unknown): boolean {
  return isBusy(error);
}
