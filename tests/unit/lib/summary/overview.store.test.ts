import { beforeEach, describe, expect, test } from 'vitest';
import { getCrisisList, getCrisisOverview } from '#lib/summary/overview.ts';
import { seriesOverviews } from '#lib/summary/series-overviews.ts';
import { listSeries } from '#lib/record/series.ts';
import { loadHawija } from '#tests/support/hawija.ts';
import { figure, series } from '#tests/support/makers.ts';
import { approveChanges } from '#tests/support/record.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeEach(async () => {
  store = await openTestStore();
  await loadHawija(store);
});

const TODAY = '2017-10-20';
const headOf = async () => {
  const { series: all } = await getCrisisOverview('hawija-2017', 'en', TODAY);
  const [head] = all;
  return head?.headline.status === 'no_figure' ? null : head?.headline.figure.id;
};
const addFigure = (id: string, on: string) =>
  approveChanges(store, [
    figure(
      id,
      { seriesId: 'PRESENT', originatingOrganizationId: 'UN', statementId: 'S2' },
      { referencePeriodStart: on, referencePeriodEnd: on },
    ),
  ]);

describe('the overview of a crisis', () => {
  test('holds its series with their figures, headline and working, and its public sources', async () => {
    const overview = await getCrisisOverview('hawija-2017', 'en', TODAY);
    expect(overview).toMatchObject({
      crisis: { id: 'HAWIJA-2017' },
      series: [{ series: { id: 'PRESENT' }, total: 3, headline: { figure: { id: 'F3' } } }],
      keyFigures: [{ series: { id: 'PRESENT' }, figure: { id: 'F3' } }],
    });
    const [present] = overview.series;
    expect(present?.figures.map(({ id }) => id).toSorted()).toEqual(['F1', 'F2', 'F3']);
    expect(present?.working).toMatchObject({
      entered: ['F3'],
      keptOut: [
        { figureId: 'F2', rule: 'R2' },
        { figureId: 'F1', rule: 'R9' },
      ],
    });
  });

  test('is never older than the record', async () => {
    expect(await headOf()).toBe('F3');
    await addFigure('F9', '2017-10-04');
    expect(await headOf()).toBe('F9');
  });

  test('is remembered while the record stays as it is', async () => {
    const first = await getCrisisOverview('hawija-2017', 'en', TODAY);
    expect(await getCrisisOverview('hawija-2017', 'en', TODAY)).toBe(first);
    expect(await getCrisisOverview('hawija-2017', 'en', '2017-10-21')).not.toBe(first);
  });

  test('of a crisis that is not there is not found, and is asked again once it is', async () => {
    const ask = () => getCrisisOverview('nowhere', 'en', TODAY);
    await expect(ask()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(ask()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a long series', () => {
  test('gives its latest figures and says how many there are', async () => {
    const all = await listSeries('HAWIJA-2017');
    const [head] = await seriesOverviews(all, { most: 1, today: TODAY });
    expect(head).toMatchObject({ total: 3, figures: [{ id: 'F3' }] });
  });

  test('gives no place to a figure that is not public', async () => {
    const all = await listSeries('HAWIJA-2017');
    const [head] = await seriesOverviews(all, { most: 2, today: TODAY });
    expect(head?.figures.map(({ id }) => id)).toEqual(['F2', 'F3']);
  });

  test('does not crowd out the figures of another', async () => {
    await approveChanges(store, [series('SHORT', 'HAWIJA-2017', { position: 2 })]);
    await approveChanges(store, [
      figure('OLD', { seriesId: 'SHORT', originatingOrganizationId: 'UN', statementId: 'S2' }),
    ]);
    const heads = await seriesOverviews(await listSeries('HAWIJA-2017'), { most: 1, today: TODAY });
    expect(heads.map(({ figures }) => figures.map(({ id }) => id))).toEqual([['F3'], ['OLD']]);
  });

  test('keeps the figure that an editor chose, however old it is', async () => {
    await approveChanges(store, [
      {
        entityType: 'headline_choice',
        id: 'CHOICE',
        proposed: { seriesId: 'PRESENT', figureId: 'F1', note: 'Before the offensive.' },
      },
    ]);
    const all = await listSeries('HAWIJA-2017');
    const [head] = await seriesOverviews(all, { most: 1, today: TODAY });
    expect(head?.headline).toMatchObject({ figure: { id: 'F1' }, chosenBy: 'editor' });
    expect(head?.neighbours.later?.id).toBe('F3');
  });
});

test('the front page has each crisis with its key figures, the latest crisis first', async () => {
  const list = await getCrisisList('en', TODAY);
  expect(
    list.map(({ crisis, keyFigures }) => [crisis.id, keyFigures.map(({ figure: { id } }) => id)]),
  ).toEqual([
    ['HAWIJA-2017', ['F3']],
    ['MOSUL', ['F4']],
  ]);
});

test('no series has no overview', async () => {
  expect(await seriesOverviews([], { most: 10, today: TODAY })).toEqual([]);
});
