import { beforeEach, describe, expect, it } from 'vitest';
import { mentionsOf } from '#lib/redaction/written-words.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { addComment } from '#lib/submissions/comment.ts';
import { rejectSubmission } from '#lib/submissions/decide.ts';
import { insertApproval } from '#lib/submissions/sealed-rows.ts';
import { replaceTypedReasons } from '#lib/submissions/warnings/sealed-reasons.ts';
import { confidentialItem } from '#tests/support/confidential.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addGround, draft, itemIdsOf, sent } from '#tests/support/submissions.ts';

const NAME = 'Zoraqhanim';
const NOWHERE = { submissionIds: [], commentIds: [], itemIds: [] };

let store: TestStore;
let people: Awaited<ReturnType<typeof addGround>>;

beforeEach(async () => {
  store = await openTestStore();
  people = await addGround(store);
});

const mentions = (words = [NAME.toLowerCase()]) => store.transact((tx) => mentionsOf(tx, words));

describe('a name that somebody wrote beside the record', () => {
  it('is found in the title of a submission', async () => {
    const { submissionId } = await draft(people.contributor, [], `By ${NAME}.`);
    expect(await mentions()).toEqual({ ...NOWHERE, submissionIds: [submissionId] });
    expect(await mentions(['Telkefli'])).toEqual(NOWHERE);
  });

  it('is found in the reason for which a submission was rejected', async () => {
    const asked = await sent(people.contributor, [confidentialItem()]);
    await rejectSubmission(people.reviewer, { ...asked, reason: `${NAME} is unsure.` });
    // The reason is kept as a comment as well.
    expect(await mentions()).toMatchObject({
      submissionIds: [asked.submissionId],
      commentIds: [expect.any(String)],
    });
  });

  it('is found in the note of the first of two reviewers', async () => {
    const asked = await sent(people.contributor, [confidentialItem()]);
    const approval = { reviewerId: 'reviewer', note: `As ${NAME} says`, approvedAt: new Date() };
    await store.transact((tx) => insertApproval(tx, { id: newPublicId(), ...asked, ...approval }));
    expect(await mentions()).toEqual({ ...NOWHERE, submissionIds: [asked.submissionId] });
  });

  it('is found in a comment', async () => {
    const { submissionId } = await sent(people.contributor, [confidentialItem()]);
    const body = `Is it ${NAME}?`;
    await addComment(people.reviewer, { submissionId, body: 'Who?' });
    const { commentId } = await addComment(people.reviewer, { submissionId, body });
    expect(await mentions()).toEqual({ ...NOWHERE, commentIds: [commentId] });
  });

  it('is found in the reason why something odd was sent', async () => {
    const { submissionId } = await draft(people.contributor, [confidentialItem()]);
    const itemIds = await itemIdsOf(submissionId);
    const at = { writtenAt: new Date(), sentAt: new Date() };
    const odd = { kind: 'sameNumber', reason: NAME, digest: '', ...at } as const;
    const rows = itemIds.map((itemId) => ({ itemId, ...odd }));
    await store.transact((tx) => replaceTypedReasons(tx, itemIds, rows));
    expect(await mentions()).toEqual({ ...NOWHERE, itemIds });
  });
});
