import { describe, expect, it } from 'vitest';
import {
  arePeriodsApart,
  arePlacesApart,
  arePopulationsApart,
  isInside,
  isSamePlace,
  isSamePopulation,
  meetSomewhere,
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

describe('places in a role', () => {
  const from = (name: string) => placeInTest(name, { ...inKirkuk, role: 'origin' });
  const to = (name: string) => placeInTest(name, { ...inKirkuk, role: 'destination' });

  it('who fled Hawija may be who arrived in Daquq', () => {
    expect(arePlacesApart(at(from('Hawija')), at(to('Daquq')))).toBe(false);
  });

  it('who fled Hawija to Daquq is not who fled Mosul to Daquq', () => {
    expect(arePlacesApart(at(from('Hawija'), to('Daquq')), at(from('Mosul'), to('Daquq')))).toBe(
      true,
    );
  });
});

describe('inside', () => {
  const governorate = location('Kirkuk', 'adm1');

  it('a district is inside its governorate and its country, and never the other way', () => {
    expect(isInside(at(HAWIJA), at(governorate))).toBe(true);
    expect(isInside(at(governorate), at(HAWIJA))).toBe(false);
    expect(isInside(at(HAWIJA, DAQUQ), at(location('Iraq', 'country')))).toBe(true);
    expect(isInside(at(HAWIJA), at(HAWIJA))).toBe(false);
  });

  it('nothing is inside for certain where nobody drew the edge, or no code says so', () => {
    expect(isInside(at({ ...HAWIJA, relation: 'near' }), at(governorate))).toBe(false);
    const unknown = placeInTest('Somewhere', { admin1: { code: null, name: 'Kirkuk' } });
    const uncoded = { ...governorate, location: { ...governorate.location, code: null } };
    expect(isInside(at(unknown), at(uncoded))).toBe(false);
    expect(isInside(at(), at(governorate))).toBe(false);
  });

  it('places meet in whatever role or around each other', () => {
    const around = placeInTest('Hawija', {
      ...inKirkuk,
      relation: 'in_and_around',
      role: 'origin',
    });
    expect(meetSomewhere(at(around), at(governorate))).toBe(true);
    expect(meetSomewhere(at(around), at(DAQUQ))).toBe(false);
    expect(meetSomewhere(at(), at(DAQUQ))).toBe(false);
  });
});

it('a period of which an end is unknown or only a month is never taken to be apart too early', () => {
  const flow = (since: string, on: string, change: object = {}) =>
    reportedFigure({ measureType: 'flow', since, on, ...change });
  const august = flow('2017-08-01', '2017-08-31');
  const start = { referencePeriodStartAccuracy: 'unknown' };
  expect(arePeriodsApart(august, flow('2017-09-01', '2017-09-30'))).toBe(true);
  expect(arePeriodsApart(august, flow('2017-09-01', '2017-09-30', start))).toBe(false);
  const month = { referencePeriodEndAccuracy: 'month' };
  expect(
    arePeriodsApart(flow('2017-08-01', '2017-08-01', month), flow('2017-08-20', '2017-09-01')),
  ).toBe(false);
});

it('groups that differ in status or need are never apart, also where their genders are', () => {
  const group = (change: object) => reportedFigure(change);
  const women = group({ gender: 'f', specificNeed: 'water' });
  expect(arePopulationsApart(women, group({ gender: 'm', specificNeed: 'water' }))).toBe(true);
  expect(arePopulationsApart(women, group({ gender: 'm' }))).toBe(false);
  expect(isSamePopulation(women, group({ gender: 'f', specificNeed: 'water' }))).toBe(true);
  expect(isSamePopulation(women, group({ gender: 'f' }))).toBe(false);
});
