// Results of the arithmetic in words.
import type { Unit } from '#db/codes.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { unitNoun } from '#lib/quantity/format.ts';
import { formatNumber } from '#lib/quantity/numbers.ts';
import { wordingOf, type Qualifier } from '#lib/quantity/wording.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Combination, CombinationRule } from '#lib/series/combination.ts';
import type { RangeEnd, ReportRange } from '#lib/series/range.ts';
import { isMovement, type Total, type TotalRule } from '#lib/series/totals.ts';

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

/** "about 150 people", "at least 200 people"; movements are said to be movements (R6): "530 displacements (…)". */
export function totalWords(locale: Locale, total: Total): string {
  const { low, high, unit, metric, isApproximate } = total;
  const number = (value: number) => formatNumber(locale, value);
  const qualified = (qualifier: Qualifier, value: number) =>
    translate(locale, 'words')(`quantity.${qualifier}`, { value: number(value) });
  const value =
    low === null || high === null
      ? qualified(high === null ? 'at_least' : 'up_to', low ?? high ?? 0)
      : low < high
        ? translate(locale, 'words')('quantity.range', { low: number(low), high: number(high) })
        : isApproximate
          ? qualified('approximately', low)
          : number(low);
  const say = translate(locale, 'series');
  const noun = unitNoun(locale, unit, high ?? low ?? 0);
  // Families that move are movements of families; that people move goes without saying.
  const moved = { value, unit: unitNoun(locale, unit, 2), of: unit === 'person' ? 'none' : noun };
  return isMovement(metric)
    ? say(`total.movements.${metric}`, moved)
    : say('total.people', { value, unit: noun });
}

/** "at least 17,000 people (a lower bound: …)": needs that overlap, combined. */
export function combinationWords(
  locale: Locale,
  { low, unit, parts }: Pick<Combination, 'low' | 'unit' | 'parts'>,
): string {
  const count = `${formatNumber(locale, low)} ${unitNoun(locale, unit, low)}`;
  const value = translate(locale, 'words')('quantity.at_least', { value: count });
  return translate(locale, 'series')('combination.atLeast', { value, areas: parts.length });
}

/** Why needs may not be combined, in a sentence. */
export function combinationRefusalWords(locale: Locale, rule: CombinationRule): string {
  return translate(locale, 'series')(`combination.refused.${rule}`);
}

// People made from households are never more than "about" so many.
function qualifierOf(figure: ReportedFigure, end: RangeEnd, unit: Unit): Qualifier | null {
  const wording = wordingOf(figure);
  if (figure.unit !== unit) return end.isOpen ? null : 'approximately';
  return wording.kind === 'number' && wording.value === end.value ? wording.qualifier : null;
}
