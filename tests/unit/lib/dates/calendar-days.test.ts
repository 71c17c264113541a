import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  compareDays,
  daysBetween,
  isCalendarDay,
  today,
} from '#lib/dates/calendar-days.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a calendar day', () => {
  it.each(['2017-09-21', '2016-02-29', '2000-12-31'])('exists: %s', (text) => {
    expect(isCalendarDay(text)).toBe(true);
  });

  it.each([
    '2017-02-29',
    '2017-13-01',
    '2017-9-21',
    '21.9.2017',
    '2017-09',
    '',
    '2017-09-21T00:00:00Z',
  ])('does not exist or is written otherwise: “%s”', (text) => {
    expect(isCalendarDay(text)).toBe(false);
  });

  it('moves by whole days, over months, years and the change of the clocks', () => {
    expect(addDays('2017-12-31', 1)).toBe('2018-01-01');
    expect(addDays('2016-03-01', -1)).toBe('2016-02-29');
    expect(daysBetween('2017-03-25', '2017-03-27')).toBe(2);
    fc.assert(
      fc.property(day, fc.integer({ min: -9999, max: 9999 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  it('sorts as time does', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(Math.sign(compareDays(a, b))).toBe(Math.sign(daysBetween(b, a)) || 0);
      }),
    );
  });

  it('is that of UTC', () => {
    expect(today(new Date('2026-03-05T23:59:59Z'))).toBe('2026-03-05');
  });
});
