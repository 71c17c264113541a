import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { insertRows } from '#db/insert-rows.ts';
import { submissionItems } from '#db/schema/submissions.ts';
import { listRevisionsAfter } from '#db/revisions.ts';
import { brokenConstraint } from '#db/store.ts';
import { addSubmission, addUser, approveChanges } from '#tests/support/record.ts';
import { organization } from '#tests/support/makers.ts';
import { openTestStore } from '#tests/support/store.ts';

const NOON = new Date('2026-01-05T12:00:00.123Z');

const item = (position: number) => ({
  id: `ITEM${position}`,
  submissionId: 'draft',
  position,
  entityType: 'figure' as const,
  entityId: `F${position}`,
  changeType: position % 2 ? ('edit' as const) : ('create' as const),
  baseRevision: position % 2 ? 1 : null,
  reason: position % 2 ? 'A “quoted” reason' : null,
  payload: { places: [], note: null, isTyped: false },
  updatedAt: NOON,
});

test('more rows than one statement takes are kept as they were given, what is not there as null', async () => {
  const store = await openTestStore();
  const rows = Array.from({ length: 1_203 }, (_, at) => item(at));
  await store.transact(async (tx) => {
    await addUser(tx, 'author');
    await addSubmission(tx, 'draft', 'draft');
    await insertRows(tx, submissionItems, rows);
    await insertRows(tx, submissionItems, []);
  });
  const kept = await store.read
    .select()
    .from(submissionItems)
    .orderBy(asc(submissionItems.position));
  expect(kept).toEqual(rows);
});

test('one bad row among many leaves none of them', async () => {
  const store = await openTestStore();
  const rows = [item(1), item(2), item(1)];
  const adding = store.transact(async (tx) => {
    await addUser(tx, 'author');
    await addSubmission(tx, 'draft', 'draft');
    await insertRows(tx, submissionItems, rows);
  });
  await expect(adding).rejects.toSatisfy((error) => brokenConstraint(error) === 'unique');
  expect(await store.read.$count(submissionItems)).toBe(0);
});

test('what was approved together is logged in the order in which it was approved', async () => {
  const store = await openTestStore();
  const ids = Array.from({ length: 30 }, (_, at) => `ORG${at}`);
  await approveChanges(
    store,
    ids.map((id) => organization(id)),
  );
  const logged = await listRevisionsAfter(store.read, 0, 100);
  expect(logged.map(({ entityId }) => entityId)).toEqual(ids);
});
