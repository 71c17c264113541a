import { describe, expect, it } from 'vitest';
import { isNewPlace, liesInLarger } from '#lib/submissions/checks/placed-rightly.ts';
import { location } from '#tests/support/makers.ts';
import { GROUND, problemsOf, proposed, proposedBeside } from '#tests/support/proposals.ts';

const edited = (...given: Parameters<typeof location>) => ({
  ...location(...given),
  changeType: 'edit' as const,
});
const RIYAD = { level: 'adm3', parentId: 'HAWIJA', name: 'Al-Riyad' } as const;

describe('what a place lies in', () => {
  it('is larger, and in its own country', () => {
    expect(problemsOf(liesInLarger, proposed())).toEqual([]);
    const village = { ...RIYAD, level: 'settlement' } as const;
    expect(problemsOf(liesInLarger, proposed(location('RIYAD', village)))).toEqual([]);
    const camp = { level: 'camp_site', parentId: 'RIYAD' } as const;
    const inVillage = proposed(location('RIYAD', village), location('CAMP', camp));
    expect(problemsOf(liesInLarger, inVillage)).toEqual([]);
  });

  it('is not of the same level, or a smaller one', () => {
    for (const level of ['adm1', 'adm2'] as const)
      expect(
        problemsOf(liesInLarger, proposed(location('X', { level, parentId: 'HAWIJA' }))),
      ).toEqual(['parentNotLarger']);
  });

  it('is not in another country', () => {
    const abroad = location('X', { parentId: 'KIRKUK', locationCode: 'SYR' });
    expect(liesInLarger(proposed(abroad))).toMatchObject([
      {
        field: 'locationCode',
        problem: 'placeOutsideParent',
        values: { parent: 'KIRKUK', country: 'SYR', other: 'IRQ' },
      },
    ]);
  });

  it('is nothing for a country', () => {
    const country = location('X', { level: 'country', parentId: 'IRAQ' });
    expect(problemsOf(liesInLarger, proposed(country))).toEqual(['countryInPlace']);
  });

  it('does not leave for another country without what lies in it', () => {
    const move = edited('HASSAKEH', { level: 'adm1', locationCode: 'IRQ' });
    const town = location('TOWN', { parentId: 'HASSAKEH', locationCode: 'SYR' });
    const alone = proposedBeside([...GROUND, town], move);
    expect(problemsOf(liesInLarger, alone)).toEqual(['partsElsewhere']);
    const both = edited('TOWN', { parentId: 'HASSAKEH' });
    expect(problemsOf(liesInLarger, proposedBeside([...GROUND, town], move, both))).toEqual([]);
  });
});

describe('a place', () => {
  const hawija = (given: Parameters<typeof location>[1]) =>
    proposedBeside(
      GROUND.map((each) =>
        each.id === 'HAWIJA'
          ? location('HAWIJA', {
              name: 'Al-Hawiga',
              names: [{ lang: 'ar', name: 'الحويجة' }],
              parentId: 'KIRKUK',
              code: 'IQG13Q01',
            })
          : each,
      ),
      location('NEW', { parentId: 'KIRKUK', ...given }),
    );

  it('is found again by any spelling, in the place that it lies in', () => {
    expect(isNewPlace(hawija({ name: 'Hawiga' }))).toMatchObject([
      { field: 'name', problem: 'placeKnown', values: { holder: 'HAWIJA', title: 'Al-Hawiga' } },
    ]);
    const arabic = { name: 'Hawija', names: [{ lang: 'ar', name: 'حويجه' }] };
    expect(problemsOf(isNewPlace, hawija(arabic))).toEqual(['placeKnown']);
  });

  it('is another one elsewhere, on another level, or under another code', () => {
    for (const other of [
      { parentId: 'IRAQ' },
      { level: 'settlement' as const },
      { code: 'IQG13Q09' },
    ])
      expect(problemsOf(isNewPlace, hawija({ name: 'Al-Hawiga', ...other }))).toEqual([]);
  });

  it('is not held against itself', () => {
    expect(
      problemsOf(isNewPlace, proposedBeside(GROUND, edited('HAWIJA', { parentId: 'KIRKUK' }))),
    ).toEqual([]);
  });
});
