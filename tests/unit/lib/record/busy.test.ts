import { expect, test } from 'vitest';
import { isRecordBusy } from '#lib/record/busy.ts';

test('a record is busy when another writer held it, in the words of either engine', () => {
  const failed = (code: string) => Object.assign(new Error('failed'), { code });
  expect(isRecordBusy(failed('SQLITE_BUSY'))).toBe(true);
  expect(isRecordBusy(new Error('Failed query', { cause: failed('55P03') }))).toBe(true);
  expect(isRecordBusy(failed('SQLITE_FULL'))).toBe(false);
});
