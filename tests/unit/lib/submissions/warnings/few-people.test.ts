import { describe, expect, it } from 'vitest';
import { fewPeople } from '#lib/submissions/warnings/few-people.ts';
import { reportedFigure, type FigureInTest } from '#tests/support/figures.ts';

const few = (change: FigureInTest) =>
  fewPeople(
    reportedFigure({
      reportedValue: 4,
      placePrecision: 'settlement',
      populationStatus: 'aid_worker',
      ...change,
    }),
    [],
  );

describe('few people of a group that somebody may want to find', () => {
  it.each<FigureInTest>([
    {},
    { populationStatus: 'detainee' },
    { populationStatus: 'all', metric: 'abducted' },
    { populationStatus: 'all', ageRange: 'girls' },
    { reportedValue: 9 },
    { reportedValue: 9, quantifier: 'up_to' },
    { placePrecision: 'adm3' },
  ])('are asked about in a small place: %o', (change) => {
    expect(few(change)).toMatchObject([{ kind: 'fewPeople' }]);
  });

  it.each<FigureInTest>([
    { reportedValue: 10 },
    { reportedValue: 0 },
    { quantifier: 'at_least' },
    { placePrecision: 'adm2' },
    { unit: 'dwelling' },
    { populationStatus: 'all' },
  ])('are not in a crowd, a district or a group of no kind: %o', (change) => {
    expect(few(change)).toEqual([]);
  });
});
