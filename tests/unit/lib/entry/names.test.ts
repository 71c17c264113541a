import { describe, expect, it } from 'vitest';
import {
  locationLabel,
  locationOffers,
  matchLocation,
  matchOrganization,
  type NamedLocation,
} from '#lib/entry/names.ts';

const ORGANIZATIONS = [
  {
    id: 'irc',
    name: 'International Rescue Committee',
    shortName: 'IRC',
    aliases: [],
    names: [],
  },
  {
    id: 'ocha',
    name: 'United Nations Office for the Coordination of Humanitarian Affairs',
    shortName: 'OCHA',
    aliases: ['UN OCHA'],
    names: [{ lang: 'fr', name: 'Bureau de la coordination des affaires humanitaires' }],
  },
];

describe('an organization is recognised', () => {
  it.each([
    ['International Rescue Committee', 'irc'],
    ['  international   rescue committee ', 'irc'],
    ['irc', 'irc'],
    ['UN OCHA', 'ocha'],
    ['Bureau de la coordination des affaires humanitaires', 'ocha'],
  ])('by “%s”', (text, id) => {
    expect(matchOrganization(text, ORGANIZATIONS)?.id).toBe(id);
  });

  it.each(['', '   ', 'Rescue', 'International Rescue'])('but not by “%s”', (text) => {
    expect(matchOrganization(text, ORGANIZATIONS)).toBeUndefined();
  });

  it('by its full name first, when another goes by that as its short name', () => {
    const none = { aliases: [], names: [] };
    const organizations = [
      { id: 'a', name: 'Alpha Relief Network', shortName: 'ARN', ...none },
      { id: 'b', name: 'ARN', shortName: null, ...none },
    ];
    expect(matchOrganization('ARN', organizations)?.id).toBe('b');
  });
});

describe('a place is recognised', () => {
  const place = (id: string, name: string, rest: Partial<NamedLocation> = {}): NamedLocation => ({
    id,
    name,
    names: [],
    level: 'adm2',
    code: null,
    parentId: null,
    locationCode: 'IRQ',
    ...rest,
  });
  const LOCATIONS = [
    place('kirkuk', 'Kirkuk', { level: 'adm1', code: 'IQG13' }),
    place('hawija', 'Al-Hawiga', {
      parentId: 'kirkuk',
      code: 'IQG13Q01',
      names: [
        { lang: 'en', name: 'Hawija' },
        { lang: 'ar', name: 'الحويجة' },
      ],
    }),
    place('kirkuk-district', 'Kirkuk', { parentId: 'kirkuk', code: 'IQG13Q03' }),
  ];

  it.each([
    ['Al-Hawiga, Kirkuk (IQG13Q01)', 'hawija'],
    ['iqg13q01', 'hawija'],
    ['Hawija', 'hawija'],
    ['الحويجة', 'hawija'],
    ['Kirkuk, Kirkuk (IQG13Q03)', 'kirkuk-district'],
  ])('by “%s”', (text, id) => {
    expect(matchLocation(text, LOCATIONS)?.id).toBe(id);
  });

  it('but not by a name that two places share', () => {
    expect(matchLocation('Kirkuk', LOCATIONS)).toBeUndefined();
  });

  it('by whatever the field itself offered', () => {
    const found = locationOffers(LOCATIONS).map(({ value }) => matchLocation(value, LOCATIONS)?.id);
    expect(found).toEqual(LOCATIONS.map(({ id }) => id));
    expect(new Set(LOCATIONS.map((known) => locationLabel(known, LOCATIONS))).size).toBe(3);
  });
});
