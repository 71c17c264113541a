import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { getSubmission, listMySubmissions, listQueue } from '#lib/submissions/read.ts';
import { addComment } from '#lib/submissions/comment.ts';
import { saveItem } from '#lib/submissions/save.ts';
import { DOCUMENT_ITEMS, F1, F1_TYPED } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import {
  addGround,
  approveAll,
  approved,
  draft,
  outcome,
  sent,
} from '#tests/support/submissions.ts';

type People = Awaited<ReturnType<typeof addGround>>;
let people: People;

beforeEach(async () => {
  people = await addGround(await openTestStore());
});

it('shows reviewers only what was sent', async () => {
  const { submissionId } = await draft(people.contributor, DOCUMENT_ITEMS);
  expect(await listQueue(people.reviewer)).toEqual([]);
  expect(await listMySubmissions(people.other)).toEqual([]);
  expect(await listMySubmissions(people.contributor)).toMatchObject([{ id: submissionId }]);
});

it('shows the longest waiting first', async () => {
  const first = await sent(people.contributor, DOCUMENT_ITEMS);
  const [source] = DOCUMENT_ITEMS;
  const second = await sent(people.other, source ? [{ ...source, entityId: 'SEC0NDAA' }] : []);
  const queue = await listQueue(people.reviewer);
  expect(queue.map(({ id }) => id)).toEqual([first.submissionId, second.submissionId]);
  expect(queue[0]?.author.name).toBe('contributor');
});

it('shows an edit beside what the record holds', async () => {
  await approved(people.contributor, people.reviewer, DOCUMENT_ITEMS);
  const of = await draft(people.other);
  const edit = { entityType: 'figure' as const, entityId: F1, changeType: 'correct', reason: 'x' };
  await saveItem(people.other, { ...of, ...edit, payload: { ...F1_TYPED, caveat: 'new' } });
  const { items } = await getSubmission(people.other, of.submissionId);
  expect(items).toMatchObject([
    { value: { caveat: 'new' }, current: { caveat: null }, problems: [] },
  ]);
});

it('finds nothing wrong any more with what is approved', async () => {
  const submission = await sent(people.contributor, DOCUMENT_ITEMS);
  await approveAll(people.reviewer, submission);
  const { items, summary } = await getSubmission(people.contributor, submission.submissionId);
  expect(summary.status).toBe('approved');
  expect(items.flatMap(({ problems }) => problems)).toEqual([]);
});

it('keeps what was said about an item', async () => {
  const { submissionId } = await sent(people.contributor, DOCUMENT_ITEMS);
  const { items } = await getSubmission(people.reviewer, submissionId);
  const itemId = items[0]?.id;
  await addComment(people.reviewer, {
    submissionId,
    itemId,
    field: 'title',
    body: 'In full, please.',
  });
  const { comments } = await getSubmission(people.contributor, submissionId);
  expect(comments).toMatchObject([{ itemId, field: 'title', author: { name: 'reviewer' } }]);
});

it('finds nothing for any id that is not one’s own', async () => {
  const own = await draft(people.contributor, DOCUMENT_ITEMS);
  const ids = fc.oneof(fc.constant(own.submissionId), fc.string());
  await fc.assert(
    fc.asyncProperty(ids, async (id) => {
      for (const actor of [people.other, people.reviewer, people.administrator]) {
        expect(await outcome(getSubmission(actor, id))).toBe('NOT_FOUND');
      }
    }),
    { numRuns: 30 },
  );
});
