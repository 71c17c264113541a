import { beforeEach, expect, it } from 'vitest';
import { findHeadlineChoice, listHeadlineChoices } from '#lib/record/headline-choices.ts';
import { listRevisions } from '#lib/record/revisions.ts';
import { getSeriesById } from '#lib/record/series.ts';
import { verifyRecord } from '#lib/record/verify.ts';
import type { ItemToSave } from '#lib/submissions/save.ts';
import { seriesOverview } from '#lib/summary/series-overviews.ts';
import { DOCUMENT_ITEMS, F1, PRESENT } from '#tests/support/hawija-file.ts';
import { openTestStore } from '#tests/support/store.ts';
import { addGround, approved, sent } from '#tests/support/submissions.ts';

const CHOICE = 'CH01CEBB';
const NOTE = 'The last count before the offensive.';
const LATER = 'A newer count was published.';

const choice = (payload: object, change: Partial<ItemToSave> = {}): ItemToSave => ({
  entityType: 'headline_choice',
  entityId: CHOICE,
  payload: { seriesId: PRESENT, ...payload },
  ...change,
});
const chosen = choice({ figureId: F1, note: NOTE });
const ended = choice({ figureId: null, note: LATER }, { changeType: 'edit', reason: LATER });

let people: Awaited<ReturnType<typeof addGround>>;

beforeEach(async () => {
  people = await addGround(await openTestStore());
  await approved(people.contributor, people.reviewer, DOCUMENT_ITEMS);
});

const headline = async () => (await seriesOverview(await getSeriesById(PRESENT))).headline;

it('an editor’s choice heads the series with its note until it is ended', async () => {
  await approved(people.editor, people.reviewer, [chosen]);
  expect(await headline()).toMatchObject({ chosenBy: 'editor', note: NOTE, figure: { id: F1 } });
  await approved(people.editor, people.reviewer, [ended]);
  expect(await headline()).toMatchObject({ chosenBy: 'policy', note: null, figure: { id: F1 } });
});

it('an ended choice stands no more, and its revisions say when and why', async () => {
  await approved(people.editor, people.reviewer, [chosen]);
  await approved(people.editor, people.reviewer, [ended]);
  expect(await listHeadlineChoices([PRESENT])).toEqual(new Map());
  expect(await findHeadlineChoice(PRESENT)).toMatchObject({ figureId: null, note: LATER });
  expect(await listRevisions('headline_choice', CHOICE)).toMatchObject([
    { revision: 1, snapshot: { figureId: F1, note: NOTE } },
    { revision: 2, reason: LATER, snapshot: { figureId: null, note: LATER } },
  ]);
  expect((await verifyRecord()).differences).toEqual([]);
});

it('a choice that was ended can be made again', async () => {
  await approved(people.editor, people.reviewer, [chosen]);
  await approved(people.editor, people.reviewer, [ended]);
  await approved(people.editor, people.reviewer, [
    { ...chosen, changeType: 'edit', reason: 'The newer count was withdrawn.' },
  ]);
  expect((await listHeadlineChoices([PRESENT])).get(PRESENT)?.figureId).toBe(F1);
});

it.each([
  ['a choice that was never made cannot end', [choice({ figureId: null, note: LATER })]],
  ['a choice that names no figure is not one that ends', [choice({ note: LATER })]],
])('%s', async (_, items) => {
  await expect(sent(people.editor, items)).rejects.toMatchObject({
    code: 'INVALID',
    fields: [{ field: 'figureId' }],
  });
});

it('a series without an editor’s word has none', async () => {
  expect(await findHeadlineChoice(PRESENT)).toBeNull();
});
