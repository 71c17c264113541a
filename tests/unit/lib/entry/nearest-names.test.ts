import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nearestLocations,
  nearestOrganizations,
  unknownLocation,
  unknownOrganization,
} from '#lib/entry/nearest-names.ts';
import type { NamedLocation } from '#lib/entry/names.ts';

const place = (id: string, name: string, others: string[] = [], parentId: string | null = null) =>
  ({
    id,
    name,
    names: others.map((other) => ({ lang: 'en', name: other })),
    level: 'adm2',
    code: null,
    parentId,
    locationCode: 'IRQ',
  }) satisfies NamedLocation;
const organization = (
  id: string,
  name: string,
  shortName: string | null,
  ...aliases: string[]
) => ({
  id,
  name,
  shortName,
  aliases,
  names: [],
});

const PLACES = [
  place('K', 'Kirkuk'),
  place('H', 'Al-Hawiga', ['Hawija', 'الحويجة'], 'K'),
  place('R', 'Ar-Raqqa', ['Raqqa']),
  place('M', 'Mosul'),
  place('I', 'Iraq', ['العراق']),
];
const ORGANIZATIONS = [
  organization('U', 'UN High Commissioner for Refugees', 'UNHCR'),
  organization('N', 'Norwegian Refugee Council', 'NRC'),
  organization('M', 'Médecins Sans Frontières', 'MSF', 'Doctors Without Borders'),
  organization('I', 'International Rescue Committee', 'IRC'),
];

describe('the recorded names nearest to a typed one', () => {
  it.each([
    ['Hawidja', 'Al-Hawiga, Kirkuk (H)'],
    ['Al Hawiga', 'Al-Hawiga, Kirkuk (H)'],
    ['Hawidja, Kirkouk', 'Al-Hawiga, Kirkuk (H)'],
    ['حويجه', 'Al-Hawiga, Kirkuk (H)'],
    ['Raqqah', 'Ar-Raqqa (R)'],
    ['الرقة', 'Ar-Raqqa (R)'],
    ['Mossoul', 'Mosul (M)'],
  ])('are for the place “%s” first %s', (typed, value) => {
    expect(nearestLocations(typed, PLACES)[0]?.value).toBe(value);
  });

  it.each([
    ['UNCHR', 'UN High Commissioner for Refugees', 'UNHCR'],
    ['Norwegian Refugee Concil', 'Norwegian Refugee Council', ''],
    ['Medecin sans frontiere', 'Médecins Sans Frontières', ''],
    ['Doctor without Border', 'Médecins Sans Frontières', 'Doctors Without Borders'],
  ])('are for the organization “%s” first %s', (typed, value, label) => {
    expect(nearestOrganizations(typed, ORGANIZATIONS)[0]).toEqual({ value, label });
  });

  it.each(['', ' – ', 'Damascus', 'Xyz'])('are none for “%s”', (typed) => {
    expect(nearestLocations(typed, PLACES)).toEqual([]);
  });

  it('are never more than five, and of one name one', () => {
    const many = Array.from({ length: 9 }, (_, at) =>
      organization(String(9 - at), `Relief ${'ABCDEFGGG'[at]}`, null),
    );
    const values = nearestOrganizations('Relief', many).map(({ value }) => value);
    expect(values).toEqual(['Relief A', 'Relief B', 'Relief C', 'Relief D', 'Relief E']);
    const twins = [organization('1', 'Relief', null), organization('2', 'Relief', null)];
    expect(nearestOrganizations('Relef', twins)).toEqual([{ value: 'Relief', label: '' }]);
  });

  it('stand in the order of how near they are, also when one name is that of two', () => {
    const three = [
      organization('1', 'Relief Works', 'Releef'),
      organization('2', 'Releif', null),
      organization('3', 'Relief Works', null, 'Reliefs'),
    ];
    expect(nearestOrganizations('Releef', three)).toEqual([
      { value: 'Relief Works', label: 'Releef' },
      { value: 'Releif', label: '' },
    ]);
  });

  const inAnyOrder = <One>(all: readonly One[]) =>
    fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });

  it('do not depend on the order in which places were recorded', () => {
    const places = [...PLACES, place('B', 'Zab', [], 'K'), place('A', 'Zab', [], 'M')];
    const typed = fc.constantFrom('Hawidja', 'Kirkok', 'Raqa', 'Irak', 'الموصل', 'Zab', 'a');
    fc.assert(
      fc.property(inAnyOrder(places), typed, (shuffled, text) => {
        expect(nearestLocations(text, shuffled)).toEqual(nearestLocations(text, places));
      }),
    );
  });

  it('do not depend on the order in which organizations of one name were recorded', () => {
    const twins = ['Aid Ring', 'Aid Rung', 'Aid Rong'].map((alias, at) =>
      organization(String(at), 'Help', null, alias),
    );
    fc.assert(
      fc.property(inAnyOrder(twins), (shuffled) => {
        expect(nearestOrganizations('Aid Rang', shuffled)).toEqual(
          nearestOrganizations('Aid Rang', twins),
        );
      }),
    );
  });
});

describe('what is said of a name that is not recorded', () => {
  it('offers the nearest names', () => {
    expect(unknownLocation('Hawidja', PLACES)).toEqual({
      problem: 'locationUnknown',
      values: { value: 'Hawidja' },
      near: [{ value: 'Al-Hawiga, Kirkuk (H)', label: 'Hawija' }],
    });
    expect(unknownOrganization('UNCHR', ORGANIZATIONS)).toMatchObject({
      problem: 'organizationUnknown',
      near: [{ value: 'UN High Commissioner for Refugees', label: 'UNHCR' }],
    });
  });

  it('offers nothing where nothing is near', () => {
    expect(unknownLocation('Damascus', PLACES)).not.toHaveProperty('near');
  });

  it('names all that have it, when several do', () => {
    const places = [place('A', 'Zab', [], 'K'), place('B', 'Zab', [], 'M'), ...PLACES];
    expect(unknownLocation('zab', places)).toEqual({
      problem: 'locationAmbiguous',
      values: { value: 'zab', places: 'Zab, Kirkuk (A); Zab, Mosul (B)' },
      near: [
        { value: 'Zab, Kirkuk (A)', label: '' },
        { value: 'Zab, Mosul (B)', label: '' },
      ],
    });
  });
});
