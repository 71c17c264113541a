import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparisonModel } from '#lib/charts/comparison.ts';
import { compareView } from '#lib/compare/compare-view.ts';
import { readPart } from '#lib/query/part.ts';
import { getCrisis } from '#lib/record/crises.ts';
import { loadCompared } from '#tests/support/compared.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';

let store: TestStore;

beforeAll(async () => {
  store = await openTestStore();
  await loadCompared(store);
});
afterAll(() => store.close());

async function viewOf(text: string) {
  const parameters = new URLSearchParams(text);
  const crisis = await getCrisis('hawija-2017');
  return compareView('en', crisis, { parameters, part: readPart(parameters) });
}

const drawnIn = ({ groups }: Awaited<ReturnType<typeof viewOf>>) =>
  groups.map(({ drawn }) => drawn.map(({ figures }) => figures.map(({ id }) => id)));

describe('series of a crisis beside each other', () => {
  test('are invited to be chosen where none is', async () => {
    const view = await viewOf('');
    expect(view.groups).toEqual([]);
    expect(view.choices.map(({ members }) => members.map(({ count }) => count))).toEqual([
      [3, 1],
      [1],
    ]);
    expect(view.suggestions.map(({ query }) => query)).toEqual([
      'series=present',
      'series=present&by=place',
      'series=present&series=trapped',
    ]);
  });

  test('stand in one group with every figure of each where they are of one kind', async () => {
    const view = await viewOf('series=present&series=trapped');
    expect(drawnIn(view)).toEqual([[['F1', 'F2', 'F3'], ['T1']]]);
    expect(view.selected.count).toBe(4);
    expect(view.address).toBe('/en/crises/hawija-2017/compare?series=present&series=trapped');
  });

  test('are found by their ids as well', async () => {
    expect(drawnIn(await viewOf('series=PRESENT'))).toEqual([[['F1', 'F2', 'F3']]]);
  });

  test('never share a group where one counts people on a day and the other during a period', async () => {
    const view = await viewOf('series=present&series=fled');
    expect(drawnIn(view)).toEqual([[['F1', 'F2', 'F3']], [['D1']]]);
  });

  test('are narrowed by the filters that every page knows', async () => {
    const view = await viewOf('series=present&series=trapped&organization=irc');
    expect(drawnIn(view)).toEqual([[['F1', 'F2']]]);
    expect(view.groups[0]?.absent).toEqual(['TRAPPED']);
    expect(view.filters).toMatchObject([{ text: 'Source: IRC', rest: {} }]);
    expect(view.facets.find(({ key }) => key === 'organization')?.choices).toMatchObject([
      { value: 'irc', count: 2, isChosen: true },
      { value: 'un', count: 2, isChosen: false },
    ]);
  });

  test('go back to what was known on a day, and say so', async () => {
    const view = await viewOf('series=present&known_at=2017-09-30');
    expect(drawnIn(view)).toEqual([[['F1', 'F2']]]);
    expect(view.marking).toEqual(['As it could be known on 30 September 2017: not today’s view']);
  });

  test('say what the address asks for that is not there, and compare the rest', async () => {
    const view = await viewOf('series=present&series=other&by=colour&organization=nobody');
    expect(drawnIn(view)).toEqual([[['F1', 'F2', 'F3']]]);
    expect(view.by).toBe('source');
    expect(view.problems.map(({ key, value }) => [key, value])).toEqual([
      ['series', 'other'],
      ['by', 'colour'],
      ['organization', 'nobody'],
    ]);
  });

  test('draw exactly the rows that they list', async () => {
    const [group] = (await viewOf('series=present&series=trapped&by=place')).groups;
    const model = comparisonModel(group?.drawn ?? [], 'en', { panelsBy: 'place' });
    const marks = model.panels.flatMap((panel) => panel.marks.map(({ figureId }) => figureId));
    expect(marks.toSorted()).toEqual(['F1', 'F2', 'F3', 'T1']);
  });

  test('tell the reports of the latest day that all of them were reported for, each alone', async () => {
    const [group] = (await viewOf('series=present&series=trapped')).groups;
    expect(group?.sameTime.sentence).toContain('is 21 September 2017');
    expect(group?.sameTime.lines.map(({ text, endsOn }) => [text, endsOn])).toEqual([
      ['85,000 people (1 report)', '2017-09-21'],
      ['85,000 people (1 report)', null],
    ]);
  });
});
