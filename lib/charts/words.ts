// The words of the record as charts need them: quantities, days and periods.
import { hasNoNumber } from '#lib/charts/heights.ts';
import { isSubset } from '#lib/charts/drawable.ts';
import { compareDays } from '#lib/dates/calendar-days.ts';
import { formatPartialDate, formatPeriod, periodOf, type Period } from '#lib/dates/format.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Locale } from '#lib/messages/messages.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

/** The quantity as the table, the tooltip and the text alternative say it; a part begins with "of which". */
export function wordsOf(figure: ReportedFigure, locale: Locale): string {
  const quantity = quantityStub(figure, locale);
  return isSubset(figure) ? translate(locale, 'charts')('words.ofWhich', { quantity }) : quantity;
}

/** Date, source and quantity in one line. */
export function reportedOn(figure: ReportedFigure, words: string, locale: Locale): string {
  return translate(locale, 'charts')('words.status', {
    date: ownPeriodWords(figure, locale),
    source: figure.originating.shortName ?? figure.originating.name,
    quantity: words,
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
  return formatPeriod(locale, {
    start: from?.day ?? last.end,
    startAccuracy: from?.accuracy ?? last.endAccuracy,
    end: last.end,
    endAccuracy: last.endAccuracy,
  });
}

const startOf = ({ start, startAccuracy }: Period) => ({ day: start, accuracy: startAccuracy });
const endOf = ({ end, endAccuracy }: Period) => ({ day: end, accuracy: endAccuracy });

function quantityStub(figure: ReportedFigure, locale: Locale): string {
  const n = (x: number | null) => (x === null ? '' : new Intl.NumberFormat(locale).format(x));
  if (hasNoNumber(figure)) return `“${figure.valueText}” (no number given)`;
  if (figure.quantifier === 'between') return `${n(figure.valueLow)}–${n(figure.valueHigh)}`;
  const v = n(figure.reportedValue ?? figure.valueBest ?? figure.valueLow);
  const w: Record<string, string> = {
    approximately: 'about ',
    at_least: 'at least ',
    more_than: 'more than ',
    up_to: 'up to ',
    less_than: 'less than ',
    nearly: 'nearly ',
  };
  return `${w[figure.quantifier] ?? ''}${v}`;
}
