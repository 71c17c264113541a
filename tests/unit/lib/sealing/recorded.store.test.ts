// Recorded documents that are not public: what the rows hold, and what those who may read them are given.
import { beforeEach, describe, expect, it } from 'vitest';
import * as rows from '#db/entities.ts';
import * as revisions from '#db/revisions.ts';
import { proposeRedaction } from '#lib/editing/redaction-desk.ts';
import { getRecordDesk } from '#lib/editing/record-desk.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { verifyRecord } from '#lib/record/verify.ts';
import { findEntities, findEntity, findRevision } from '#lib/sealing/recorded.ts';
import { getSubmission } from '#lib/submissions/read.ts';
import { confidentialItem, everythingKept, IDENTITIES } from '#tests/support/confidential.ts';
import { HAWIJA, IRC } from '#tests/support/hawija-file.ts';
import { addUser } from '#tests/support/record.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addGround, approveAll, approved } from '#tests/support/submissions.ts';

let store: TestStore;
let people: Awaited<ReturnType<typeof addGround>>;
let id: string;

beforeEach(async () => {
  store = await openTestStore();
  people = await addGround(store);
  id = newPublicId();
  await approved(people.contributor, people.reviewer, [confidentialItem(id)]);
});

const standing = async () =>
  IDENTITIES.filter(
    (
      (kept) => (word: string) =>
        kept.includes(word)
    )(await everythingKept(store)),
  );
const revisionOf = (revision: number) => ({
  entityType: 'source' as const,
  entityId: id,
  revision,
});
const differences = async () => (await verifyRecord()).differences;

describe('a recorded document that is not public', () => {
  it('is sealed in its row and its revision alike, and the chain is verified without a key', async () => {
    const row = await rows.findEntity(store.read, 'source', id);
    const revision = await revisions.findRevision(store.read, revisionOf(1));
    expect(row?.title).toMatch(/^s1\./);
    expect(revision?.snapshot).toMatchObject({ title: row?.title, authors: row?.authors });
    expect(await standing()).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  it('is read in words, current and at each revision, beside what was never sealed', async () => {
    const words = {
      title: 'CanaryTitle',
      authors: ['CanaryAuthor'],
      url: 'https://canary-address.example/',
      archiveUrl: 'https://canary-archive.example/',
      licence: 'CanaryLicence',
    };
    expect(await findEntity(store.read, 'source', id)).toMatchObject(words);
    const revision = await findRevision(store.read, revisionOf(1));
    expect(revision?.snapshot).toMatchObject(words);
    expect(revision?.snapshot).not.toHaveProperty('id');
    const places = await findEntities(store.read, 'location', [HAWIJA, 'NOBODY00']);
    expect([...places.keys()]).toEqual([HAWIJA]);
    expect(await findEntity(store.read, 'source', 'NOBODY00')).toBeUndefined();
    expect(await findRevision(store.read, revisionOf(2))).toBeUndefined();
    const desk = await getRecordDesk(people.reviewer, { entityType: 'source', id, kind: null });
    expect(desk.source).toMatchObject({ title: words.title, authors: words.authors });
    expect(desk.current).toMatchObject({ url: words.url });
  });

  it('stands in plain text once an approval makes it public, and what it was before stays sealed', async () => {
    const opened = { ...confidentialItem(id, 'public'), changeType: 'edit' as const };
    await approved(people.contributor, people.reviewer, [opened]);
    expect((await rows.findEntity(store.read, 'source', id))?.title).toBe('CanaryTitle');
    const first = await revisions.findRevision(store.read, revisionOf(1));
    expect(first?.snapshot?.title).toMatch(/^s1\./);
    expect(await differences()).toEqual([]);
  });

  it('keeps its words, sealed, when its publisher is merged into another', async () => {
    const [one, other] = [newPublicId(), newPublicId()];
    const organization = (entityId: string, name: string) => ({
      entityType: 'organization' as const,
      entityId,
      payload: { name, slug: name.toLowerCase(), kind: 'ingo' },
    });
    await approved(people.editor, people.reviewer, [
      organization(one, 'Twofold'),
      organization(other, 'Onefold'),
    ]);
    const moved = confidentialItem(id);
    const edit = { ...moved, changeType: 'edit' as const };
    const payload = { ...(moved.payload as object), publisherId: one };
    await approved(people.contributor, people.reviewer, [{ ...edit, payload }]);
    const named = organization(one, 'Twofold').payload;
    const merge = {
      ...organization(one, ''),
      changeType: 'correct' as const,
      baseRevision: 1,
      reason: 'One organization under two names.',
      payload: { ...named, mergedIntoId: other },
    };
    await approved(people.editor, people.reviewer, [merge]);
    const found = await findEntity(store.read, 'source', id);
    expect(found).toMatchObject({ publisherId: other, title: 'CanaryTitle', revision: 3 });
    expect(await standing()).toEqual([]);
    expect(await differences()).toEqual([]);
  });

  it('is redacted as any other, and what is left of it stays sealed', async () => {
    const second = { id: 'second', role: 'reviewer' as const };
    await store.transact((tx) => addUser(tx, second.id, second.role));
    const submissionId = await proposeRedaction(second, {
      entityType: 'source',
      id,
      title: 'Redaction',
      reason: 'It named a person.',
      words: 'canaryauthor',
      fields: [],
      copies: true,
      onlyEarlier: false,
      baseRevision: 1,
      draft: null,
      isSent: true,
    });
    const { version } = (await getSubmission(people.reviewer, submissionId)).summary;
    await approveAll(people.reviewer, { submissionId, version });
    await approveAll(people.editor, { submissionId, version });
    const found = await findEntity(store.read, 'source', id);
    expect(found).toMatchObject({ title: 'CanaryTitle', authors: ['[redacted here]'] });
    expect((await revisions.findRevision(store.read, revisionOf(1)))?.snapshot).toBeNull();
    expect(await standing()).toEqual([]);
    expect(await differences()).toEqual([]);
  });
});

it('a public document stands as it was written', async () => {
  const open = newPublicId();
  await approved(people.contributor, people.reviewer, [confidentialItem(open, 'public')]);
  expect(await rows.findEntity(store.read, 'source', open)).toMatchObject({
    title: 'CanaryTitle',
    publisherId: IRC,
  });
});
