import { beforeEach, expect, it } from 'vitest';
import * as rows from '#db/source-snapshots.ts';
import {
  findSourceSnapshot,
  insertSourceSnapshot,
  openingCaptures,
} from '#lib/snapshots/sealed-captures.ts';
import { everythingKept } from '#tests/support/confidential.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addPeople } from '#tests/support/submissions.ts';

let store: TestStore;

const capture = (id: string): rows.SourceSnapshotRow => ({
  id,
  sha256: 'a'.repeat(64),
  mediaType: 'text/plain',
  byteCount: 9,
  content: `CanaryWords of ${id}`,
  fileName: null,
  capturedAt: new Date('2026-11-24T00:00:00Z'),
  createdBy: 'contributor',
});

beforeEach(async () => {
  store = await openTestStore();
  await addPeople(store);
  await store.transact((tx) => insertSourceSnapshot(tx, capture('one')));
});

it('the words of a capture are read as they were, and its row does not tell them', async () => {
  expect(await findSourceSnapshot(store.read, 'one')).toEqual(capture('one'));
  expect(await findSourceSnapshot(store.read, 'nobody')).toBeUndefined();
  expect(await everythingKept(store)).not.toContain('CanaryWords');
});

it('words in plain text, of an earlier version, are read as they stand', async () => {
  await store.transact((tx) => rows.insertSourceSnapshot(tx, capture('two')));
  expect(await everythingKept(store)).toContain('CanaryWords of two');
  expect(await findSourceSnapshot(store.read, 'two')).toEqual(capture('two'));
});

it('words that were moved to another capture do not open', async () => {
  const sealed = await rows.findSourceSnapshot(store.read, 'one');
  if (!sealed) throw new Error('one capture');
  const open = await openingCaptures(store.read);
  expect(open(sealed).content).toBe('CanaryWords of one');
  expect(() => open({ ...sealed, id: 'two' })).toThrow('changed or moved');
});
