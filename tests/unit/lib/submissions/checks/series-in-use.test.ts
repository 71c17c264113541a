import { expect, it } from 'vitest';
import { seriesKeepsMeaning } from '#lib/submissions/checks/series-in-use.ts';
import { series } from '#tests/support/makers.ts';
import { GROUND, problemsOf, proposedBeside } from '#tests/support/proposals.ts';

const changed = (given: Parameters<typeof series>[2], inUse: string[]) => ({
  ...proposedBeside(GROUND, {
    ...series('PRESENT', 'HAWIJA-2017', { civilianStatus: 'civilian', ...given }),
    changeType: 'edit',
  }),
  seriesInUse: new Set(inUse),
});

it('refuses another meaning for a series that has figures', () => {
  expect(problemsOf(seriesKeepsMeaning, changed({ metric: 'trapped' }, ['PRESENT']))).toEqual([
    'seriesInUse',
  ]);
});

it('accepts another name for it, and another meaning for an empty one', () => {
  expect(problemsOf(seriesKeepsMeaning, changed({ name: 'Still there' }, ['PRESENT']))).toEqual([]);
  expect(problemsOf(seriesKeepsMeaning, changed({ metric: 'trapped' }, []))).toEqual([]);
});
