import { beforeEach, describe, expect, it } from 'vitest';
import { listSeen } from '#db/submission-seen.ts';
import { approveSubmission } from '#lib/submissions/approve.ts';
import { returnSubmission } from '#lib/submissions/decide.ts';
import { saveItem } from '#lib/submissions/save.ts';
import { listItemIds, markSeen } from '#lib/submissions/seen.ts';
import { submitSubmission, withdrawSubmission } from '#lib/submissions/submit.ts';
import { removeItem } from '#lib/submissions/remove.ts';
import { DOCUMENT_ITEMS, F1, F1_TYPED } from '#tests/support/hawija-file.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addGround, outcome, sent, type Sent } from '#tests/support/submissions.ts';

let store: TestStore;
let people: Awaited<ReturnType<typeof addGround>>;
let asked: Sent;
let ids: string[];

beforeEach(async () => {
  store = await openTestStore();
  people = await addGround(store);
  asked = await sent(people.contributor, DOCUMENT_ITEMS);
  ids = await listItemIds(people.reviewer, asked.submissionId);
});

const approve = (seen: string[], of = asked) => approveSubmission(people.reviewer, { ...of, seen });

/** Takes the submission back, saves the figure with this caveat, and sends it again. */
async function sentAgain(caveat: string): Promise<Sent> {
  const { version } = await withdrawSubmission(people.contributor, asked);
  const payload = { ...F1_TYPED, caveat };
  const item = { entityType: 'figure' as const, entityId: F1, payload };
  const saved = await saveItem(people.contributor, { ...asked, version, ...item });
  return {
    ...asked,
    ...(await submitSubmission(people.contributor, { ...asked, version: saved.version })),
  };
}

it('what a reviewer has seen is kept sealed: words could be guessed by its hash', async () => {
  const { reviewer } = people;
  const { submissionId } = asked;
  await markSeen(reviewer, { ...asked, seen: ids });
  const rows = await listSeen(store.read, { submissionId, reviewerId: reviewer.id });
  expect(rows).toHaveLength(ids.length);
  for (const { digest } of rows) expect(digest).toMatch(/^s1\./);
});

describe('approval', () => {
  it('is refused while an item has not been seen, naming which', async () => {
    const unseen = await approve(ids.slice(0, 2)).catch((error: unknown) => error);
    expect(unseen).toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'unseen' },
      fields: [
        { itemId: ids[2], problem: 'unseen', values: { type: 'figure', name: '85,000' } },
        { itemId: ids[3], problem: 'unseen' },
        { itemId: ids[4], problem: 'unseen', values: { type: 'relation' } },
      ],
    });
    expect(await outcome(approve(ids))).toBe('done');
  });

  it('takes what the same reviewer saw before', async () => {
    await markSeen(people.reviewer, { ...asked, seen: ids.slice(0, 4) });
    await markSeen(people.reviewer, { ...asked, seen: ids.slice(0, 1) });
    expect(await outcome(approve(ids.slice(4)))).toBe('done');
  });

  it('does not take what another reviewer saw', async () => {
    await markSeen(people.editor, { ...asked, seen: ids });
    await expect(approve([])).rejects.toMatchObject({ details: { reason: 'unseen' } });
  });

  it('counts an item that was changed after it was seen as unseen, and it alone', async () => {
    await markSeen(people.reviewer, { ...asked, seen: ids });
    const again = await sentAgain('Civilians only.');
    await expect(approve([], again)).rejects.toMatchObject({
      fields: [{ values: { type: 'figure', name: '85,000' } }],
    });
  });

  it('goes on where the reviewer stood who returned it', async () => {
    const comment = 'Which page?';
    const back = await returnSubmission(people.reviewer, { ...asked, comment, seen: ids });
    const sentBack = { ...asked, version: back.version };
    const again = await submitSubmission(people.contributor, sentBack);
    expect(await outcome(approve([], { ...asked, version: again.version }))).toBe('done');
  });

  it('takes an item that was saved again without a change as seen', async () => {
    const first = await sentAgain('Civilians only.');
    await markSeen(people.reviewer, { ...first, seen: ids });
    asked = first;
    expect(await outcome(approve([], await sentAgain('Civilians only.')))).toBe('done');
  });
});

describe('seeing', () => {
  it('is of items of that submission, in the version that the reviewer read', async () => {
    const other = await sent(people.other, [
      { entityType: 'organization', payload: { name: 'Example Relief', kind: 'ingo' } },
    ]);
    const [foreign = ''] = await listItemIds(people.reviewer, other.submissionId);
    expect(await outcome(markSeen(people.reviewer, { ...asked, seen: [foreign] }))).toBe(
      'NOT_FOUND',
    );
    await sentAgain('Civilians only.');
    expect(await outcome(markSeen(people.reviewer, { ...asked, seen: ids }))).toBe('CONFLICT');
  });

  it('does not keep an author from taking a seen item out', async () => {
    await markSeen(people.reviewer, { ...asked, seen: ids });
    const back = await returnSubmission(people.reviewer, { ...asked, comment: 'Which page?' });
    const removed = { ...asked, version: back.version, itemId: ids[4] ?? '' };
    expect(await outcome(removeItem(people.contributor, removed))).toBe('done');
  });
});
