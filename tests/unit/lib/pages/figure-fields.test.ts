import { describe, expect, it } from 'vitest';
import { FIGURE_FIELDS, type FigureField } from '#lib/pages/figure-changes.ts';
import { fieldName, fieldWords } from '#lib/pages/figure-fields.ts';
import { hawija } from '#tests/support/hawija-case.ts';
import { reportedFigure } from '#tests/support/figures.ts';

const FIELDS = Object.keys(FIGURE_FIELDS) as FigureField[];
const words = (field: FigureField, change: Parameters<typeof reportedFigure>[0] = {}) =>
  fieldWords('en', field, reportedFigure(change));

describe('the fields of a figure in words', () => {
  it('have a name and say something of every figure, never a blank', () => {
    for (const figure of hawija('F1', 'F1a', 'F12', 'F13')) {
      expect(FIELDS.filter((field) => fieldWords('en', field, figure).trim() === '')).toEqual([]);
    }
    expect(new Set(FIELDS.map((field) => fieldName('en', field))).size).toBe(FIELDS.length);
  });

  it('tell a number that was not reported from a reported zero', () => {
    expect(words('low', { valueLow: null })).toBe('not reported');
    expect(words('low', { valueLow: 0 })).toBe('0');
  });

  it('say ages, periods and households as one thing each', () => {
    expect(words('age', { ageRange: 'children', minAge: 0, maxAge: 17 })).toBe(
      'children (0 to 17 years)',
    );
    expect(words('period', { on: '2017-09-21' })).toBe('21 September 2017');
    expect(words('householdSize', { householdSize: 6, householdSizeSource: 'IOM' })).toBe(
      '6 (IOM)',
    );
  });

  it('name the state with its reason', () => {
    expect(words('lifecycle', { lifecycle: 'retracted', lifecycleReason: 'not theirs' })).toBe(
      'Retracted from this record (not theirs)',
    );
  });
});
