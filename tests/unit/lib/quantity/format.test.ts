import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUANTIFIERS } from '#db/codes.ts';
import { quantityParts, quantityWords } from '#lib/quantity/format.ts';
import { formatNumber } from '#lib/quantity/numbers.ts';
import { reportedFigure, type FigureInTest } from '#tests/support/figures.ts';

const words = (figure: FigureInTest) => quantityWords('en', reportedFigure(figure));
const parts = (figure: FigureInTest) => quantityParts('en', reportedFigure(figure));
const SIZED = { householdSize: 6, householdSizeSource: 'IOM DTM 2017' } as const;

describe('a quantity in words', () => {
  it.each([
    ['stated', '85,000'],
    ['exact', '85,000'],
    ['approximately', 'about 85,000'],
    ['nearly', 'nearly 85,000'],
    ['more_than', 'more than 85,000'],
    ['at_least', 'at least 85,000'],
    ['up_to', 'up to 85,000'],
    ['less_than', 'fewer than 85,000'],
    ['at_most', 'at most 85,000'],
  ] as const)('keeps the qualifier as a word: %s', (quantifier, said) => {
    expect(words({ quantifier, reportedValue: 85_000 })).toBe(said);
  });

  it('says a range without a middle', () => {
    expect(
      words({ quantifier: 'between', reportedValue: null, valueLow: 70_000, valueHigh: 85_000 }),
    ).toBe('70,000–85,000');
    expect(words({ reportedValue: 260, valueLow: 215, valueHigh: 330 })).toBe('260 (215–330)');
    expect(words({ reportedValue: null, valueBest: 260, valueLow: 215, valueHigh: 330 })).toBe(
      '260 (215–330)',
    );
  });

  it('says bounds once when they say nothing new', () => {
    expect(words({ reportedValue: 150, valueLow: 150, valueHigh: 150 })).toBe('150');
    expect(words({ reportedValue: null, valueLow: 150, valueHigh: 150 })).toBe('150');
    expect(words({ quantifier: 'at_least', reportedValue: 500, valueLow: 500 })).toBe(
      'at least 500',
    );
    expect(words({ quantifier: 'more_than', reportedValue: null, valueLow: 500 })).toBe(
      'more than 500',
    );
    expect(words({ reportedValue: null, valueHigh: 500 })).toBe('up to 500');
  });

  it('tells zero reported from no number given', () => {
    expect(words({ reportedValue: 0 })).toBe('0 reported');
    expect(
      words({
        quantifier: 'order_of_magnitude',
        reportedValue: null,
        valueLow: 12,
        valueText: 'dozens',
      }),
    ).toBe('“dozens” (no number given)');
    expect(words({ quantifier: 'not_quantified', reportedValue: null, valueText: 'many' })).toBe(
      '“many” (no number given)',
    );
  });

  it('names households and the people they stand for, with the size', () => {
    expect(words({ ...SIZED, unit: 'household', reportedValue: 11_906 })).toBe(
      '11,906 households (about 71,436 people, at 6 per household)',
    );
    expect(words({ ...SIZED, unit: 'family', quantifier: 'more_than', reportedValue: 1_700 })).toBe(
      'more than 1,700 families (more than 10,200 people, at 6 per family)',
    );
    expect(words({ unit: 'family', reportedValue: 1 })).toBe('1 family');
  });
});

describe('a quantity as a key figure', () => {
  it('has its qualifier before the value and its unit after it', () => {
    expect(parts({ quantifier: 'approximately', reportedValue: 40_000 })).toEqual({
      qualifier: 'about',
      value: '40,000',
      unit: 'people',
      full: '40,000',
      note: null,
      number: 40_000,
    });
  });

  it('keeps every digit beside a shortened value', () => {
    expect(parts({ metric: 'idp_stock', reportedValue: 2_300_000 })).toMatchObject({
      value: '2.3 million',
      full: '2,300,000',
    });
    expect(parts({ metric: 'killed', reportedValue: 2_300_000 })).toMatchObject({
      value: '2,300,000',
    });
  });

  it('has no number for a machine where the source gave none', () => {
    expect(
      parts({ quantifier: 'order_of_magnitude', reportedValue: null, valueText: 'dozens' }),
    ).toMatchObject({ value: '“dozens”', note: 'no number given', number: null });
    expect(
      parts({ quantifier: 'between', reportedValue: null, valueLow: 7, valueHigh: 8 }),
    ).toMatchObject({ value: '7–8', number: null });
  });

  it('says the reported number in full, whatever the quantifier', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...QUANTIFIERS.slice(0, 9)),
        fc.nat(),
        (quantifier, reportedValue) => {
          const figure = { quantifier, reportedValue };
          expect(words(figure)).toContain(formatNumber('en', reportedValue));
          expect(parts(figure).full).toBe(formatNumber('en', reportedValue));
        },
      ),
    );
  });
});
