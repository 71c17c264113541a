import { beforeEach, describe, expect, it } from 'vitest';
import {
  decideDraft,
  removeBranch,
  saveFigureWithRelations,
  startDraft,
} from '#lib/entry/change-draft.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import type { AppError } from '#lib/errors.ts';
import {
  CHILDREN,
  DOCUMENT_ITEMS,
  F1,
  F1A,
  F1_TYPED,
  STATEMENT,
} from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import {
  addGround,
  draft,
  itemIdsOf,
  outcome,
  sent,
  type Sent,
} from '#tests/support/submissions.ts';

let people: Awaited<ReturnType<typeof addGround>>;

beforeEach(async () => {
  people = await addGround(await openTestStore());
});

const entityIds = async (id: string) =>
  (await getDraft(people.contributor, id)).items.map(({ entityId }) => entityId);

describe('starting a draft', () => {
  it('holds what was entered first', async () => {
    const id = await startDraft(people.contributor, {
      title: 'x'.repeat(400),
      items: DOCUMENT_ITEMS,
    });
    const { title, items, mayEdit } = await getDraft(people.contributor, id);
    expect(title).toHaveLength(300);
    expect(items).toHaveLength(DOCUMENT_ITEMS.length);
    expect(mayEdit).toBe(true);
  });
});

describe('taking something out of a draft', () => {
  const remove = async (of: { submissionId: string; version: number }, entityId: string) => {
    const { items } = await getDraft(people.contributor, of.submissionId);
    const itemId = items.find((item) => item.entityId === entityId)?.id ?? '';
    return removeBranch(people.contributor, { ...of, itemId });
  };

  it('takes the relations of a figure with it', async () => {
    const of = await draft(people.contributor, DOCUMENT_ITEMS);
    await remove(of, F1);
    expect(await entityIds(of.submissionId)).not.toContain(CHILDREN);
    expect(await entityIds(of.submissionId)).toContain(F1A);
  });

  it('takes the figures of a statement with it, and leaves the document', async () => {
    const of = await draft(people.contributor, DOCUMENT_ITEMS);
    await remove(of, STATEMENT);
    expect(await entityIds(of.submissionId)).toHaveLength(1);
  });

  it('is refused when the draft was saved elsewhere', async () => {
    const of = await draft(people.contributor, DOCUMENT_ITEMS);
    expect(await outcome(remove({ ...of, version: of.version - 1 }, F1))).toBe('CONFLICT');
    expect(await entityIds(of.submissionId)).toContain(F1);
  });
});

describe('the relations of a figure', () => {
  it('are those that its form names, once each', async () => {
    const of = await draft(people.contributor, DOCUMENT_ITEMS);
    const saved = await getDraft(people.contributor, of.submissionId);
    const figure = { entityType: 'figure' as const, entityId: F1A, payload: { ...F1_TYPED } };
    const asked = { ...of, items: [figure], figureId: F1A };
    await saveFigureWithRelations(people.contributor, saved, {
      ...asked,
      relations: [{ type: 'repeats', toId: F1, exhaustive: false, note: 'same table' }],
    });
    const { items } = await getDraft(people.contributor, of.submissionId);
    const relations = items.filter(({ entityType }) => entityType === 'relation');
    expect(relations.map(({ payload }) => payload)).toEqual([
      { fromId: F1A, toId: F1, type: 'repeats', exhaustive: false, note: 'same table' },
    ]);
  });

  it('keep their item when nothing about them changes', async () => {
    const of = await draft(people.contributor, DOCUMENT_ITEMS);
    const saved = await getDraft(people.contributor, of.submissionId);
    const relations = [{ type: 'subset_of', toId: F1, exhaustive: true }];
    await saveFigureWithRelations(people.contributor, saved, {
      ...of,
      items: [],
      figureId: F1A,
      relations,
    });
    expect(await entityIds(of.submissionId)).toContain(CHILDREN);
  });
});

describe('a decision', () => {
  const decide = async (of: Sent, decision: string, comment = '') =>
    decideDraft(people.reviewer, {
      ...of,
      decision,
      comment,
      seen: await itemIdsOf(of.submissionId),
    });

  it('approves without a word, and returns or rejects only with one', async () => {
    const of = await sent(people.contributor, DOCUMENT_ITEMS);
    for (const decision of ['return', 'reject', 'anything else']) {
      const error: AppError = await decide(of, decision).catch((thrown) => thrown);
      expect(error).toMatchObject({ code: 'INVALID', fields: [{ field: 'comment' }] });
    }
    await decide(of, 'approve');
    expect(await getDraft(people.contributor, of.submissionId)).toMatchObject({
      status: 'approved',
      mayEdit: false,
      problems: [],
    });
  });

  it('returns with the comment', async () => {
    const of = await sent(people.contributor, DOCUMENT_ITEMS);
    await decide(of, 'return', 'Which page?');
    const { status, comments, mayEdit } = await getDraft(people.contributor, of.submissionId);
    expect({ status, mayEdit }).toEqual({ status: 'returned', mayEdit: true });
    expect(comments).toMatchObject([{ body: 'Which page?' }]);
  });

  it('is nobody’s own to make', async () => {
    const of = await sent(people.reviewer, DOCUMENT_ITEMS);
    expect(await outcome(decide(of, 'approve'))).toBe('FORBIDDEN');
    const seen = await getDraft(people.reviewer, of.submissionId);
    expect(seen).toMatchObject({ mayDecide: false, mayWithdraw: true });
  });
});
