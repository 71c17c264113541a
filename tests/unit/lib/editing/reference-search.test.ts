import { expect, it } from 'vitest';
import { isNamedLike } from '#lib/editing/reference-search.ts';

it('finds an organization by every name that it has, whatever the capitals and accents', () => {
  const msf = {
    name: 'Médecins Sans Frontières',
    shortName: 'MSF',
    aliases: ['Doctors Without Borders'],
    names: [{ name: 'أطباء بلا حدود' }],
  };
  for (const text of ['medecins', 'msf', 'without  borders', 'بلا حدود', ''])
    expect(isNamedLike(msf, text)).toBe(true);
  expect(isNamedLike(msf, 'rescue')).toBe(false);
});
