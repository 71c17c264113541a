// The words of the record as charts need them: quantities, days and periods.
import { isSubset } from '#lib/charts/drawable.ts';
import { compareDays } from '#lib/dates/calendar-days.ts';
import { firstPossibleDay } from '#lib/dates/partial-dates.ts';
import { formatPartialDate, formatPeriod, periodOf, type Period } from '#lib/dates/format.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Locale } from '#lib/messages/messages.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

// An age range that is a word, such as children, belongs into the sentence; 0-4 does not.
const NAMED_GROUP = /^[a-z ]+$/i;

/** The quantity as the table, the tooltip and the text alternative say it; a part begins with "of which". */
export function wordsOf(figure: ReportedFigure, locale: Locale): string {
  const quantity = forwardWords(figure, quantityWords(locale, figure), locale);
  if (!isSubset(figure)) return quantity;
  const { ageRange } = figure;
  const group = ageRange && NAMED_GROUP.test(ageRange) ? ageRange : 'none';
  return translate(locale, 'charts')('words.ofWhich', { quantity, group });
}

// What could be, or is prepared for, never reads like something that was observed.
function forwardWords({ basis }: ReportedFigure, quantity: string, locale: Locale): string {
  if (basis !== 'projected' && basis !== 'planning') return quantity;
  return translate(locale, 'charts')('words.forward', { basis, quantity });
}

/** Date, source and quantity in one line, with "estimate" where it is one. */
export function reportedOn(figure: ReportedFigure, words: string, locale: Locale): string {
  return translate(locale, 'charts')('words.status', {
    date: ownPeriodWords(figure, locale),
    source: figure.originating.shortName ?? figure.originating.name,
    quantity: words,
    basis: figure.basis,
  });
}

/** The last date that a figure describes, in words. */
export function endWords(figure: ReportedFigure, locale: Locale): string {
  return formatPartialDate(locale, figure.referencePeriodEnd, figure.referencePeriodEndAccuracy);
}

/** What a row of the table says about time: the period of a flow, the last date of everything else. */
export function ownPeriodWords(figure: ReportedFigure, locale: Locale): string {
  return figure.measureType === 'cumulative'
    ? endWords(figure, locale)
    : formatPeriod(locale, periodOf(figure));
}

/** The time between the first and the last of several figures: one date, or "from … to …". */
export function periodWords(figures: ReportedFigure[], locale: Locale): string {
  const byEnd = figures.map(periodOf).toSorted((a, b) => compareDays(a.end, b.end));
  const last = byEnd.at(-1);
  if (!last) return '';
  const isFlow = figures[0]?.measureType === 'flow';
  const first = isFlow ? byEnd.toSorted((a, b) => compareDays(a.start, b.start))[0] : byEnd[0];
  const from = first && (isFlow ? startOf(first) : endOf(first));
  // "July 2017" and not "10 July 2017 to July 2017".
  if (from && firstPossibleDay(last.end, last.endAccuracy) <= from.day) {
    return formatPartialDate(locale, last.end, last.endAccuracy);
  }
  return formatPeriod(locale, {
    start: from?.day ?? last.end,
    startAccuracy: from?.accuracy ?? last.endAccuracy,
    end: last.end,
    endAccuracy: last.endAccuracy,
  });
}

const startOf = ({ start, startAccuracy }: Period) => ({ day: start, accuracy: startAccuracy });
const endOf = ({ end, endAccuracy }: Period) => ({ day: end, accuracy: endAccuracy });
