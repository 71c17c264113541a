import { expect, it } from 'vitest';
import { doNotSum, RULE_AGAINST_ADDING } from '#lib/series/do-not-sum.ts';
import { related, reportedFigure } from '#tests/support/figures.ts';
import { hawija } from '#tests/support/hawija-case.ts';

it('counts of a day, running totals, parts and projections are never added up', () => {
  const reasons = hawija('F1', 'F1a', 'F2', 'F6').map(doNotSum);
  expect(reasons).toEqual(['stock', 'subset', 'cumulative', 'forward']);
  expect(reasons.map((reason) => reason && RULE_AGAINST_ADDING[reason])).toEqual([
    'R1',
    'R2',
    'R7',
    'R12',
  ]);
});

it('a flow may be added, its repeat and a retracted one may not', () => {
  const flow = { measureType: 'flow', metric: 'killed' } as const;
  const figures = related(
    [
      reportedFigure({ id: 'A', ...flow }),
      reportedFigure({ id: 'COPY', ...flow }),
      reportedFigure({ id: 'GONE', ...flow, lifecycle: 'retracted' }),
    ],
    ['COPY', 'repeats', 'A'],
  );
  expect(figures.map(doNotSum)).toEqual([null, 'repeat', 'not_active']);
});

it('a duplicate, and what is kept as context or for comparison, is never added up', () => {
  const flow = { measureType: 'flow', metric: 'killed' } as const;
  const [first, second] = related(
    [reportedFigure({ id: 'A', ...flow }), reportedFigure({ id: 'AGAIN', ...flow })],
    ['AGAIN', 'duplicate_of', 'A'],
  );
  expect([first, second].map((figure) => figure && doNotSum(figure))).toEqual([null, 'repeat']);
  const roles = ['triangulation', 'context_only'] as const;
  expect(roles.map((role) => doNotSum(reportedFigure({ ...flow, role })))).toEqual([
    'role',
    'role',
  ]);
});
