import { beforeEach, describe, expect, it } from 'vitest';
import * as rows from '#db/submissions.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { keepInDraft } from '#lib/snapshots/keep.ts';
import { addComment } from '#lib/submissions/comment.ts';
import { returnSubmission } from '#lib/submissions/decide.ts';
import { getSubmission } from '#lib/submissions/read.ts';
import { saveItems } from '#lib/submissions/save.ts';
import { insertApproval, listApprovals, listItems } from '#lib/submissions/sealed-rows.ts';
import { formWith, openDataFolder } from '#tests/support/captures.ts';
import { confidentialItem, everythingKept, IDENTITIES } from '#tests/support/confidential.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addGround, approved, draft, sent } from '#tests/support/submissions.ts';

let store: TestStore;
let people: Awaited<ReturnType<typeof addGround>>;

beforeEach(async () => {
  openDataFolder();
  store = await openTestStore();
  people = await addGround(store);
});

const found = (text: string, words: readonly string[]) =>
  words.filter((word) => text.includes(word));

/** What is said in confidence in the statements and the talk of a draft. */
const SAID = [
  'CanarySpeaker',
  'CanaryQuote',
  'CanaryLocator',
  'CanaryComment',
  'CanaryNote',
  'CanaryPasted',
  'CanaryFirst',
];

async function talkAbout() {
  const { contributor, reviewer } = people;
  const document = confidentialItem();
  const statement = {
    entityType: 'statement' as const,
    payload: {
      sourceId: document.entityId,
      organizationId: 'x',
      speakerName: 'CanarySpeaker',
      quote: 'CanaryQuote',
      locator: 'CanaryLocator',
    },
  };
  // Words of a document that is not public cannot be sent; they lie in the draft all the same.
  const kept = await draft(contributor, [document, statement], '');
  await addComment(contributor, { submissionId: kept.submissionId, body: 'CanaryComment' });
  await keepInDraft(
    contributor,
    kept.submissionId,
    await formWith('CanaryPasted', { name: 'x.txt' }),
  );
  const asked = await sent(contributor, [confidentialItem()], '');
  await store.transact((tx) =>
    insertApproval(tx, {
      id: newPublicId(),
      ...asked,
      reviewerId: reviewer.id,
      note: 'CanaryFirst',
      approvedAt: new Date(),
    }),
  );
  await returnSubmission(reviewer, { ...asked, comment: 'CanaryNote' });
  return { kept, asked };
}

describe('a copy of the database', () => {
  it('does not give away a confidential source, its speakers, or what was said about them', async () => {
    await talkAbout();
    await approved(people.contributor, people.reviewer, [confidentialItem()]);
    await approved(people.contributor, people.reviewer, [
      confidentialItem(undefined, 'restricted'),
    ]);
    expect(found(await everythingKept(store), [...IDENTITIES, ...SAID])).toEqual([]);
  });

  it('would, were it not sealed', async () => {
    const { submissionId } = await draft(people.contributor);
    const { entityType, payload, reason } = confidentialItem();
    const item = { id: newPublicId(), submissionId, position: 0, entityType, payload };
    const change = { entityId: newPublicId(), changeType: 'create' as const, baseRevision: null };
    const row = { ...item, ...change, reason: String(reason), updatedAt: new Date() };
    await store.transact((tx) => rows.insertItems(tx, [row as rows.ItemRow]));
    expect(found(await everythingKept(store), IDENTITIES)).toEqual(IDENTITIES);
    expect((await listItems(store.read, submissionId))[0]?.payload).toEqual(payload);
  });
});

describe('whoever may read it', () => {
  it('reads the draft, its note and its comments as they were written', async () => {
    const { kept, asked } = await talkAbout();
    const own = await getSubmission(people.contributor, kept.submissionId);
    expect(own.summary.title).toBe('CanaryTitle');
    expect(own.items[1]?.payload).toMatchObject({ quote: 'CanaryQuote' });
    expect(own.comments[0]?.body).toBe('CanaryComment');
    const returned = await getSubmission(people.reviewer, asked.submissionId);
    expect(returned.summary.decisionNote).toBe('CanaryNote');
    expect(returned.items[0]?.reason).toBe('CanaryReason');
    const [first] = await listApprovals(store.read, asked);
    expect(first?.approval.note).toBe('CanaryFirst');
  });

  it('opens no words that were moved to another row', async () => {
    const { kept } = await talkAbout();
    const [document, statement] = await rows.listItems(store.read, kept.submissionId);
    if (!document || !statement) throw new Error('two items');
    const moved = { ...statement, payload: document.payload };
    await store.transact((tx) => rows.updateItem(tx, moved));
    await expect(listItems(store.read, kept.submissionId)).rejects.toThrow('changed or moved');
  });
});

it('what is saved a second time is sealed a second time', async () => {
  const { submissionId, version } = await draft(people.contributor, [confidentialItem()]);
  const before = await rows.listItems(store.read, submissionId);
  const [item] = before;
  const again = { itemId: item?.id, ...confidentialItem(item?.entityId) } as never;
  await saveItems(people.contributor, { submissionId, version, items: [again] });
  const after = await rows.listItems(store.read, submissionId);
  expect(after[0]?.payload).not.toEqual(before[0]?.payload);
  expect(found(JSON.stringify(after), IDENTITIES)).toEqual([]);
});
