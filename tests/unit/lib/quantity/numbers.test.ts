import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { METRIC_CODES } from '#db/metrics.ts';
import { compactNumber, formatNumber, missingWords, rangeWords } from '#lib/quantity/numbers.ts';
import { parseNumber } from '#lib/quantity/parse.ts';

describe('a number in digits', () => {
  it('keeps every digit, and can be read back', () => {
    fc.assert(
      fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (value) => {
        expect(parseNumber(formatNumber('en', value))).toEqual({ kind: 'number', value });
      }),
    );
  });

  it('is shortened for displacement from a million up, with every digit beside it', () => {
    expect(compactNumber('en', 2_280_000, 'idp_stock')).toEqual({
      text: '2.28 million',
      full: '2,280,000',
      isShortened: true,
    });
    expect(compactNumber('en', 919_143, 'displacement')).toEqual({
      text: '919,143',
      full: '919,143',
      isShortened: false,
    });
  });

  it.each([
    'killed',
    'injured',
    'killed_or_injured',
    'missing',
    'abducted',
    'detained',
    'trapped',
  ] as const)('is never shortened for people %s', (metric) => {
    expect(compactNumber('en', 2_280_000, metric).text).toBe('2,280,000');
  });

  it('is whole below ten thousand, whatever it counts', () => {
    fc.assert(
      fc.property(fc.nat(9_999), fc.constantFrom(...METRIC_CODES), (value, metric) => {
        expect(compactNumber('en', value, metric).isShortened).toBe(false);
      }),
    );
  });
});

describe('a range in words', () => {
  it.each([
    [70_000, 85_000, '70,000–85,000'],
    [150, 150, '150'],
    [0, 0, '0'],
    [500, null, 'at least 500'],
    [null, 78_000, 'up to 78,000'],
    [null, null, null],
  ])('says %s to %s as %s', (low, high, words) => {
    expect(rangeWords('en', low, high)).toBe(words);
  });

  it('never prints a sign for about', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (low, high) => {
        expect(rangeWords('en', low, high)).not.toMatch(/[~≈]/);
      }),
    );
  });
});

it('says in four different ways why there is no number', () => {
  const words = (['notReported', 'notStated', 'notApplicable', 'withheld'] as const).map((why) =>
    missingWords('en', why),
  );
  expect(words).toEqual(['not reported', 'not stated', 'not applicable', 'withheld for safety']);
});
