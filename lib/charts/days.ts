import type { DateAccuracy } from '#db/codes.ts';

const DAY = 86_400_000;

/** Whole days from 1 January 1970 UTC to a calendar day `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

/** The calendar day `YYYY-MM-DD` of a day number. */
export function calendarDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The instant at which a day number begins, in UTC. */
export function instantOfDay(day: number): Date {
  return new Date(day * DAY);
}

/** The first day of the week, month, quarter or year that ends on a day; the day itself when it is known to the day. */
export function startOfPartialDate(lastDay: number, accuracy: DateAccuracy): number {
  if (accuracy === 'day') return lastDay;
  if (accuracy === 'week') return lastDay - 6;
  const date = instantOfDay(lastDay);
  const month = date.getUTCMonth();
  const first = { month, quarter: month - (month % 3), year: 0, unknown: month }[accuracy];
  return Math.round(Date.UTC(date.getUTCFullYear(), first, 1) / DAY);
}
