import { expect, it } from 'vitest';
import { rangeOf } from '#lib/series/range.ts';
import { TOTAL_RULES } from '#lib/series/totals.ts';
import { countsWords, rangeEndWords, refusalWords, reportRangeWords } from '#lib/series/words.ts';
import { reportedFigure } from '#tests/support/figures.ts';
import { hawija } from '#tests/support/hawija-case.ts';

function words(...reports: ReturnType<typeof hawija>) {
  const range = rangeOf(reports, 'person');
  return range && reportRangeWords('en', range, { reports, unit: 'person' });
}

it('a range keeps the qualifier of each end', () => {
  expect(words(...hawija('MINISTRY', 'IOM', 'UNICEF'))).toBe('9,000 to about 47,000');
});

it('an end that its report leaves open is said so', () => {
  expect(words(...hawija('MINISTRY', 'NRC'))).toBe('9,000 to more than 12,500');
  expect(words(...hawija('F12', 'F1'))).toBe('up to 78,000 to 85,000');
});

it('equal ends are one number', () => {
  expect(words(...hawija('F1'))).toBe('85,000');
});

it('an open end of a range is at least its number, people from households are about so many', () => {
  const open = reportedFigure({
    id: 'R',
    quantifier: 'order_of_magnitude',
    reportedValue: null,
    valueLow: 100,
  });
  const end = { value: 100, isOpen: true, figureId: 'R' };
  const ask = { reports: [open], unit: 'person', open: 'at_least' } as const;
  expect(rangeEndWords('en', end, ask)).toBe('at least 100');
  const families = reportedFigure({
    unit: 'family',
    reportedValue: 10,
    householdSize: 6,
    householdSizeSource: 'x',
  });
  expect(words(families)).toBe('about 60');
});

it('one report says nothing of independence', () => {
  expect(countsWords('en', { reports: [1], independent: [1] })).toBe('1 report');
  expect(countsWords('en', { reports: [1, 2], independent: [1] })).toBe('2 reports, 1 independent');
});

it('every rule that refuses a total says why', () => {
  for (const rule of TOTAL_RULES) expect(refusalWords('en', rule)).toMatch(/\.$/);
});
