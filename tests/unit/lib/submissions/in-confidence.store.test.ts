import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '#db/codes.ts';
import { getRecordDesk } from '#lib/editing/record-desk.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { addComment } from '#lib/submissions/comment.ts';
import { inConfidence } from '#lib/submissions/in-confidence.ts';
import { getSubmission, listQueue } from '#lib/submissions/read.ts';
import { rejectSubmission } from '#lib/submissions/decide.ts';
import { removeItem } from '#lib/submissions/remove.ts';
import { saveItem } from '#lib/submissions/save.ts';
import { submitSubmission, withdrawSubmission } from '#lib/submissions/submit.ts';
import { confidentialItem, sentInConfidence } from '#tests/support/confidential.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, approveAll, approved, draft, outcome } from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addGround>>;

beforeEach(async () => {
  people = await addGround(await openTestStore());
});

const READERS: Record<Role, string> = {
  contributor: 'NOT_FOUND',
  reviewer: 'done',
  editor: 'done',
  administrator: 'NOT_FOUND',
};

describe('what was sent with a confidential document', () => {
  it('is read by its author, reviewers and editors; to everybody else it is not there', async () => {
    const { submissionId } = await sentInConfidence(people.other);
    for (const role of ROLES)
      expect([role, await outcome(getSubmission(people[role], submissionId))]).toEqual([
        role,
        READERS[role],
      ]);
    expect(await outcome(getSubmission(people.other, submissionId))).toBe('done');
  });

  it('is neither decided on nor talked about by an administrator, who cannot read it', async () => {
    const sent = await sentInConfidence(people.contributor);
    const { submissionId } = sent;
    const { administrator } = people;
    expect(await outcome(approveAll(administrator, sent))).toBe('NOT_FOUND');
    expect(await outcome(rejectSubmission(administrator, { ...sent, reason: 'x' }))).toBe(
      'NOT_FOUND',
    );
    expect(await outcome(addComment(administrator, { submissionId, body: 'x' }))).toBe('NOT_FOUND');
  });

  it('waits in the queue of an administrator by its kind and month alone', async () => {
    await sentInConfidence(people.contributor);
    const [told] = await listQueue(people.administrator);
    expect(told).toMatchObject({
      title: '',
      keptInConfidence: { kind: 'interview', month: '2017-09' },
    });
    expect(JSON.stringify(told)).not.toMatch(/canary/i);
    const [read] = await listQueue(people.reviewer);
    expect(read).toMatchObject({ title: 'CanaryTitle' });
    expect(read).not.toHaveProperty('keptInConfidence');
  });

  it('is kept too while its confidentiality is no code that anybody knows', () => {
    const item = (confidentiality: unknown) => [
      { entityType: 'source' as const, payload: { confidentiality } },
    ];
    for (const open of [undefined, null, '', 'public']) expect(inConfidence(item(open))).toBeNull();
    for (const kept of ['restricted', 'confidential', 'Public', 0, {}])
      expect(inConfidence(item(kept))).toEqual({ kind: null, month: null });
  });
});

it('a recorded document is read at the desk by the same people', async () => {
  const id = newPublicId();
  await approved(people.other, people.reviewer, [confidentialItem(id, 'restricted')]);
  for (const role of ROLES)
    expect([
      role,
      await outcome(getRecordDesk(people[role], { entityType: 'source', id, kind: null })),
    ]).toEqual([role, READERS[role]]);
});

it('the draft of another answers as an id that nobody has, whoever asks and whatever for', async () => {
  const owner = people.other;
  const drafts = [await draft(owner, [confidentialItem()]), await draft(owner)];
  const nothing = { submissionId: newPublicId(), version: 1 };
  const asks = [
    (actor: typeof owner, of: typeof nothing) => getSubmission(actor, of.submissionId),
    (actor: typeof owner, of: typeof nothing) =>
      saveItem(actor, { ...of, entityType: 'organization', payload: {} }),
    (actor: typeof owner, of: typeof nothing) =>
      removeItem(actor, { ...of, itemId: newPublicId() }),
    (actor: typeof owner, of: typeof nothing) => submitSubmission(actor, of),
    (actor: typeof owner, of: typeof nothing) => withdrawSubmission(actor, of),
    (actor: typeof owner, { submissionId }: typeof nothing) =>
      addComment(actor, { submissionId, body: 'x' }),
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...ROLES),
      fc.constantFrom(...drafts, nothing),
      fc.constantFrom(...asks),
      async (role, of, ask) => {
        expect(await outcome(ask(people[role], of))).toBe('NOT_FOUND');
      },
    ),
    { numRuns: 60 },
  );
});
