// Dates that a source gives only to the week, month, quarter or year. A stored day lies inside the period meant.
import type { DateAccuracy } from '#db/codes.ts';
import { addDays, dayOfInstant, instantOfDay, isCalendarDay } from '#lib/dates/calendar-days.ts';

export interface PartialDate {
  /** The first day of the period meant. */
  on: string;
  /** Its last day; the same day at day accuracy. */
  last: string;
  accuracy: DateAccuracy;
}

const MONTHS: Partial<Record<DateAccuracy, number>> = { month: 1, quarter: 3, year: 12 };

/** A typed date, whole or partial: "2017-09-21", "2017-09", "2017-Q3", "2017-W38", "2017"; null when it is none. */
export function parsePartialDate(text: string): PartialDate | null {
  const typed = text.trim().toUpperCase();
  if (isCalendarDay(typed)) return period(typed, 'day');
  const [, year = '', quarter, week, month] =
    /^(\d{4})(?:-Q([1-4])|-W(\d{2})|-(\d{2}))?$/.exec(typed) ?? [];
  if (year === '' || Number(year) < 1) return null;
  if (quarter)
    return period(`${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`, 'quarter');
  if (week) return isoWeek(year, Number(week));
  if (!month) return period(`${year}-01-01`, 'year');
  return isCalendarDay(`${year}-${month}-01`) ? period(`${year}-${month}-01`, 'month') : null;
}

/** The first day that a date of this accuracy can mean. Weeks begin on Monday; an unknown accuracy is taken as the day. */
export function firstPossibleDay(on: string, accuracy: DateAccuracy): string {
  if (accuracy === 'week') return addDays(on, -((instantOfDay(on).getUTCDay() + 6) % 7));
  const months = MONTHS[accuracy];
  return months === undefined ? on : dayOfInstant(startOfMonths(on, months));
}

/** The last day that a date of this accuracy can mean: comparisons of partial dates use it. */
export function lastPossibleDay(on: string, accuracy: DateAccuracy): string {
  if (accuracy === 'week') return addDays(firstPossibleDay(on, 'week'), 6);
  const months = MONTHS[accuracy];
  if (months === undefined) return on;
  const start = startOfMonths(on, months);
  start.setUTCMonth(start.getUTCMonth() + months, 0);
  return dayOfInstant(start);
}

/** A partial date as it is typed: "2017-09", "2017-Q3", "2017-W38", "2017"; the day itself otherwise. */
export function partialDateText(on: string, accuracy: DateAccuracy): string {
  if (accuracy === 'year') return on.slice(0, 4);
  if (accuracy === 'month') return on.slice(0, 7);
  if (accuracy === 'quarter') return `${on.slice(0, 4)}-Q${quarterOf(on)}`;
  return accuracy === 'week' ? weekText(on) : on;
}

/** The quarter of the year in which a day lies, 1 to 4. */
export function quarterOf(day: string): number {
  return Math.ceil(Number(day.slice(5, 7)) / 3);
}

const period = (on: string, accuracy: DateAccuracy): PartialDate => ({
  on,
  last: lastPossibleDay(on, accuracy),
  accuracy,
});

function startOfMonths(on: string, months: number): Date {
  const start = instantOfDay(on);
  start.setUTCMonth(start.getUTCMonth() - (start.getUTCMonth() % months), 1);
  return start;
}

// Week 1 of ISO 8601 is the week with 4 January in it.
const firstWeek = (year: string): string => firstPossibleDay(`${year}-01-04`, 'week');

function isoWeek(year: string, week: number): PartialDate | null {
  const monday = addDays(firstWeek(year), (week - 1) * 7);
  return weekText(monday) === `${year}-W${String(week).padStart(2, '0')}`
    ? period(monday, 'week')
    : null;
}

function weekText(on: string): string {
  const monday = firstPossibleDay(on, 'week');
  const year = addDays(monday, 3).slice(0, 4);
  const days = instantOfDay(monday).getTime() - instantOfDay(firstWeek(year)).getTime();
  return `${year}-W${String(Math.round(days / 604_800_000) + 1).padStart(2, '0')}`;
}
