import { expect, it } from 'vitest';
import { countryName } from '#lib/sentences/countries.ts';

it.each([
  ['IRQ', 'Iraq'],
  ['SYR', 'Syria'],
  ['TUR', 'Türkiye'],
  ['COD', 'Congo - Kinshasa'],
  ['XYZ', 'XYZ'],
])('the country %s is called %s', (code, name) => {
  expect(countryName('en', code)).toBe(name);
});
