import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartConfiguration } from '#lib/charts/configuration.ts';
import { calendarDay, dayNumber } from '#lib/charts/days.ts';
import { chartModel } from '#lib/charts/model.ts';
import { dayTicks, onOneScale, sharedTop, valueTicks } from '#lib/charts/scales.ts';
import {
  displacedByMosul,
  hawijaFigures,
  mosulFigures,
  presentInHawija,
} from '#tests/support/charted-hawija.ts';

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

describe('several charts on one scale', () => {
  const hawija = chartModel(presentInHawija, hawijaFigures, 'en', { panelsBy: 'source' });
  const mosul = chartModel(displacedByMosul, mosulFigures, 'en');
  const none = chartModel(presentInHawija, [], 'en');

  it('reach as high as the highest of them, and none is cut off by a lower one', () => {
    expect(sharedTop([hawija, mosul])).toBe(Math.max(hawija.top, mosul.top));
    const [low, high] = [hawija.top, mosul.top].toSorted((a, b) => a - b);
    const top = { top: low ?? 0 };
    expect(chartModel(displacedByMosul, mosulFigures, 'en', top).top).toBe(high);
    expect(chartModel(presentInHawija, hawijaFigures, 'en', { top: high }).top).toBe(high);
  });

  it('have the same ticks, days and heights in every panel', () => {
    const drawn = onOneScale([hawija, mosul, none])
      .filter(({ panels }) => panels.length > 0)
      .map((model) => chartConfiguration(model, 'wide'));
    expect(drawn).toHaveLength(2);
    const [one, other] = drawn.map(({ valueTicks: ticks, options, frame, model }) => ({
      ticks,
      x: (options.scales as Record<string, unknown>).x,
      panel: (frame.plotBottom - frame.plotTop - frame.daysHeight) / model.panels.length,
    }));
    expect(one?.ticks).toEqual(other?.ticks);
    expect(one?.x).toEqual(other?.x);
    // Pictures are whole pixels high.
    expect(Math.abs((one?.panel ?? 0) - (other?.panel ?? 9))).toBeLessThan(1);
  });

  it('are not stretched by a chart without marks', () => {
    expect(onOneScale([none, mosul])[1]?.firstDay).toBe(mosul.firstDay);
    expect(onOneScale([none])).toEqual([none]);
  });
});
