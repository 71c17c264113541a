import { describe, expect, it } from 'vitest';
import { candidatesOf, mayStand, parentIdOf, partsOf } from '#lib/series/candidates.ts';
import { related, reportedFigure } from '#tests/support/figures.ts';
import { hawija, HAWIJA } from '#tests/support/hawija-case.ts';

const ask = { unit: 'person' } as const;
const keptOut = (figures: Parameters<typeof candidatesOf>[0], question: object = {}) =>
  candidatesOf(figures, { ...ask, ...question }).keptOut.map(({ figureId, rule }) => [
    figureId,
    rule,
  ]);

describe('figures that may count', () => {
  it('children are kept out in favour of the civilians that they are part of', () => {
    expect(candidatesOf(hawija('F1', 'F1a'), ask)).toMatchObject({
      candidates: [{ id: 'F1' }],
      keptOut: [{ figureId: 'F1a', rule: 'R2', reason: 'subset', otherId: 'F1' }],
    });
  });

  it('what could happen and what is planned for are no observations', () => {
    expect(keptOut(hawija('F3', 'F6', 'F9'))).toEqual([
      ['F3', 'R12'],
      ['F6', 'R12'],
      ['F9', 'R12'],
    ]);
  });

  it('a figure that was corrected, withdrawn or retracted does not count', () => {
    expect(keptOut([reportedFigure({ id: 'OLD', lifecycle: 'corrected' })])).toEqual([
      ['OLD', 'R9'],
    ]);
  });

  it('families count as people only with the size that a source gives', () => {
    const families = { unit: 'family', reportedValue: 14 } as const;
    const sized = { ...families, householdSize: 6, householdSizeSource: 'OCHA' };
    const figures = [
      reportedFigure({ id: 'FAMILIES', ...families }),
      reportedFigure({ id: 'SIZED', ...sized }),
    ];
    expect(keptOut(figures)).toEqual([['FAMILIES', 'R8']]);
  });

  it('a report without any number is kept out and never taken for 0', () => {
    const unknown = reportedFigure({
      id: 'NONE',
      quantifier: 'not_quantified',
      reportedValue: null,
    });
    expect(keptOut([unknown])).toEqual([['NONE', 'R13']]);
    expect(keptOut([reportedFigure({ id: 'ZERO', reportedValue: 0 })])).toEqual([]);
  });

  it('what describes a later day than the one asked for is kept out', () => {
    expect(keptOut(hawija('F1', 'F12'), { asOf: '2017-09-30' })).toEqual([['F12', 'asked']]);
  });

  it('what was not yet published is kept out, a month taken to its last day', () => {
    const november = reportedFigure({
      id: 'NOVEMBER',
      source: { publishedOn: '2017-11-01', publishedOnAccuracy: 'month' },
    });
    expect(keptOut([november], { knownAt: '2017-11-15' })).toEqual([['NOVEMBER', 'asked']]);
    expect(keptOut([november], { knownAt: '2017-11-30' })).toEqual([]);
  });
});

describe('parts', () => {
  it('know the figure that they are part of', () => {
    expect(hawija('F1a', 'F1').map(parentIdOf)).toEqual(['F1', null]);
  });

  it('are found for their whole', () => {
    const [whole] = hawija('F1');
    expect(whole && partsOf(whole, HAWIJA).map(({ id }) => id)).toEqual(['F1a']);
  });
});

it('parts that look forward, are gone, or come after the day that is asked about are not said as "of which"', () => {
  const figures = related(
    [
      reportedFigure({ id: 'WHOLE' }),
      reportedFigure({ id: 'PART', publishedOn: '2017-09-25' }),
      reportedFigure({ id: 'EXPECTED', basis: 'projected' }),
      reportedFigure({ id: 'GONE', lifecycle: 'retracted' }),
    ],
    ['PART', 'subset_of', 'WHOLE'],
    ['EXPECTED', 'subset_of', 'WHOLE'],
    ['GONE', 'subset_of', 'WHOLE'],
  );
  const [whole] = figures;
  const parts = (asked: object) => whole && partsOf(whole, figures, asked).map(({ id }) => id);
  expect(parts({})).toEqual(['PART']);
  expect(parts({ knownAt: '2017-09-24' })).toEqual([]);
});

it('what an editor keeps as context does not count, what is kept to compare does', () => {
  const context = reportedFigure({ id: 'CONTEXT', role: 'context_only' });
  const compared = reportedFigure({ id: 'COMPARED', role: 'triangulation' });
  expect(candidatesOf([context, compared], ask)).toMatchObject({
    candidates: [{ id: 'COMPARED' }],
    keptOut: [{ figureId: 'CONTEXT', reason: 'context' }],
  });
  expect([context, compared, reportedFigure({ role: 'headline' })].map(mayStand)).toEqual([
    false,
    false,
    true,
  ]);
});
