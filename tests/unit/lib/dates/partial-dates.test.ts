import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstPossibleDay,
  lastPossibleDay,
  parsePartialDate,
  partialDateText,
} from '#lib/dates/partial-dates.ts';

describe('a partial date', () => {
  it.each([
    ['2017-09-21', '2017-09-21', '2017-09-21', 'day'],
    ['2016-08', '2016-08-01', '2016-08-31', 'month'],
    ['2016-02', '2016-02-01', '2016-02-29', 'month'],
    ['2017-Q3', '2017-07-01', '2017-09-30', 'quarter'],
    ['2017-w38', '2017-09-18', '2017-09-24', 'week'],
    ['2015-W53', '2015-12-28', '2016-01-03', 'week'],
    ['2017', '2017-01-01', '2017-12-31', 'year'],
  ])('%s means %s to %s (%s)', (text, on, last, accuracy) => {
    expect(parsePartialDate(text)).toEqual({ on, last, accuracy });
  });

  it.each([
    '',
    '2017-13',
    '2017-00',
    '2017-Q5',
    '2017-W53',
    '2017-W00',
    '17',
    'August 2016',
    '2017-02-30',
  ])('is none: “%s”', (text) => {
    expect(parsePartialDate(text)).toBeNull();
  });

  it('lies between its first and its last possible day, and is read back as it was written', () => {
    const date = fc.date({
      min: new Date('1950-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    });
    const accuracy = fc.constantFrom(
      'day' as const,
      'week' as const,
      'month' as const,
      'quarter' as const,
      'year' as const,
    );
    fc.assert(
      fc.property(date, accuracy, (instant, known) => {
        const on = instant.toISOString().slice(0, 10);
        const [first, last] = [firstPossibleDay(on, known), lastPossibleDay(on, known)];
        expect(first <= on && on <= last).toBe(true);
        expect(parsePartialDate(partialDateText(on, known))).toEqual({
          on: first,
          last,
          accuracy: known,
        });
        expect(lastPossibleDay(last, known)).toBe(last);
      }),
    );
  });

  it('of unknown accuracy is taken as its day', () => {
    expect(lastPossibleDay('2017-09-21', 'unknown')).toBe('2017-09-21');
  });
});
