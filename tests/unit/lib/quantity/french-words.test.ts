import { describe, expect, it } from 'vitest';
import { numbersIn } from '#lib/quantity/value-text.ts';

const read = (text: string) => numbersIn(text).map(({ readings }) => readings[0]);
const isVague = (text: string) => numbersIn(text).map((number) => number.isVague);

describe('numbers in French words', () => {
  it.each([
    ['soixante-neuf civils', [69]],
    ['soixante et onze personnes', [71]],
    ['soixante-dix-sept', [77]],
    ['quatre-vingt-dix mille déplacés', [90_000]],
    ['quatre-vingt-dix-sept', [97]],
    ['quatre-vingts familles', [80]],
    ['deux cent cinquante mille', [250_000]],
    ['mille deux cents', [1200]],
    ['un million trois cent mille', [1_300_000]],
    ['deux millions et demi de personnes', [2_500_000]],
    ['un demi-million', [500_000]],
    ['vingt et un', [21]],
    ['dix à quinze mille personnes', [10_000, 15_000]],
    ['entre 70 et 85 mille', [70_000, 85_000]],
    ['une centaine de familles', [100]],
    ['six mille', [6000]],
  ])('“%s” is read as %j', (text, values) => {
    expect(read(text)).toEqual(values);
  });

  it('keeps to the lowest number that a vague word allows, and says that it is vague', () => {
    expect(read('des dizaines de milliers de civils')).toEqual([10_000]);
    expect(read('plusieurs centaines de morts')).toEqual([100]);
    expect(isVague('des dizaines de milliers de civils')).toEqual([true]);
    expect(isVague('une centaine de familles')).toEqual([false]);
  });

  it('does not take articles, shares and ordinals for counts', () => {
    for (const text of [
      'un camp et une route',
      'dix pour cent des familles',
      'ten per cent',
      '21 per cent',
      '21 pour cent',
      'deux tiers des déplacés',
      'le 2e convoi',
      '21 في المئة',
    ]) {
      expect(read(text)).toEqual([]);
    }
  });

  it('leaves what English writes to English', () => {
    expect(read('six hundred')).toEqual([600]);
    expect(read('six million')).toEqual([6_000_000]);
  });
});
