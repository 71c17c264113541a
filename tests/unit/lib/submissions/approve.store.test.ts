import { beforeEach, describe, expect, it } from 'vitest';
import { findEntity } from '#db/entities.ts';
import { findContentVersion } from '#db/instance.ts';
import { listRevisionsOfSubmission } from '#db/revisions.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { rejectSubmission, returnSubmission } from '#lib/submissions/decide.ts';
import { getSubmission, listQueue } from '#lib/submissions/read.ts';
import { saveItem, type ItemToSave } from '#lib/submissions/save.ts';
import { submitSubmission, withdrawSubmission } from '#lib/submissions/submit.ts';
import { verifyRecord } from '#lib/record/verify.ts';
import {
  CHILDREN,
  DOCUMENT_ITEMS,
  F1,
  F1_TYPED,
  F1A,
  HAWIJA,
  SOURCE,
} from '#tests/support/hawija-file.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
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
let store: TestStore;

beforeEach(async () => {
  store = await openTestStore();
  people = await addGround(store);
});

const figure = (id: string) => findEntity(store.read, 'figure', id);
const editOf = (caveat: string): ItemToSave => ({
  entityType: 'figure',
  entityId: F1,
  changeType: 'correct',
  reason: 'The release was misread.',
  payload: { ...F1_TYPED, caveat },
});

describe('approval', () => {
  it('puts everything into the record at once, with a revision each', async () => {
    const before = await findContentVersion(store.read);
    const submission = await sent(people.contributor, DOCUMENT_ITEMS);
    const { contentVersion } = await approveAll(people.reviewer, submission);
    expect(contentVersion).toBe(before + 1);
    expect(await figure(F1)).toMatchObject({
      revision: 1,
      reportedValue: 85_000,
      valueLow: 85_000,
      places: [{ locationId: HAWIJA, role: 'at', relation: 'in_and_around', exception: null }],
    });
    const revisions = await listRevisionsOfSubmission(store.read, submission.submissionId);
    expect(revisions.map(({ entityType, entityId }) => [entityType, entityId])).toEqual([
      ['source', SOURCE],
      ['statement', expect.any(String)],
      ['figure', F1],
      ['figure', F1A],
      ['relation', CHILDREN],
    ]);
    expect(revisions.every(({ actorId }) => actorId === 'reviewer')).toBe(true);
    expect((await verifyRecord()).differences).toEqual([]);
  });

  it('leaves the public with the approved revision until an edit is approved', async () => {
    await approved(people.contributor, people.reviewer, DOCUMENT_ITEMS);
    const edit = await sent(people.other, [editOf('Civilians only.')]);
    expect(await figure(F1)).toMatchObject({ revision: 1, caveat: null });
    await approveAll(people.reviewer, edit);
    expect(await figure(F1)).toMatchObject({ revision: 2, caveat: 'Civilians only.' });
    expect((await verifyRecord()).differences).toEqual([]);
  });

  it('happens once: the second reviewer is told that it is decided', async () => {
    const submission = await sent(people.contributor, DOCUMENT_ITEMS);
    const both = [people.reviewer, people.editor].map((each) => approveAll(each, submission));
    const outcomes = await Promise.allSettled(both);
    const refused = outcomes.filter((each) => each.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'alreadyDecided', status: 'approved' },
    });
  });

  it('is of the version that the reviewer saw', async () => {
    const seen = await sent(people.contributor, DOCUMENT_ITEMS);
    const back = await withdrawSubmission(people.contributor, seen);
    const of = { ...seen, version: back.version };
    const changed = {
      entityType: 'figure' as const,
      entityId: F1,
      payload: { ...F1_TYPED, caveat: 'x' },
    };
    const saved = await saveItem(people.contributor, { ...of, ...changed });
    await submitSubmission(people.contributor, { ...seen, version: saved.version });
    await expect(approveAll(people.reviewer, seen)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { reason: 'changed', base: seen.version },
    });
    expect(await figure(F1)).toBeUndefined();
  });

  it('refuses an edit that starts from an older revision, and shows all versions', async () => {
    await approved(people.contributor, people.reviewer, DOCUMENT_ITEMS);
    const first = await sent(people.contributor, [editOf('first')]);
    const second = await sent(people.other, [editOf('second')]);
    await approveAll(people.reviewer, first);
    await expect(approveAll(people.reviewer, second)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: {
        reason: 'baseRevision',
        conflicts: [
          {
            entityId: F1,
            base: { caveat: null },
            current: { caveat: 'first', revision: 2 },
            proposed: { caveat: 'second' },
          },
        ],
      },
    });
    expect(await figure(F1)).toMatchObject({ revision: 2, caveat: 'first' });
  });

  it('checks everything again against the record of the moment', async () => {
    const submission = await sent(people.contributor, DOCUMENT_ITEMS);
    const twin = DOCUMENT_ITEMS.filter(({ entityType }) => entityType === 'source').map((item) => ({
      ...item,
      entityId: 'TW1NAAAA',
    }));
    await approved(people.other, people.reviewer, twin);
    await expect(approveAll(people.reviewer, submission)).rejects.toMatchObject({
      code: 'INVALID',
      fields: [{ field: 'url', problem: 'documentKnown', values: { source: 'TW1NAAAA' } }],
    });
    expect(await findEntity(store.read, 'source', SOURCE)).toBeUndefined();
    const { summary } = await getSubmission(people.reviewer, submission.submissionId);
    expect(summary.status).toBe('submitted');
  });
});

describe('a retraction', () => {
  const reason = 'The release was withdrawn as invented.';
  const RETRACTION: ItemToSave = {
    entityType: 'figure',
    entityId: F1,
    changeType: 'retract',
    reason,
    payload: { ...F1_TYPED, lifecycle: 'retracted', lifecycleReason: reason },
  };

  beforeEach(async () => {
    await approved(people.contributor, people.reviewer, DOCUMENT_ITEMS);
  });

  it('waits for a second reviewer, and changes nothing before', async () => {
    const asked = await sent(people.other, [RETRACTION]);
    const first = await approveAll(people.reviewer, { ...asked, note: 'Read.' });
    expect(first).toMatchObject({ version: asked.version, isComplete: false });
    expect(first.contentVersion).toBe(await findContentVersion(store.read));
    expect(await figure(F1)).toMatchObject({ lifecycle: 'active', revision: 1 });
    const { summary, approvals } = await getSubmission(people.editor, asked.submissionId);
    expect(summary.status).toBe('submitted');
    expect(approvals).toMatchObject([{ reviewer: { id: people.reviewer.id }, note: 'Read.' }]);
    const second = await approveAll(people.editor, asked);
    expect(second.isComplete).toBe(true);
    expect(await figure(F1)).toMatchObject({ lifecycle: 'retracted', lifecycleReason: reason });
    expect((await verifyRecord()).differences).toEqual([]);
  });

  it('is not approved twice by one reviewer, nor by its author', async () => {
    const asked = await sent(people.editor, [RETRACTION]);
    for (let attempt = 0; attempt < 3; attempt += 1)
      expect(await approveAll(people.reviewer, asked)).toMatchObject({ isComplete: false });
    expect(await outcome(approveAll(people.editor, asked))).toBe('FORBIDDEN');
    expect((await getSubmission(people.editor, asked.submissionId)).approvals).toHaveLength(1);
    expect(await figure(F1)).toMatchObject({ lifecycle: 'active' });
  });

  it('that is sent once more needs both reviewers once more', async () => {
    const asked = await sent(people.other, [RETRACTION]);
    await approveAll(people.reviewer, asked);
    const { version } = await withdrawSubmission(people.other, asked);
    const again = { ...asked, ...(await submitSubmission(people.other, { ...asked, version })) };
    expect(await approveAll(people.editor, again)).toMatchObject({ isComplete: false });
    expect(await figure(F1)).toMatchObject({ lifecycle: 'active' });
  });
});

describe('a small count of a sensitive group', () => {
  const few = (typed: object): ItemToSave[] =>
    DOCUMENT_ITEMS.flatMap((item) => {
      if (item.entityType === 'relation' || item.entityId === F1A) return [];
      const quote = 'Including four people with disabilities in and around Hawija';
      if (item.entityType === 'statement')
        return [{ ...item, payload: { ...(item.payload as object), quote } }];
      if (item.entityId !== F1) return [item];
      const of = { valueText: 'four', specificNeed: 'disability', placePrecision: 'adm2' };
      return [{ ...item, payload: { ...F1_TYPED, ...of, ...typed } }];
    });

  it('is in nothing that the public reads before a second reviewer has approved it', async () => {
    const asked = await sent(people.contributor, few({}));
    const before = await findContentVersion(store.read);
    const first = await approveAll(people.reviewer, asked);
    expect(first).toMatchObject({ isComplete: false, contentVersion: before });
    expect(await approveAll(people.reviewer, asked)).toMatchObject({ isComplete: false });
    expect(await figure(F1)).toBeUndefined();
    expect((await getDraft(people.editor, asked.submissionId)).secondReason).toBe('fewPeople');
    expect(await approveAll(people.editor, asked)).toMatchObject({ isComplete: true });
    // What the source said is recorded as it was said.
    expect(await figure(F1)).toMatchObject({ reportedValue: 4, valueText: 'four' });
  });

  it('needs both again for a change that leaves it public, and one to take it out of the counts', async () => {
    const asked = await sent(people.contributor, few({}));
    await approveAll(people.reviewer, asked);
    await approveAll(people.editor, asked);
    const [, , item] = few({ caveat: 'Read again.' });
    const correct = { ...item, changeType: 'correct', reason: 'Misread.' } as ItemToSave;
    const again = await sent(people.other, [correct]);
    expect(await approveAll(people.reviewer, again)).toMatchObject({ isComplete: false });
    const [, , gone] = few({ lifecycle: 'withdrawn_by_source', lifecycleReason: 'Withdrawn.' });
    const withdrawal = { ...gone, changeType: 'withdraw', reason: 'Withdrawn.' } as ItemToSave;
    const end = await sent(people.other, [withdrawal]);
    expect(await approveAll(people.editor, end)).toMatchObject({ isComplete: true });
  });

  it('of a governorate needs one reviewer, as any other figure', async () => {
    const asked = await sent(people.contributor, few({ placePrecision: 'adm1' }));
    expect(await approveAll(people.reviewer, asked)).toMatchObject({ isComplete: true });
  });
});

describe('sending', () => {
  it('is refused with every problem of every item', async () => {
    const items = DOCUMENT_ITEMS.map((item) => ({ ...item }));
    const of = await draft(people.contributor, items);
    const wrong: ItemToSave = {
      entityType: 'figure',
      payload: { ...F1_TYPED, valueText: '85,00' },
    };
    const { itemId, version } = await saveItem(people.contributor, { ...of, ...wrong });
    const empty = await saveItem(people.contributor, {
      ...of,
      version,
      entityType: 'statement',
      payload: {},
    });
    const refused = submitSubmission(people.contributor, { ...of, version: empty.version });
    await expect(refused).rejects.toMatchObject({
      code: 'INVALID',
      fields: expect.arrayContaining([
        expect.objectContaining({ itemId, field: 'valueText', problem: 'notInQuote' }),
        expect.objectContaining({ itemId: empty.itemId, field: 'quote', problem: 'missing' }),
      ]),
    });
  });

  it('is refused while there is nothing in it', async () => {
    const of = await draft(people.contributor);
    await expect(submitSubmission(people.contributor, of)).rejects.toMatchObject({
      fields: [{ problem: 'nothingToSend' }],
    });
  });
});

describe('a decision', () => {
  it('sends a submission back with a comment, to be mended and sent again', async () => {
    const submission = await sent(people.contributor, DOCUMENT_ITEMS);
    const comment = 'Is this the release of the 21st?';
    const { version } = await returnSubmission(people.reviewer, { ...submission, comment });
    const seen = await getSubmission(people.contributor, submission.submissionId);
    expect(seen.summary).toMatchObject({ status: 'returned', reviewer: { id: 'reviewer' } });
    expect(seen.comments).toMatchObject([{ body: comment, author: { role: 'reviewer' } }]);
    await submitSubmission(people.contributor, { ...submission, version });
    expect(await listQueue(people.reviewer)).toMatchObject([
      { status: 'submitted', reviewer: null },
    ]);
  });

  it('is not made without saying why', async () => {
    const submission = await sent(people.contributor, DOCUMENT_ITEMS);
    const silent = [
      returnSubmission(people.reviewer, { ...submission, comment: ' ' }),
      rejectSubmission(people.reviewer, { ...submission, reason: '' }),
    ];
    expect(await Promise.all(silent.map(outcome))).toEqual(['INVALID', 'INVALID']);
  });

  it('is final when it rejects', async () => {
    const submission = await sent(people.contributor, DOCUMENT_ITEMS);
    const { version } = await rejectSubmission(people.reviewer, {
      ...submission,
      reason: 'Not ours.',
    });
    const of = { ...submission, version };
    const later = [
      approveAll(people.editor, of),
      submitSubmission(people.contributor, of),
      saveItem(people.contributor, { ...of, entityType: 'source', payload: {} }),
    ];
    expect(await Promise.all(later.map(outcome))).toEqual(['CONFLICT', 'CONFLICT', 'CONFLICT']);
  });
});
