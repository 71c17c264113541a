// Days as documents give them: a whole day, a week, a month, a quarter or a year.
import { DATE_ACCURACIES, type DateAccuracy } from '#db/codes.ts';
import { isCalendarDay } from '#lib/dates/calendar-days.ts';
import {
  firstPossibleDay,
  lastPossibleDay,
  parsePartialDate,
  type PartialDate,
} from '#lib/dates/partial-dates.ts';
import { code, field, isBlank, optional, Unreadable } from '#lib/submissions/entities/readers.ts';

/** The date that "2017-09-21", "2017-W38", "2017-09", "2017-Q3" or "2017" means. */
export function reportedDay(typed: unknown): PartialDate | Unreadable {
  if (isBlank(typed)) return new Unreadable('missing');
  return (typeof typed === 'string' && parsePartialDate(typed)) || new Unreadable('notADay');
}

/** A whole calendar day. */
export function wholeDay(typed: unknown): string | Unreadable {
  if (isBlank(typed)) return new Unreadable('missing');
  const day = typeof typed === 'string' ? typed.trim() : '';
  return isCalendarDay(day) ? day : new Unreadable('notADay');
}

/** The field for a stated accuracy; null when none is stated, and the date itself says how exact it is. */
export const accuracyField = field(optional(code(DATE_ACCURACIES)));

/**
 * The day and accuracy that are stored. A whole day whose accuracy is said to be coarser stands for its week,
 * month, quarter or year; the end of a period is the last day of it, anything else the first.
 */
export function storedDay(
  typed: PartialDate,
  stated: DateAccuracy | null,
  edge: 'start' | 'end' = 'start',
): { day: string; accuracy: DateAccuracy } {
  const accuracy = typed.accuracy === 'day' && stated ? stated : typed.accuracy;
  const day = edge === 'end' ? lastPossibleDay : firstPossibleDay;
  return { day: day(typed.on, accuracy), accuracy };
}
