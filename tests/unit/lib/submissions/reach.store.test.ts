// A request that is sent twice, because its answer was lost or a button was pressed twice, is carried out once.
import { beforeEach, describe, expect, it } from 'vitest';
import { findLastRevision } from '#db/revisions.ts';
import { getStore } from '#db/store.ts';
import { rejectSubmission, returnSubmission } from '#lib/submissions/decide.ts';
import { submitSubmission, withdrawSubmission } from '#lib/submissions/submit.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addPeople, approveAll, draft, outcome, sent } from '#tests/support/submissions.ts';
import { listComments } from '#lib/submissions/sealed-rows.ts';

let people: Awaited<ReturnType<typeof addPeople>>;

beforeEach(async () => {
  people = await addPeople(await openTestStore());
});

const newcomer = [
  { entityType: 'organization' as const, payload: { name: 'Example Relief', kind: 'ingo' } },
];

describe('the same request twice', () => {
  it('sends a draft once, and takes it back once', async () => {
    const asked = await draft(people.contributor, newcomer);
    const first = await submitSubmission(people.contributor, asked);
    expect(await submitSubmission(people.contributor, asked)).toEqual(first);
    const back = { ...asked, version: first.version };
    const taken = await withdrawSubmission(people.contributor, back);
    expect(await withdrawSubmission(people.contributor, back)).toEqual(taken);
    expect(taken.version).toBe(asked.version + 2);
  });

  it('approves once: one revision, the same answer', async () => {
    const asked = { ...(await sent(people.contributor, newcomer)), note: 'Read twice.' };
    const first = await approveAll(people.reviewer, asked);
    const last = await findLastRevision(getStore().read);
    expect(await approveAll(people.reviewer, asked)).toEqual(first);
    expect(await findLastRevision(getStore().read)).toEqual(last);
  });

  it('returns once, and says the comment once', async () => {
    const asked = { ...(await sent(people.contributor, newcomer)), comment: 'Which page?' };
    const first = await returnSubmission(people.reviewer, asked);
    expect(await returnSubmission(people.reviewer, asked)).toEqual(first);
    expect(await listComments(getStore().read, asked.submissionId)).toHaveLength(1);
  });
});

describe('another request of the same version', () => {
  it('is a conflict: somebody else approves, or says something else', async () => {
    const asked = await sent(people.contributor, newcomer);
    await approveAll(people.reviewer, { ...asked, note: 'Read.' });
    expect(await outcome(approveAll(people.editor, { ...asked, note: 'Read.' }))).toBe('CONFLICT');
    expect(await outcome(approveAll(people.reviewer, { ...asked, note: 'No.' }))).toBe('CONFLICT');
    expect(await outcome(rejectSubmission(people.reviewer, { ...asked, reason: 'No.' }))).toBe(
      'CONFLICT',
    );
  });

  it('is refused to whoever may not see the submission', async () => {
    const asked = await draft(people.contributor, newcomer);
    await submitSubmission(people.contributor, asked);
    expect(await outcome(submitSubmission(people.other, asked))).toBe('NOT_FOUND');
    expect(await outcome(submitSubmission(people.reviewer, asked))).toBe('FORBIDDEN');
  });
});
