import { describe, expect, it } from 'vitest';
import {
  arePeriodsApart,
  arePlacesApart,
  arePopulationsApart,
  isSamePlace,
} from '#lib/series/footprints.ts';
import { placeInTest, reportedFigure } from '#tests/support/figures.ts';

const at = (...places: ReturnType<typeof placeInTest>[]) => reportedFigure({ places });
const KIRKUK = { code: 'IQG13', name: 'Kirkuk' };
const inKirkuk = { admin1: KIRKUK };
const location = (name: string, level: 'adm1' | 'country' | 'settlement' | 'area') => ({
  ...placeInTest(name, inKirkuk),
  location: { id: name, name, names: [], level, code: 'IQG13', locationCode: 'IRQ' },
  locationId: name,
});
const HAWIJA = placeInTest('Hawija', inKirkuk);
const DAQUQ = placeInTest('Daquq', inKirkuk);

describe('places', () => {
  it('are apart when they are two districts', () => {
    expect(arePlacesApart(at(HAWIJA), at(DAQUQ))).toBe(true);
    expect(arePlacesApart(at(HAWIJA), at(HAWIJA))).toBe(false);
  });

  it('are not apart from the governorate or the country around them', () => {
    expect(arePlacesApart(at(HAWIJA), at(location('Kirkuk', 'adm1')))).toBe(false);
    expect(arePlacesApart(at(location('Iraq', 'country')), at(HAWIJA))).toBe(false);
  });

  it('are not apart when one is drawn freely in the same governorate', () => {
    expect(arePlacesApart(at(HAWIJA), at(location('the front', 'area')))).toBe(false);
  });

  it('are not apart when a town may lie in the district', () => {
    const town = { ...location('Abbasi', 'settlement'), admin2: HAWIJA.admin2 };
    expect(arePlacesApart(at(town), at(HAWIJA))).toBe(false);
    expect(arePlacesApart(at(town), at(DAQUQ))).toBe(true);
  });

  it('are never apart with "in and around", "near" or "part of", or without any place', () => {
    for (const relation of ['in_and_around', 'near', 'part_of', 'unspecified'] as const)
      expect(arePlacesApart(at({ ...HAWIJA, relation }), at(DAQUQ))).toBe(false);
    expect(arePlacesApart(at(), at(DAQUQ))).toBe(false);
  });

  it('are the same in whatever order they are named', () => {
    expect(isSamePlace(at(HAWIJA, DAQUQ), at(DAQUQ, HAWIJA))).toBe(true);
    expect(isSamePlace(at(HAWIJA), at({ ...HAWIJA, relation: 'near' }))).toBe(false);
  });
});

it('periods that share a day are not apart', () => {
  const period = (since: string, on: string) => reportedFigure({ measureType: 'flow', since, on });
  const january = period('2017-01-01', '2017-01-31');
  expect(arePeriodsApart(january, period('2017-02-01', '2017-02-28'))).toBe(true);
  expect(arePeriodsApart(january, period('2017-01-31', '2017-02-28'))).toBe(false);
});

it('populations are apart by gender or by age, never by an unknown one', () => {
  const group = (change: object) => reportedFigure(change);
  expect(arePopulationsApart(group({ gender: 'f' }), group({ gender: 'm' }))).toBe(true);
  expect(arePopulationsApart(group({ gender: 'f' }), group({ gender: 'u' }))).toBe(false);
  expect(arePopulationsApart(group({ minAge: 18 }), group({ maxAge: 17 }))).toBe(true);
  expect(arePopulationsApart(group({ minAge: 18 }), group({ maxAge: 18 }))).toBe(false);
  expect(arePopulationsApart(group({ ageRange: 'children' }), group({}))).toBe(false);
});
