import { describe, expect, it } from 'vitest';
import type { DateAccuracy } from '#db/codes.ts';
import {
  daysAgo,
  formatDay,
  formatInstant,
  formatPartialDate,
  formatPeriod,
  periodPhrase,
} from '#lib/dates/format.ts';

describe('a date in words', () => {
  it('is written day, month, year', () => {
    expect(formatDay('en', '2026-03-05')).toBe('5 March 2026');
    expect(formatInstant('en', new Date('2026-03-05T23:30:00Z'))).toBe('5 March 2026, 23:30 UTC');
  });

  it.each([
    ['day', '21 August 2016'],
    ['week', 'week of 15 August 2016'],
    ['month', 'August 2016'],
    ['quarter', 'third quarter of 2016'],
    ['year', '2016'],
    ['unknown', 'date unknown'],
  ] as const)('claims no more than its accuracy: %s', (accuracy, words) => {
    expect(formatPartialDate('en', '2016-08-21', accuracy)).toBe(words);
  });

  it('says how long ago it was', () => {
    expect(daysAgo('en', '2017-10-12', '2017-11-22')).toBe('41 days ago');
    expect(daysAgo('en', '2017-11-21', '2017-11-22')).toBe('1 day ago');
    expect(daysAgo('en', '2017-11-22', '2017-11-22')).toBe('today');
    expect(daysAgo('en', '2017-11-25', '2017-11-22')).toBe('in 3 days');
  });
});

type Ends = [start: string, startAccuracy: DateAccuracy, end: string, endAccuracy: DateAccuracy];

describe('a period in words', () => {
  it.each<[Ends, string, string]>([
    [['2017-09-21', 'day', '2017-09-21', 'day'], '21 September 2017', 'on 21 September 2017'],
    [
      ['2016-08-01', 'month', '2017-09-21', 'day'],
      'August 2016 to 21 September 2017',
      'between August 2016 and 21 September 2017',
    ],
    [['2017-09-01', 'month', '2017-09-30', 'month'], 'September 2017', 'in September 2017'],
    [['2017-09-01', 'day', '2017-09-30', 'day'], 'September 2017', 'in September 2017'],
    [['2016-01-01', 'day', '2016-12-31', 'day'], '2016', 'in 2016'],
    [
      ['2016-07-01', 'quarter', '2016-09-30', 'quarter'],
      'third quarter of 2016',
      'in the third quarter of 2016',
    ],
    [
      ['2017-09-18', 'week', '2017-09-24', 'week'],
      'week of 18 September 2017',
      'in the week of 18 September 2017',
    ],
    [
      ['2017-09-02', 'day', '2017-09-30', 'day'],
      '2 September 2017 to 30 September 2017',
      'between 2 September 2017 and 30 September 2017',
    ],
    [
      ['2017-08-24', 'unknown', '2017-08-24', 'day'],
      'until 24 August 2017 (start unknown)',
      'by 24 August 2017',
    ],
  ])('%j is “%s”', ([start, startAccuracy, end, endAccuracy], words, phrase) => {
    const period = { start, startAccuracy, end, endAccuracy };
    expect(formatPeriod('en', period)).toBe(words);
    expect(periodPhrase('en', period)).toBe(phrase);
  });
});
