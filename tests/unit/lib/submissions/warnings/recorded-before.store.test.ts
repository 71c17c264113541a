import { afterAll, beforeAll, expect, it } from 'vitest';
import { findEntity } from '#db/entities.ts';
import type { EntityType } from '#db/codes.ts';
import { payloadOfRow } from '#lib/editing/record-kinds.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { readItems } from '#lib/submissions/proposal.ts';
import { listItems } from '#lib/submissions/sealed-rows.ts';
import { recordedBefore } from '#lib/submissions/warnings/recorded-before.ts';
import { openExampleStore } from '#tests/support/example-store.ts';
import { draft } from '#tests/support/submissions.ts';

let opened: Awaited<ReturnType<typeof openExampleStore>>;

beforeAll(async () => {
  opened = await openExampleStore();
});

afterAll(() => opened.store.close());

// The International Rescue Committee, 21 September 2017: its release, and some 40,000 children among 85,000.
const RELEASE = 'J7R858NR';
const CHILDREN = '59CDJ4RF';
const CIVILIANS = '0W136M4A';

const rowOf = async (entityType: EntityType, id: string) => {
  const row = await findEntity(opened.store.read, entityType, id);
  if (!row) throw new Error(`${id} is not recorded`);
  return row;
};

async function corrected(entityType: 'figure' | 'source', id: string, change: object) {
  const row = await rowOf(entityType, id);
  return {
    entityType,
    entityId: id,
    changeType: 'correct' as const,
    baseRevision: row.revision,
    reason: 'As printed.',
    payload: { ...payloadOfRow(row), ...change },
  };
}

it('a change starts from what is recorded, and what is added from nothing', async () => {
  const added = { ...(await corrected('figure', CIVILIANS, {})), entityId: newPublicId() };
  const { submissionId } = await draft(opened.people.contributor, [
    await corrected('figure', CHILDREN, { quantifier: 'nearly' }),
    await corrected('source', RELEASE, { title: 'Another title' }),
    { ...added, changeType: 'create', baseRevision: null, reason: null },
  ]);
  const { proposals } = readItems(await listItems(opened.store.read, submissionId));
  const before = await recordedBefore(proposals);
  expect(before.proposals.map(({ itemId, value }) => ({ itemId, value }))).toEqual([
    { itemId: proposals[0]?.itemId, value: await rowOf('figure', CHILDREN) },
    { itemId: proposals[1]?.itemId, value: await rowOf('source', RELEASE) },
  ]);
  expect(before.relations.map(({ value }) => value)).toContainEqual(
    expect.objectContaining({ type: 'subset_of', fromId: CHILDREN, toId: CIVILIANS }),
  );
});
