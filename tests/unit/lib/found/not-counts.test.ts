import { describe, expect, it } from 'vitest';
import { isNoCount } from '#lib/found/not-counts.ts';

const judged = (quote: string, isCounted: boolean) => {
  const [, before = '', text = '', after = ''] = /^(.*?)\[(.*?)\](.*)$/.exec(quote) ?? [];
  return isNoCount(before, { lastText: text, high: Number(text) }, after, isCounted);
};

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
