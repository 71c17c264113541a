// Recorded figures, statements and documents changed through the desk, on the real record.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findEntity } from '#db/entities.ts';
import type { Actor } from '#lib/access/actor.ts';
import { getRecordDesk, proposeRecordChange } from '#lib/editing/record-desk.ts';
import { payloadOfRow, type EnteredKind } from '#lib/editing/record-kinds.ts';
import { listCorrections } from '#lib/record/corrections.ts';
import { getFigure } from '#lib/record/figures.ts';
import { getSeries } from '#lib/record/series.ts';
import { verifyRecord } from '#lib/record/verify.ts';
import { getSubmission } from '#lib/submissions/read.ts';
import { submitSubmission } from '#lib/submissions/submit.ts';
import { seriesOverview } from '#lib/summary/series-overviews.ts';
import { openExampleStore } from '#tests/support/example-store.ts';
import { approveAll, outcome, sent } from '#tests/support/submissions.ts';

let opened: Awaited<ReturnType<typeof openExampleStore>>;

beforeAll(async () => {
  opened = await openExampleStore();
});

afterAll(() => opened.store.close());

// The International Rescue Committee, 21 September 2017: 85,000 civilians and some 40,000 children among them.
const RELEASE = 'J7R858NR';
const STATEMENT = 'W6KARRYX';
const CIVILIANS = '0W136M4A';
const CHILDREN = '59CDJ4RF';
const FLED = 'ENWCX575';
/** At least 150,000 people beyond Mosul, July 2017. */
const BEYOND = '19F8CH2Y';
const REASON = 'The release says so in its second paragraph.';

type Fields = Record<string, string>;

async function formOf(id: string, kind: EnteredKind, fields: Fields, draftId?: string) {
  const desk = await getRecordDesk(opened.people.contributor, {
    entityType: 'figure',
    id,
    kind,
    draftId,
  });
  return {
    entityType: 'figure' as const,
    id,
    kind,
    title: 'A change',
    fields: { ...desk.values, ...fields },
    baseRevision: desk.baseRevision,
    draft: desk.draft,
    isSent: true,
  };
}

async function proposed(id: string, kind: EnteredKind, fields: Fields = { reason: REASON }) {
  return proposeRecordChange(opened.people.contributor, await formOf(id, kind, fields));
}

async function approve(submissionId: string, ...reviewers: Actor[]) {
  const { version } = (await getSubmission(opened.people.reviewer, submissionId)).summary;
  for (const reviewer of reviewers) await approveAll(reviewer, { submissionId, version });
}

const rowOf = async (id: string) => {
  const row = await findEntity(opened.store.read, 'figure', id);
  return row ? payloadOfRow(row) : {};
};

describe('a recorded figure', () => {
  it('that is saved unchanged as an edit stays what it was', async () => {
    for (const id of [CIVILIANS, CHILDREN, FLED, BEYOND, '11KF06GN']) {
      const before = await rowOf(id);
      await approve(await proposed(id, 'edit'), opened.people.reviewer);
      expect(await rowOf(id)).toEqual(before);
    }
  });

  it('is corrected with its bounds, and the reason is public', async () => {
    const fields = { quantifier: 'approximately', reason: REASON };
    await approve(await proposed(CIVILIANS, 'correct', fields), opened.people.reviewer);
    const figure = await getFigure(CIVILIANS);
    expect(figure).toMatchObject({ quantifier: 'approximately', lifecycle: 'active' });
    const { changes } = await listCorrections({ changeType: 'correct' }, { limit: 1 });
    expect(changes[0]?.now).toMatchObject({ entityId: CIVILIANS, reason: REASON });
  });

  it('stays a draft, saved once, that asks about what the change makes odd', async () => {
    const { contributor } = opened.people;
    const id = await proposed(CIVILIANS, 'correct', { quantifier: 'exact', reason: REASON });
    const asked = await getSubmission(contributor, id);
    expect(asked.summary.status).toBe('draft');
    expect(asked.warnings).toMatchObject([{ kind: 'exactRound', reason: null }]);
    expect(asked.items).toMatchObject([{ payload: { quantifier: 'exact' }, reason: REASON }]);
    const { version } = asked.summary;
    const reasons = { exactRound: 'It was counted.' };
    await submitSubmission(contributor, { submissionId: id, version, reasons });
    expect((await getSubmission(contributor, id)).summary.status).toBe('submitted');
  });

  it('keeps the number lock: a number that is not in the quote is refused', async () => {
    const wrong = { valueText: '86,000', reportedValue: '86000', reason: REASON };
    await expect(proposed(CIVILIANS, 'correct', wrong)).rejects.toMatchObject({
      code: 'INVALID',
      fields: expect.arrayContaining([
        expect.objectContaining({ field: 'valueText', problem: 'notInQuote' }),
      ]),
    });
  });

  it('needs a reason for every kind of change', async () => {
    for (const kind of ['correct', 'edit', 'withdraw', 'retract'] as const)
      await expect(proposed(FLED, kind, { reason: '  ' })).rejects.toMatchObject({
        code: 'INVALID',
        fields: expect.arrayContaining([
          expect.objectContaining({ field: 'reason', problem: 'reasonMissing' }),
        ]),
      });
  });

  it('is not moved away from its parts', async () => {
    const { id: seriesId } = await getSeries('hawija-2017', 'present-in-hawija');
    const alone = {
      entityType: 'figure' as const,
      entityId: BEYOND,
      changeType: 'correct' as const,
      reason: REASON,
      payload: { ...(await rowOf(BEYOND)), seriesId },
    };
    await expect(sent(opened.people.contributor, [alone])).rejects.toMatchObject({
      code: 'INVALID',
      fields: expect.arrayContaining([
        expect.objectContaining({
          problem: 'breaksRecorded',
          values: { entity: 'figure', value: 'EVN1QD36', field: 'ageRange' },
        }),
      ]),
    });
  });

  it('is moved to another series with its parts, and its own period stays', async () => {
    const before = await rowOf(BEYOND);
    const { id: seriesId } = await getSeries('hawija-2017', 'present-in-hawija');
    const same = { seriesId: String(before.seriesId), reason: REASON };
    await expect(proposed(BEYOND, 'series', same)).rejects.toMatchObject({
      fields: [{ field: 'seriesId', problem: 'sameSeries' }],
    });
    const moved = await proposed(BEYOND, 'series', { seriesId, reason: REASON });
    await approve(moved, opened.people.reviewer);
    // The 75,000 children among them.
    expect(await rowOf('EVN1QD36')).toMatchObject({ seriesId, ageRange: 'children' });
    const { referencePeriodStart, referencePeriodEnd, valueText } = before;
    expect(await rowOf(BEYOND)).toMatchObject({
      seriesId,
      referencePeriodStart,
      referencePeriodEnd,
      valueText,
    });
  });

  it('that its source has withdrawn keeps everything but its state, and heads its series no more', async () => {
    const before = await rowOf(CHILDREN);
    await approve(await proposed(CHILDREN, 'withdraw'), opened.people.reviewer);
    expect(await rowOf(CHILDREN)).toEqual({
      ...before,
      lifecycle: 'withdrawn_by_source',
      lifecycleReason: REASON,
    });
    const overview = await seriesOverview(await getSeries('hawija-2017', 'present-in-hawija'));
    expect(overview.working.entered.map((entered) => JSON.stringify(entered)).join()).not.toContain(
      CHILDREN,
    );
  });

  it('is retracted only once two reviewers agree, and is answered for ever after', async () => {
    const id = await proposed('11KF06GN', 'retract');
    await approve(id, opened.people.reviewer);
    expect((await getFigure('11KF06GN')).lifecycle).toBe('active');
    await approve(id, opened.people.administrator);
    expect(await getFigure('11KF06GN')).toMatchObject({
      lifecycle: 'retracted',
      lifecycleReason: REASON,
    });
  });

  it('that was recorded twice leads to the one that stays', async () => {
    const twice = { another: `https://example.org/en/figures/${CIVILIANS}`, reason: REASON };
    const id = await proposed(BEYOND, 'duplicate', twice);
    await approve(id, opened.people.reviewer);
    const figure = await getFigure(BEYOND);
    expect(figure.lifecycle).toBe('duplicate');
    expect(figure.relations).toContainEqual(
      expect.objectContaining({ type: 'duplicate_of', fromId: BEYOND, toId: CIVILIANS }),
    );
  });

  it('that names no other figure where one is needed is told so', async () => {
    await expect(proposed('EVN1QD36', 'duplicate')).rejects.toMatchObject({
      code: 'INVALID',
      fields: [{ field: 'another', problem: 'originalMissing' }],
    });
    await expect(
      proposed('EVN1QD36', 'supersede', { another: 'NOSUCH12', reason: REASON }),
    ).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('keeps a draft of a change, its other figure and its reason, and saves it once', async () => {
    const form = await formOf('EVN1QD36', 'supersede', { another: CIVILIANS, reason: REASON });
    const id = await proposeRecordChange(opened.people.contributor, { ...form, isSent: false });
    const again = await formOf('EVN1QD36', 'edit', {}, id);
    expect(again.fields).toMatchObject({ another: CIVILIANS, reason: REASON });
    await proposeRecordChange(opened.people.contributor, {
      ...again,
      kind: 'supersede',
      isSent: false,
    });
    const { items } = await getSubmission(opened.people.contributor, id);
    expect(items.map(({ entityType, changeType }) => [entityType, changeType])).toEqual([
      ['figure', 'supersede'],
      ['relation', 'create'],
    ]);
  });

  it('that changed meanwhile is shown in both versions, and nothing is stored', async () => {
    const form = await formOf('MPKTC4N5', 'correct', { caveat: 'Late.', reason: REASON });
    await approve(
      await proposed('MPKTC4N5', 'edit', { caveat: 'Early.', reason: REASON }),
      opened.people.reviewer,
    );
    await expect(proposeRecordChange(opened.people.contributor, form)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: {
        reason: 'baseRevision',
        conflicts: [{ current: { caveat: 'Early.' }, proposed: { caveat: 'Late.' } }],
      },
    });
  });
});

it('a statement and a document are corrected in their own forms, and the chain holds', async () => {
  for (const [entityType, id, fields, changed] of [
    ['statement', STATEMENT, { locator: 'second paragraph' }, { locator: 'second paragraph' }],
    [
      'source',
      RELEASE,
      { title: 'Civilians in great danger' },
      { title: 'Civilians in great danger' },
    ],
  ] as const) {
    const desk = await getRecordDesk(opened.people.contributor, {
      entityType,
      id,
      kind: 'correct',
    });
    const submission = await proposeRecordChange(opened.people.contributor, {
      entityType,
      id,
      kind: 'correct',
      title: 'A correction',
      fields: { ...desk.values, ...fields, reason: REASON },
      baseRevision: desk.baseRevision,
      draft: null,
      isSent: true,
    });
    await approve(submission, opened.people.reviewer);
    const row = await findEntity(opened.store.read, entityType, id);
    expect(row).toMatchObject({ ...changed, revision: 2 });
    expect(payloadOfRow(row ?? {})).toEqual({ ...desk.current, ...changed });
  }
  expect((await verifyRecord()).differences).toEqual([]);
});

it('what is not there, or not public, is nobody’s to change', async () => {
  const asked = { entityType: 'figure' as const, id: 'NOSUCH12', kind: null };
  expect(await outcome(getRecordDesk(opened.people.contributor, asked))).toBe('NOT_FOUND');
  expect(await outcome(getRecordDesk(null, { ...asked, id: CIVILIANS }))).toBe('UNAUTHENTICATED');
});
