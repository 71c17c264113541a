import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distance, likeness, spellingOf } from '#lib/entry/likeness.ts';

const like = (a: string, b: string): number => {
  const [one, other] = [spellingOf(a), spellingOf(b)];
  return one && other ? likeness(one, other) : 0;
};
const names = fc.array(
  fc.constantFrom(...'abdghijkqrtuw '.split(''), ...'اجحديرسعقكلمنهوية'.split('')),
  { minLength: 1, maxLength: 14 },
);
const name = names.map((letters) => letters.join('')).filter((text) => spellingOf(text) !== null);

describe('two spellings of a name are alike', () => {
  it.each([
    ['Hawidja', 'Hawija'],
    ['Hawidja', 'Al-Hawiga'],
    ['Raqqah', 'Raqqa'],
    ['Moussoul', 'Mosul'],
    ['Falloujah', 'Al-Falluja'],
    ['الحويجه', 'الحويجة'],
    ['الرقة', 'Raqqa'],
    ['Sinjar', 'سنجار'],
    ['UNCHR', 'UNHCR'],
    ['Norwegian Refugee', 'Norwegian Refugee Council'],
    ['Médecins sans frontière', 'Medecins Sans Frontieres'],
  ])('“%s” and “%s”', (typed, recorded) => {
    expect(like(typed, recorded)).toBeGreaterThan(0.7);
  });

  it.each([
    ['Raqqa', 'Iraq'],
    ['Raqqa', 'العراق'],
    ['Damascus', 'Mosul'],
    ['Oxfam', 'IRC'],
  ])('but “%s” and “%s” are not', (typed, recorded) => {
    expect(like(typed, recorded)).toBeLessThan(0.66);
  });

  it('the most in the very name, then in one that differs by accents and hyphens alone', () => {
    expect(like('al-anbar', 'Al-Anbar')).toBe(1);
    expect(like('Al Anbār', 'Al-Anbar')).toBe(0.99);
    expect(like('Al-Anbr', 'Al-Anbar')).toBeLessThan(0.99);
  });

  it('in either order alike, and between 0 and 1', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(like(a, b)).toBeCloseTo(like(b, a), 12);
        expect(like(a, b)).toBeGreaterThanOrEqual(0);
        expect(like(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('most of all to themselves', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(like(a, a)).toBe(1);
        expect(like(a, b)).toBeLessThanOrEqual(like(a, a));
      }),
    );
  });
});

it('a text without letters or numbers is no name', () => {
  expect(spellingOf(' – ')).toBeNull();
});

describe('the letters between two words are counted', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['abc', 'abd', 1],
    ['abc', 'acb', 1],
    ['abc', 'abcd', 1],
    ['hawidja', 'hawiga', 2],
  ])('“%s” to “%s”: %d', (a, b, letters) => {
    expect(distance(a, b)).toBe(letters);
    expect(distance(b, a)).toBe(letters);
  });
});
