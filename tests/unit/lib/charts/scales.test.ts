import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay, dayNumber } from '#lib/charts/days.ts';
import { dayTicks, valueTicks } from '#lib/charts/scales.ts';

const days = (first: string, last: string, most: number) =>
  dayTicks(dayNumber(first), dayNumber(last), most, 'en-GB').map(({ value }) => calendarDay(value));

describe('the time axis', () => {
  it('counts in weeks within a month and in months within a year', () => {
    expect(days('2017-09-14', '2017-10-08', 8)).toEqual([
      '2017-09-14',
      '2017-09-21',
      '2017-09-28',
      '2017-10-05',
    ]);
    expect(days('2016-10-20', '2017-06-16', 6)).toEqual([
      '2016-11-01',
      '2017-01-01',
      '2017-03-01',
      '2017-05-01',
    ]);
  });

  it('names the year at its first tick', () => {
    const ticks = dayTicks(dayNumber('2016-10-20'), dayNumber('2017-06-16'), 6, 'en-GB');
    expect(ticks.map(({ label }) => label)).toEqual([
      ['Nov', '2016'],
      ['Jan', '2017'],
      ['Mar'],
      ['May'],
    ]);
  });

  it('never has more ticks than fit', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.integer({ min: 1, max: 8000 }), (first, span) => {
        expect(dayTicks(first, first + span, 6, 'en-GB').length).toBeLessThanOrEqual(8);
      }),
    );
  });
});

describe('the value axis', () => {
  it('begins at 0, and abbreviates nothing', () => {
    expect(valueTicks(1_000_000, 5, 'en-GB').map(({ label }) => label[0])).toEqual([
      '0',
      '200,000',
      '400,000',
      '600,000',
      '800,000',
      '1,000,000',
    ]);
  });

  it('counts people in whole numbers', () => {
    expect(valueTicks(3, 5, 'en-GB').map(({ value }) => value)).toEqual([0, 1, 2, 3]);
  });
});
