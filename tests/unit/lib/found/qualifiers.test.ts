import { describe, expect, it } from 'vitest';
import { qualified } from '#lib/found/qualifiers.ts';

const around = (quote: string) => {
  const at = quote.indexOf('500');
  const { quantifier, start, end } = qualified(quote, at, at + 3);
  return [quantifier, quote.slice(start, end)];
};

describe('the qualifier of a number', () => {
  it.each([
    ['the 500', 'stated', '500'],
    ['a total of 500', 'stated', '500'],
    ['More than 500', 'more_than', 'More than 500'],
    ['no more than 500', 'at_most', 'no more than 500'],
    ['not less than 500', 'at_least', 'not less than 500'],
    ['up to an estimated 500', 'up_to', 'up to an estimated 500'],
    ['about 500 or more', 'at_least', 'about 500 or more'],
    ['over a total of 500', 'more_than', 'over a total of 500'],
    ['now tops 500', 'more_than', 'tops 500'],
    ['~500', 'approximately', '~500'],
    ['500+', 'at_least', '500+'],
    ['moreover 500', 'stated', '500'],
    ['plus d’environ 500', 'more_than', 'plus d’environ 500'],
    ['ما لا يقل عن 500', 'at_least', 'ما لا يقل عن 500'],
    ['500 على الأقل', 'at_least', '500 على الأقل'],
    ['ونحو 500', 'approximately', 'ونحو 500'],
  ])('“%s” is %s: “%s”', (quote, quantifier, text) => {
    expect(around(quote)).toEqual([quantifier, text]);
  });
});
