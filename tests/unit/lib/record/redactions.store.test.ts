import { beforeEach, expect, it } from 'vitest';
import { listRedactions } from '#lib/record/redactions.ts';
import { organization, source } from '#tests/support/makers.ts';
import { approveChanges } from '#tests/support/record.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

const ABOUT = { entityType: 'source', entityId: 'S' } as const;
const REASON = 'It named somebody.';
let store: TestStore;

beforeEach(async () => {
  store = await openTestStore();
  await approveChanges(store, [organization('IRC'), source('S', 'IRC')]);
});

const changed = (changeType: 'edit' | 'redact', given = {}) =>
  approveChanges(store, [
    { ...source('S', 'IRC', given), revision: 2, changeType, reason: REASON },
  ]);

it('says when and why words were taken out', async () => {
  expect(await listRedactions([ABOUT])).toEqual([]);
  await changed('redact');
  expect(await listRedactions([ABOUT])).toEqual([
    { entityType: 'source', reason: REASON, recordedAt: expect.any(Date) },
  ]);
});

it('says nothing of other changes', async () => {
  await changed('edit');
  expect(await listRedactions([ABOUT])).toEqual([]);
});

it('says nothing of a document that is not public', async () => {
  await changed('redact', { confidentiality: 'confidential' });
  expect(await listRedactions([ABOUT])).toEqual([]);
});
