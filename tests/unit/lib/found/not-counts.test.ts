import { describe, expect, it } from 'vitest';
import { isNoCount } from '#lib/found/not-counts.ts';

const judged = (quote: string, isCounted: boolean) => {
  const [, before = '', text = '', after = ''] = /^(.*?)\[(.*?)\](.*)$/.exec(quote) ?? [];
  return isNoCount(before, { lastText: text, high: Number(text) }, after, isCounted);
};

const VALUES: Record<string, number> = {
  one: 1,
  une: 1,
  two: 2,
  deux: 2,
  five: 5,
  خمسة: 5,
  four: 4,
};

const isRatio = (quote: string) => {
  const [, before = '', text = '', after = ''] = /^(.*?)\[(.*?)\](.*)$/.exec(quote) ?? [];
  return isNoCount(before, { lastText: text, high: VALUES[text] ?? Number(text) }, after, true);
};

describe('a ratio', () => {
  it.each([
    '[one] in five children',
    'one in [five] children',
    '[3] out of 10 people',
    '3 out of [10] people',
    'une personne sur [deux]',
    '[une] personne sur deux.',
    'واحد من كل [خمسة] أطفال',
  ])('has no count in it: “%s”', (quote) => {
    expect(isRatio(quote)).toBe(true);
  });

  it.each([
    'killed [3] people in two strikes',
    '[4] children in 2 villages',
    'killed 3 people, including [two] children',
    'in 12 days, [four] civilians',
    'some 300 in [8] camps',
  ])('is none where things are counted: “%s”', (quote) => {
    expect(isRatio(quote)).toBe(false);
  });
});

describe('a number that counts nothing', () => {
  it.each([
    'since [2014]',
    'on [17] October',
    'October [17], they',
    'between [11] and 18 May',
    'at [14]:30',
    '[21] per cent',
    '$[985] million',
    'aged [14]',
    'children under [5]',
    'Resolution [2139]',
    'camp of Laylan [2]',
    'an F-[16]',
    '+964 [750] 123',
    'on 21/[09]/2017',
  ])('is left out: “%s”', (quote) => {
    expect(judged(quote, false)).toBe(true);
  });

  it.each(['some [2016] people', 'In Mosul [14] families', 'under [500] people', 'و[500] نازح'])(
    'is none when people follow: “%s”',
    (quote) => {
      expect(judged(quote, true)).toBe(false);
    },
  );

  it('is also a year before people, when it says when', () => {
    expect(judged('In [2016] people fled', true)).toBe(true);
  });
});
