import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#lib/dates/calendar-days.ts';
import { uncoveredPeriods } from '#lib/series/uncovered.ts';

const period = (referencePeriodStart: string, referencePeriodEnd: string) => ({
  referencePeriodStart,
  referencePeriodEnd,
});

describe('the days without a report', () => {
  test('lie between reports, never before the first or after the last', () => {
    expect(
      uncoveredPeriods([
        period('2017-02-01', '2017-02-28'),
        period('2016-12-01', '2016-12-31'),
        period('2017-03-01', '2017-03-31'),
      ]),
    ).toEqual([{ from: '2017-01-01', to: '2017-01-31' }]);
    expect(uncoveredPeriods([])).toEqual([]);
    expect(uncoveredPeriods([period('2017-01-01', '2017-01-31')])).toEqual([]);
  });

  test('are none where one report spans the others', () => {
    const year = period('2017-01-01', '2017-12-31');
    expect(uncoveredPeriods([year, period('2017-02-01', '2017-02-28')])).toEqual([]);
  });

  test('are exactly the days that no report describes', () => {
    const any = fc
      .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 10 }))
      .map(([start, days]) =>
        period(addDays('2017-01-01', start), addDays('2017-01-01', start + days)),
      );
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), (figures) => {
        const found = uncoveredPeriods(figures);
        const first = figures.map((each) => each.referencePeriodStart).toSorted()[0] ?? '';
        const last =
          figures
            .map((each) => each.referencePeriodEnd)
            .toSorted()
            .at(-1) ?? '';
        for (let at = 0; at <= daysBetween(first, last); at += 1) {
          const day = addDays(first, at);
          const isReported = figures.some(
            (each) => each.referencePeriodStart <= day && day <= each.referencePeriodEnd,
          );
          expect(found.some(({ from, to }) => from <= day && day <= to)).toBe(!isReported);
        }
      }),
    );
  });
});
