// An editor's choice of headline on the real record: made, shown, changed, ended.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Actor } from '#lib/access/actor.ts';
import { BY_POLICY, getChoiceDesk, proposeHeadline } from '#lib/editing/choice-desk.ts';
import { referenceChanges } from '#lib/editing/changes.ts';
import { getSeries } from '#lib/record/series.ts';
import { getSubmission, listMySubmissions } from '#lib/submissions/read.ts';
import { keyFigures } from '#lib/summary/key-figures.ts';
import { openExampleStore } from '#tests/support/example-store.ts';
import { approveAll, outcome } from '#tests/support/submissions.ts';

let opened: Awaited<ReturnType<typeof openExampleStore>>;
const ids = new Map<string, string>();

/** A series that no editor has chosen for, and the one that the example has a choice for. */
const FREE = 'displaced-by-hawija-offensive';
const CHOSEN = 'present-in-hawija';

beforeAll(async () => {
  opened = await openExampleStore();
  for (const slug of [FREE, CHOSEN]) ids.set(slug, (await getSeries('hawija-2017', slug)).id);
});

afterAll(() => opened.store.close());

const NOTE = 'The ministry counted at the crossing points.';

const desk = (slug: string, actor: Actor = opened.people.editor, draftId?: string) =>
  getChoiceDesk(actor, ids.get(slug) ?? '', draftId);

/** What the form of the series would send now, with these changes. */
async function form(slug: string, fields: Record<string, string>, draftId?: string) {
  const { baseRevision, draft, values } = await desk(slug, opened.people.editor, draftId);
  const seriesId = ids.get(slug) ?? '';
  return {
    seriesId,
    fields: { ...values, note: NOTE, ...fields },
    baseRevision,
    draft,
    isSent: true,
  };
}

async function approve(id: string, actor = opened.people.reviewer) {
  const { version } = (await getSubmission(actor, id)).summary;
  return approveAll(actor, { submissionId: id, version });
}

async function ministry() {
  const { offered } = await desk(FREE);
  const [figure] = offered.filter(({ originating }) => originating.kind === 'government');
  return figure?.id ?? '';
}

it('offers the figures that may head the series, and no part or projection', async () => {
  const { offered, older, head, choice } = await desk(FREE);
  expect(choice).toBeNull();
  expect(older).toBe(0);
  const keptOut = new Set(
    head.working.keptOut.flatMap(({ figureId, reason }) =>
      reason === 'subset' || reason === 'forward' ? [figureId] : [],
    ),
  );
  expect(offered.length).toBeGreaterThan(3);
  expect(offered.filter(({ id }) => keptOut.has(id))).toEqual([]);
});

it('heads the series with the chosen figure and its note once a second person agreed', async () => {
  const { editor } = opened.people;
  const figureId = await ministry();
  const id = await proposeHeadline(editor, await form(FREE, { figureId }));
  expect((await desk(FREE)).head.headline).toMatchObject({ chosenBy: 'policy' });
  expect(await outcome(approve(id, editor))).toBe('FORBIDDEN');
  await approve(id);
  const { head, values, history } = await desk(FREE);
  expect(head.headline).toMatchObject({ chosenBy: 'editor', note: NOTE, figure: { id: figureId } });
  expect(keyFigures('en', [head], 1)).toMatchObject([{ chosenBy: 'editor', note: NOTE }]);
  expect(values).toEqual({ figureId, note: '' });
  expect(history?.revisions).toMatchObject([{ revision: 1, snapshot: { figureId, note: NOTE } }]);
});

it('shows the reviewer the sentences of both figures', async () => {
  const { editor, reviewer } = opened.people;
  const [other] = (await desk(FREE)).offered.filter(
    ({ valueText }) => valueText === 'Around 47,000',
  );
  const id = await proposeHeadline(editor, await form(FREE, { figureId: other?.id ?? '' }));
  const { summary, items } = await getSubmission(reviewer, id);
  const changes = await referenceChanges('en', { status: summary.status, items });
  expect(Object.values(changes)).toMatchObject([
    {
      title: 'Headline of “Displaced by the Hawija offensive”',
      publicPage: `/en/crises/hawija-2017/series/${FREE}`,
      rows: [
        {
          name: 'figureId',
          before: expect.stringContaining('9,000'),
          after: expect.stringContaining('47,000'),
          isChanged: true,
        },
        { name: 'note', before: NOTE, after: NOTE, isChanged: false },
      ],
    },
  ]);
});

it('lets the policy choose again, and says so', async () => {
  const { editor, reviewer } = opened.people;
  expect((await desk(CHOSEN)).head.headline).toMatchObject({ chosenBy: 'editor' });
  const asked = await form(CHOSEN, { figureId: BY_POLICY, note: 'Both stand beside it.' });
  const id = await proposeHeadline(editor, asked);
  await approve(id);
  const { head, choice, history } = await desk(CHOSEN);
  expect(head.headline).toMatchObject({
    chosenBy: 'policy',
    figure: { valueText: 'could be as high as 78,000' },
  });
  expect(choice).toMatchObject({ figureId: null, note: 'Both stand beside it.' });
  expect(history?.revisions.map(({ snapshot }) => snapshot?.figureId ?? null).at(-1)).toBeNull();
  const { summary, items } = await getSubmission(reviewer, id);
  const [change] = Object.values(await referenceChanges('en', { status: summary.status, items }));
  expect(change?.rows[0]).toMatchObject({
    before: expect.stringContaining('85,000'),
    after: 'The policy chooses',
  });
});

it('refuses what cannot be sent, and keeps no draft of it', async () => {
  const { editor } = opened.people;
  const before = await listMySubmissions(editor);
  const refused = async (fields: Record<string, string>) =>
    proposeHeadline(editor, await form(FREE, fields)).catch((error: unknown) => error);
  expect(await refused({ figureId: '' })).toMatchObject({ fields: [{ field: 'figureId' }] });
  expect(await refused({ note: ' ' })).toMatchObject({ fields: [{ field: 'note' }] });
  const [part] = (await desk(CHOSEN)).head.working.keptOut;
  expect(await refused({ otherFigure: `/en/figures/${part?.figureId}` })).toMatchObject({
    code: 'INVALID',
    fields: [{ field: 'figureId', problem: 'notACandidate' }],
  });
  expect(await listMySubmissions(editor)).toHaveLength(before.length);
});

it('is for editors', async () => {
  const asked = await form(FREE, { figureId: await ministry() });
  const { contributor, reviewer } = opened.people;
  for (const actor of [contributor, reviewer])
    expect(await outcome(proposeHeadline(actor, asked))).toBe('FORBIDDEN');
  expect(await outcome(proposeHeadline(null, asked))).toBe('UNAUTHENTICATED');
  expect(await desk(FREE, contributor)).toMatchObject({ mayPropose: false });
});

it('a first choice that was kept as a draft becomes a change of the one made meanwhile', async () => {
  const { editor, administrator } = opened.people;
  const slug = 'displaced-from-hawija-since-august-2016';
  ids.set(slug, (await getSeries('hawija-2017', slug)).id);
  const [one, other] = (await desk(slug)).offered.map(({ id }) => id);
  const slow = await form(slug, { figureId: one ?? '' });
  const draftId = await proposeHeadline(editor, { ...slow, isSent: false });
  const fast = await form(slug, { figureId: other ?? '' });
  await approve(await proposeHeadline(administrator, fast));
  const again = await form(slug, {}, draftId);
  await expect(proposeHeadline(editor, again)).rejects.toMatchObject({
    code: 'CONFLICT',
    details: {
      conflicts: [{ base: null, current: { figureId: other }, proposed: { figureId: one } }],
    },
  });
  expect(await proposeHeadline(editor, { ...again, baseRevision: 1 })).toBe(draftId);
  expect((await getSubmission(editor, draftId)).items).toHaveLength(1);
  await approve(draftId);
  expect((await desk(slug)).choice).toMatchObject({ revision: 2, figureId: one });
});
