import { expect, it } from 'vitest';
import { metricAllowsFigure, metricAllowsSeries } from '#lib/submissions/checks/metric-allows.ts';
import { F1, figureProblemsOf, problemsOf, proposed } from '#tests/support/proposals.ts';
import { series } from '#tests/support/makers.ts';

it('refuses people present as a flow, and in dwellings', () => {
  const flow = proposed(F1({ measureType: 'flow' }));
  expect(figureProblemsOf(metricAllowsFigure, flow)).toEqual(['measureTypeOfMetric']);
  const dwellings = proposed(F1({ unit: 'dwelling' }));
  expect(figureProblemsOf(metricAllowsFigure, dwellings)).toEqual(['unitOfMetric']);
});

it('refuses a series of the killed as a stock', () => {
  const killed = series('KILLED', 'HAWIJA-2017', { metric: 'killed' });
  expect(problemsOf(metricAllowsSeries, proposed(killed))).toEqual(['measureTypeOfMetric']);
});

it('accepts people present as a stock of persons', () => {
  expect(figureProblemsOf(metricAllowsFigure, proposed(F1()))).toEqual([]);
  expect(problemsOf(metricAllowsSeries, proposed())).toEqual([]);
});
