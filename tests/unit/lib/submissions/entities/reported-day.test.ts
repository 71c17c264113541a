import { expect, it } from 'vitest';
import { Unreadable } from '#lib/submissions/entities/readers.ts';
import { reportedDay, storedDay, wholeDay } from '#lib/submissions/entities/reported-day.ts';

const stored = (typed: string, ...rest: [Parameters<typeof storedDay>[1]?, ('start' | 'end')?]) => {
  const day = reportedDay(typed);
  if (day instanceof Unreadable) throw new Error(day.problem);
  const { day: on, accuracy } = storedDay(day, rest[0] ?? null, rest[1]);
  return `${on} ${accuracy}`;
};

it('keeps how exactly a date is given', () => {
  expect(stored('2017-09-21')).toBe('2017-09-21 day');
  expect(stored('2016-08')).toBe('2016-08-01 month');
  expect(stored('2017-09', null, 'end')).toBe('2017-09-30 month');
});

it('takes a whole day of a coarser accuracy for its period', () => {
  expect(stored('2016-08-15', 'month')).toBe('2016-08-01 month');
  expect(stored('2016-08-15', 'year', 'end')).toBe('2016-12-31 year');
});

it('never takes a month for a day', () => {
  expect(stored('2016-08', 'day')).toBe('2016-08-01 month');
});

it('reads only days that exist', () => {
  for (const typed of ['2017-02-29', '21.9.2017', 'yesterday', 7])
    expect(reportedDay(typed)).toBeInstanceOf(Unreadable);
  expect(wholeDay('2016-08')).toBeInstanceOf(Unreadable);
});
