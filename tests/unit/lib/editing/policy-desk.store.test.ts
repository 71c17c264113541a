// The policy on the real record: what an editor's change does to a series of the Hawija case, and who may make it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/access/actor.ts';
import { referenceChanges } from '#lib/editing/changes.ts';
import { getPolicyDesk, proposePolicy } from '#lib/editing/policy-desk.ts';
import { policyWords } from '#lib/editing/policy-words.ts';
import { findHeadlinePolicy, listPolicyRevisions } from '#lib/record/policies.ts';
import { getSeries } from '#lib/record/series.ts';
import { verifyRecord } from '#lib/record/verify.ts';
import { returnSubmission } from '#lib/submissions/decide.ts';
import { getSubmission, listMySubmissions } from '#lib/submissions/read.ts';
import { seriesOverview } from '#lib/summary/series-overviews.ts';
import { openExampleStore } from '#tests/support/example-store.ts';
import { approveAll, outcome } from '#tests/support/submissions.ts';

let opened: Awaited<ReturnType<typeof openExampleStore>>;

beforeAll(async () => {
  opened = await openExampleStore();
});

afterAll(() => opened.store.close());

const NOTE = 'Those who were there come first.';

/** What the form of the policy would send now, with these changes. */
async function form(actor: Actor, fields: Record<string, string>, draftId?: string) {
  const desk = await getPolicyDesk(actor, draftId);
  const { baseRevision, draft, values } = desk;
  return { fields: { ...values, note: NOTE, ...fields }, baseRevision, draft, isSent: true };
}

async function approve(id: string, actor = opened.people.reviewer) {
  const { version } = (await getSubmission(actor, id)).summary;
  return approveAll(actor, { submissionId: id, version });
}

const headlineOf = async (slug: string) =>
  (await seriesOverview(await getSeries('hawija-2017', slug))).headline;

describe('an approved change of the policy', () => {
  const ingosFirst = { 'tier.ingo': '1', 'tier.un_agency': '2' };

  it('heads the displacement series by those who are preferred now', async () => {
    const { editor } = opened.people;
    const series = 'displaced-by-hawija-offensive';
    expect(await headlineOf(series)).toMatchObject({
      status: 'range',
      figure: { valueText: 'Around 47,000', originating: { kind: 'un_agency' } },
    });
    const id = await proposePolicy(editor, await form(editor, ingosFirst));
    expect(await headlineOf(series)).toMatchObject({ figure: { valueText: 'Around 47,000' } });
    await approve(id);
    expect(await headlineOf(series)).toMatchObject({
      status: 'range',
      figure: { valueText: 'more than 12,500', originating: { kind: 'ingo' } },
    });
    expect(await headlineOf('displaced-from-hawija-since-august-2016')).toMatchObject({
      figure: { valueText: 'over 100,000' },
    });
  });

  it('shows a range or a figure by the per cent that it says', async () => {
    const { administrator } = opened.people;
    const asked = await form(administrator, { conflictPercent: '1000' });
    await approve(await proposePolicy(administrator, asked));
    expect(await headlineOf('displaced-by-hawija-offensive')).toMatchObject({ status: 'figure' });
  });

  it('stands in the rows that the methodology page draws, with its note and its role', async () => {
    const policy = await findHeadlinePolicy();
    expect(
      policyWords('en', policy?.value ?? { tiers: [], conflictPercent: 0, stalenessDays: 0 }),
    ).toContainEqual({
      name: 'conflictPercent',
      label: 'Difference that is shown as a range',
      value: '1,000 %',
    });
    const revisions = await listPolicyRevisions();
    expect(revisions.map(({ revision, reason }) => [revision, reason])).toEqual([
      [1, null],
      [2, NOTE],
      [3, NOTE],
    ]);
    expect(revisions.at(-1)).toMatchObject({
      actorRole: 'reviewer',
      snapshot: { note: NOTE, value: policy?.value },
    });
    expect((await verifyRecord()).differences).toEqual([]);
  });
});

describe('who may change it', () => {
  it.each(['contributor', 'reviewer'] as const)('a %s may read it and no more', async (role) => {
    const actor = opened.people[role];
    expect(await getPolicyDesk(actor)).toMatchObject({ mayPropose: false });
    expect(await outcome(proposePolicy(actor, await form(actor, {})))).toBe('FORBIDDEN');
    expect(await listMySubmissions(actor, { statuses: ['draft', 'submitted'] })).toEqual([]);
  });

  it('nobody who is not signed in', async () => {
    const asked = await form(opened.people.editor, {});
    expect(await outcome(proposePolicy(null, asked))).toBe('UNAUTHENTICATED');
  });

  it('its author does not approve it', async () => {
    const { editor } = opened.people;
    const id = await proposePolicy(editor, await form(editor, { stalenessDays: '60' }));
    await expect(approve(id, editor)).rejects.toMatchObject({
      code: 'FORBIDDEN',
      fields: [{ problem: 'ownSubmission' }],
    });
  });
});

describe('what cannot be sent', () => {
  it('is refused field by field, and leaves no draft behind', async () => {
    const { administrator } = opened.people;
    const before = await listMySubmissions(administrator);
    const asked = await form(administrator, { 'tier.media': '', conflictPercent: '0', note: '' });
    await expect(proposePolicy(administrator, asked)).rejects.toMatchObject({
      code: 'INVALID',
      fields: [
        { field: 'value.tiers', problem: 'kindMissing', values: { kind: 'media' } },
        { field: 'value.conflictPercent', problem: 'outOfRange', values: { value: '0' } },
        { field: 'note', problem: 'missing' },
      ],
    });
    expect(await listMySubmissions(administrator)).toHaveLength(before.length);
  });

  it('can be kept as a draft, gone on with, and sent then', async () => {
    const { editor } = opened.people;
    const unready = { ...(await form(editor, { conflictPercent: 'a fifth' })), isSent: false };
    const id = await proposePolicy(editor, unready);
    const desk = await getPolicyDesk(editor, id);
    expect(desk.values).toMatchObject({ conflictPercent: 'a fifth', note: NOTE });
    expect(desk.draft?.problems).toMatchObject([{ field: 'value.conflictPercent' }]);
    const again = await form(editor, { conflictPercent: '30' }, id);
    expect(await proposePolicy(editor, again)).toBe(id);
    expect((await getSubmission(editor, id)).summary).toMatchObject({ status: 'submitted' });
    expect(await outcome(getPolicyDesk(editor, id))).toBe('NOT_FOUND');
  });

  it('another person’s draft is not there', async () => {
    const { editor, administrator } = opened.people;
    const draft = { ...(await form(editor, {})), isSent: false };
    const id = await proposePolicy(editor, draft);
    expect(await outcome(getPolicyDesk(administrator, id))).toBe('NOT_FOUND');
  });

  it('what was returned is its author’s to change, and nobody else’s', async () => {
    const { editor, administrator } = opened.people;
    const id = await proposePolicy(editor, await form(editor, { stalenessDays: '55' }));
    const { version } = (await getSubmission(administrator, id)).summary;
    await returnSubmission(administrator, { submissionId: id, version, comment: 'Why 55?' });
    expect(await outcome(getPolicyDesk(administrator, id))).toBe('NOT_FOUND');
    expect((await getPolicyDesk(editor, id)).values).toMatchObject({ stalenessDays: '55' });
  });
});

describe('a policy that was changed since the form was opened', () => {
  it('is shown in all its versions before anything is stored', async () => {
    const { editor, administrator } = opened.people;
    const slow = await form(editor, { stalenessDays: '45' });
    const fast = await form(administrator, { stalenessDays: '365' });
    const before = await listMySubmissions(editor);
    await approve(await proposePolicy(administrator, fast));
    const revision = (fast.baseRevision ?? 0) + 1;
    await expect(proposePolicy(editor, slow)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: {
        reason: 'baseRevision',
        conflicts: [
          {
            base: { value: { stalenessDays: 90 } },
            current: { revision, value: { stalenessDays: 365 } },
            proposed: { value: { stalenessDays: '45' } },
          },
        ],
      },
    });
    expect(await listMySubmissions(editor)).toHaveLength(before.length);
    const id = await proposePolicy(editor, { ...slow, baseRevision: revision });
    await approve(id);
    expect((await findHeadlinePolicy())?.value.stalenessDays).toBe(45);
  });

  it('is said to whoever reviews what was sent before', async () => {
    const { editor, administrator, reviewer } = opened.people;
    const early = await proposePolicy(editor, await form(editor, { stalenessDays: '70' }));
    const late = await form(administrator, { stalenessDays: '80' });
    await approve(await proposePolicy(administrator, late));
    const { summary, items } = await getSubmission(reviewer, early);
    const [change] = Object.values(await referenceChanges('en', { status: summary.status, items }));
    expect(change).toMatchObject({ isOutdated: true, isApproved: false });
    expect(change?.rows.filter(({ isChanged }) => isChanged)).toMatchObject([
      { name: 'stalenessDays', before: '80 days', after: '70 days' },
    ]);
    expect(await outcome(approve(early))).toBe('CONFLICT');
  });
});
