import { beforeEach, describe, expect, it } from 'vitest';
import { threadsOf } from '#lib/entry/threads.ts';
import { addComment, resolveComment } from '#lib/submissions/comment.ts';
import { returnSubmission } from '#lib/submissions/decide.ts';
import { getSubmission, listMySubmissions } from '#lib/submissions/read.ts';
import { DOCUMENT_ITEMS } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, itemIdsOf, outcome, sent } from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addGround>>;
let submissionId: string;
let itemId: string;

beforeEach(async () => {
  people = await addGround(await openTestStore());
  ({ submissionId } = await sent(people.contributor, DOCUMENT_ITEMS));
  itemId = (await itemIdsOf(submissionId))[2] ?? '';
});

const ask = (body = 'Which page?') =>
  addComment(people.reviewer, { submissionId, itemId, field: 'basis', body });
const resolve = (commentId: string, isResolved = true) =>
  resolveComment(people.contributor, { submissionId, commentId, isResolved });
const threads = async () =>
  threadsOf((await getSubmission(people.contributor, submissionId)).comments);
const open = async () => (await listMySubmissions(people.contributor))[0]?.openComments;

describe('a comment on a field', () => {
  it('is answered where it stands, and is open until somebody says that it is resolved', async () => {
    const { commentId } = await ask();
    await addComment(people.contributor, { submissionId, answersId: commentId, body: 'Page 4.' });
    expect(await threads()).toMatchObject([
      {
        isOpen: true,
        comment: { field: 'basis', itemId },
        answers: [{ body: 'Page 4.', field: 'basis', itemId, author: { role: 'contributor' } }],
      },
    ]);
    expect(await open()).toBe(1);
    await resolve(commentId);
    expect(await open()).toBe(0);
    expect(await threads()).toMatchObject([
      { isOpen: false, comment: { resolvedBy: 'contributor', resolvedAt: expect.any(Date) } },
    ]);
    await resolve(commentId, false);
    expect(await threads()).toMatchObject([{ isOpen: true, comment: { resolvedBy: null } }]);
  });

  it('says why a submission is returned, as long as it is open', async () => {
    const { version } = (await getSubmission(people.reviewer, submissionId)).summary;
    const asked = { submissionId, version, comment: '' };
    const { commentId } = await ask();
    await resolve(commentId);
    expect(await outcome(returnSubmission(people.reviewer, asked))).toBe('INVALID');
    await resolve(commentId, false);
    expect(await outcome(returnSubmission(people.reviewer, asked))).toBe('done');
    expect(await threads()).toHaveLength(1);
  });

  it('is said once when it is sent twice, and again once it was resolved', async () => {
    const { commentId } = await ask();
    expect(await ask()).toEqual({ commentId });
    expect(await threads()).toHaveLength(1);
    await ask('And of which edition?');
    await resolve(commentId);
    await ask();
    expect(await threads()).toHaveLength(3);
    expect(await open()).toBe(2);
  });

  it('is not of another submission, and an answer is not answered or resolved', async () => {
    const { commentId } = await ask();
    const other = await sent(people.other, [
      { entityType: 'organization', payload: { name: 'Example Relief', kind: 'ingo' } },
    ]);
    const said = { submissionId: other.submissionId, body: 'Here?' };
    const answer = await addComment(people.reviewer, {
      submissionId,
      answersId: commentId,
      body: 'Yes.',
    });
    const refused = [
      addComment(people.reviewer, { ...said, itemId }),
      addComment(people.reviewer, { ...said, answersId: commentId }),
      addComment(people.reviewer, { submissionId, answersId: answer.commentId, body: 'No.' }),
      resolve(answer.commentId),
    ];
    expect(await Promise.all(refused.map(outcome))).toEqual(Array(4).fill('NOT_FOUND'));
  });
});
