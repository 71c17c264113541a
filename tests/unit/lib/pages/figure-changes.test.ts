import { expect, it } from 'vitest';
import { changedFields, FIGURE_FIELDS } from '#lib/pages/figure-changes.ts';
import { placeInTest, reportedFigure } from '#tests/support/figures.ts';
import { figure } from '#tests/support/makers.ts';

it('has a field for every column, so that no change goes unseen', () => {
  const { proposed } = figure('F', {
    statementId: 'S',
    seriesId: 'P',
    originatingOrganizationId: 'O',
  });
  expect(Object.values(FIGURE_FIELDS).flat().toSorted()).toEqual(Object.keys(proposed).toSorted());
});

it('names the fields that differ, in the order of the page', () => {
  const before = reportedFigure({ reportedValue: 85_000, caveat: null });
  const after = { ...before, valueText: '84,000', reportedValue: 84_000, caveat: 'misprint' };
  expect(changedFields(before, after)).toEqual(['value', 'reportedValue', 'caveat']);
  expect(changedFields(before, { ...before })).toEqual([]);
});

it('sees how a place is meant, and not what it is called now', () => {
  const before = reportedFigure({ places: [placeInTest('Hawija')] });
  const [place] = before.places;
  const renamed = place && { ...place, location: { ...place.location, name: 'Al-Hawiga' } };
  expect(changedFields(before, { ...before, places: renamed ? [renamed] : [] })).toEqual([]);
  const around = [placeInTest('Hawija', { relation: 'in_and_around' })];
  expect(changedFields(before, { ...before, places: around })).toEqual(['places']);
});
