import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn } from '#lib/found/dates.ts';

const dates = (text: string, near?: string) =>
  datesIn(text, near).map(({ text: words, on, role }) => [words, on, role]);

describe('the dates in a quote', () => {
  it.each([
    ['fled since August 2016', [['since August 2016', '2016-08', 'start']]],
    ['as of 11 June 2017', [['as of 11 June 2017', '2017-06-11', 'end']]],
    ['on October 17, 2016', [['on October 17, 2016', '2016-10-17', 'on']]],
    ['since 2014', [['since 2014', '2014', 'start']]],
    ['on 2017-09-21', [['on 2017-09-21', '2017-09-21', 'on']]],
    ['depuis août 2016', [['depuis août 2016', '2016-08', 'start']]],
    ['au 11 juin 2017', [['au 11 juin 2017', '2017-06-11', 'end']]],
    ['منذ آب 2016', [['منذ آب 2016', '2016-08', 'start']]],
    [
      'from 19 February 2017 to 19 June 2017',
      [
        ['from 19 February 2017', '2017-02-19', 'start'],
        ['to 19 June 2017', '2017-06-19', 'end'],
      ],
    ],
    ['5805 civilians may have been killed', []],
    ['on 31 February 2017', []],
  ])('“%s” holds %j', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  it('take their year from the day on which they were said, and are left out without one', () => {
    expect(dates('since 17 October', '2017-02-01')).toEqual([
      ['since 17 October', '2016-10-17', 'start'],
    ]);
    expect(dates('since 21 September', '2017-10-05')).toEqual([
      ['since 21 September', '2017-09-21', 'start'],
    ]);
    expect(dates('since 17 October')).toEqual([]);
  });

  it('never throw, and lie where they are said to lie', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const { start, end, text: words } of datesIn(text, '2017-10-05'))
          expect(text.slice(start, end)).toBe(words);
      }),
    );
  });
});
