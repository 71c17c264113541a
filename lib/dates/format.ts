// Days and periods in words. Intl speaks; digits are Latin in every language, and no time zone shifts a day.
import type { DateAccuracy } from '#db/codes.ts';
import { daysBetween, instantOfDay } from '#lib/dates/calendar-days.ts';
import { firstPossibleDay, lastPossibleDay, quarterOf } from '#lib/dates/partial-dates.ts';
import { formatsOf } from '#lib/messages/regions.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

/** A period with the accuracy of both ends; the ends are the first and the last day that it covers. */
export interface Period {
  start: string;
  startAccuracy: DateAccuracy;
  end: string;
  endAccuracy: DateAccuracy;
}

const FORMATS = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** A calendar day: "5 March 2026". */
export function formatDay(locale: Locale, day: string): string {
  return dates(locale, 'day').format(instantOfDay(day));
}

/** A date to its accuracy: "5 March 2026", "August 2016", "third quarter of 2016", "week of 14 August 2016", "2016". */
export function formatPartialDate(locale: Locale, on: string, accuracy: DateAccuracy): string {
  const say = translate(locale, 'words');
  if (accuracy === 'unknown') return say('dates.unknown');
  if (accuracy === 'week')
    return say('dates.week', { day: formatDay(locale, firstPossibleDay(on, 'week')) });
  if (accuracy === 'quarter')
    return say('dates.quarter', { quarter: quarterOf(on), year: on.slice(0, 4) });
  return dates(locale, accuracy).format(instantOfDay(on));
}

/** A period: "August 2016 to 21 September 2017", or one date where both ends are the same. */
export function formatPeriod(locale: Locale, period: Period): string {
  const { start, end } = endsOf(locale, period);
  if (isStartUnknown(period))
    return translate(locale, 'words')('dates.startUnknown', { end: end ?? start });
  return end === null ? start : translate(locale, 'words')('dates.period', { start, end });
}

/** A period as a part of a sentence: "on 21 September 2017", "in August 2016", "between August 2016 and 21 September 2017". */
export function periodPhrase(locale: Locale, period: Period): string {
  const { start, end, accuracy } = endsOf(locale, period);
  const say = translate(locale, 'words');
  if (isStartUnknown(period)) return say('dates.until', { end: end ?? start });
  if (end !== null) return say('dates.between', { start, end });
  return accuracy === 'day'
    ? say('dates.on', { date: start })
    : say('dates.in', { date: start, accuracy });
}

/** How long ago a day was: "today", "1 day ago", "41 days ago". A day to come is "in 3 days". */
export function daysAgo(locale: Locale, day: string, today: string): string {
  const days = daysBetween(day, today);
  const say = translate(locale, 'words');
  return days < 0 ? say('dates.daysAhead', { days: -days }) : say('dates.daysAgo', { days });
}

/** An instant to the minute in UTC: "5 March 2026, 14:02 UTC". */
export function formatInstant(locale: Locale, instant: Date): string {
  return translate(locale, 'words')('dates.instant', {
    day: dates(locale, 'day').format(instant),
    time: instant.toISOString().slice(11, 16),
  });
}

/** The period of a figure, with the names that formatPeriod takes. */
export function periodOf(figure: {
  referencePeriodStart: string;
  referencePeriodStartAccuracy: DateAccuracy;
  referencePeriodEnd: string;
  referencePeriodEndAccuracy: DateAccuracy;
}): Period {
  return {
    start: figure.referencePeriodStart,
    startAccuracy: figure.referencePeriodStartAccuracy,
    end: figure.referencePeriodEnd,
    endAccuracy: figure.referencePeriodEndAccuracy,
  };
}

const isStartUnknown = ({ startAccuracy, endAccuracy }: Period): boolean =>
  startAccuracy === 'unknown' && endAccuracy !== 'unknown';

function endsOf(locale: Locale, period: Period) {
  const { start, startAccuracy, end, endAccuracy } = period;
  const accuracy = wholePeriod(period);
  return {
    start: formatPartialDate(locale, start, accuracy ?? startAccuracy),
    end: accuracy ? null : formatPartialDate(locale, end, endAccuracy),
    accuracy: accuracy ?? endAccuracy,
  };
}

/** The accuracy at which the period is one date, such as a calendar month given by its first and last day; null for a span. */
function wholePeriod({ start, startAccuracy, end, endAccuracy }: Period): DateAccuracy | null {
  if (start === end && startAccuracy === endAccuracy) return startAccuracy;
  const candidates: DateAccuracy[] =
    startAccuracy === endAccuracy && startAccuracy !== 'day' ? [startAccuracy] : [];
  if (startAccuracy === 'day' && endAccuracy === 'day') candidates.push('month', 'year');
  return (
    candidates.find(
      (accuracy) =>
        accuracy !== 'unknown' &&
        firstPossibleDay(start, accuracy) === firstPossibleDay(end, accuracy) &&
        (startAccuracy !== 'day' ||
          (firstPossibleDay(start, accuracy) === start && lastPossibleDay(end, accuracy) === end)),
    ) ?? null
  );
}

const known = new Map<string, Intl.DateTimeFormat>();

function dates(locale: Locale, kind: keyof typeof FORMATS): Intl.DateTimeFormat {
  const key = `${locale} ${kind}`;
  const format =
    known.get(key) ??
    new Intl.DateTimeFormat(formatsOf(locale), {
      ...FORMATS[kind],
      timeZone: 'UTC',
      numberingSystem: 'latn',
    });
  known.set(key, format);
  return format;
}

/** The time of day of an instant, such as 14:02, in UTC. */
export function timeOfDay(instant: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'UTC' }).format(instant);
}
