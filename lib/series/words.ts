// Results of the arithmetic in words.
import type { Unit } from '#db/codes.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { formatNumber } from '#lib/quantity/numbers.ts';
import { wordingOf, type Qualifier } from '#lib/quantity/wording.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { RangeEnd, ReportRange } from '#lib/series/range.ts';
import type { TotalRule } from '#lib/series/totals.ts';

/** "5 reports, 4 independent". */
export function countsWords(
  locale: Locale,
  { reports, independent }: { reports: readonly unknown[]; independent: readonly unknown[] },
): string {
  const counts = { reports: reports.length, independent: independent.length };
  return translate(locale, 'series')('counts', counts);
}

/** "9,000 to about 47,000"; an end that its report leaves open is said so: "9,000 to more than 12,500". */
export function reportRangeWords(
  locale: Locale,
  { low, high }: ReportRange,
  { reports, unit }: { reports: readonly ReportedFigure[]; unit: Unit },
): string {
  const words = (end: RangeEnd, open: Qualifier) =>
    rangeEndWords(locale, end, { reports, unit, open });
  const [from, to] = [words(low, 'up_to'), words(high, 'at_least')];
  return from === to ? from : translate(locale, 'series')('range.between', { low: from, high: to });
}

/** One end of a range with the qualifier of the report behind it: "about 47,000", "more than 12,500". */
export function rangeEndWords(
  locale: Locale,
  end: RangeEnd,
  { reports, unit, open }: { reports: readonly ReportedFigure[]; unit: Unit; open: Qualifier },
): string {
  const figure = reports.find(({ id }) => id === end.figureId);
  const value = formatNumber(locale, end.value);
  const qualifier = (figure && qualifierOf(figure, end, unit)) ?? (end.isOpen ? open : null);
  return qualifier ? translate(locale, 'words')(`quantity.${qualifier}`, { value }) : value;
}

/** Why a total was refused, in a sentence. */
export function refusalWords(locale: Locale, rule: TotalRule): string {
  return translate(locale, 'series')(`refused.${rule}`);
}

// People made from households are never more than "about" so many.
function qualifierOf(figure: ReportedFigure, end: RangeEnd, unit: Unit): Qualifier | null {
  const wording = wordingOf(figure);
  if (figure.unit !== unit) return end.isOpen ? null : 'approximately';
  return wording.kind === 'number' && wording.value === end.value ? wording.qualifier : null;
}
