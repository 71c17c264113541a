// An increment in a sentence, with the two reports that it is made of.
import type { Unit } from '#db/codes.ts';
import { formatPartialDate } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import { formatNumber } from '#lib/quantity/numbers.ts';
import type { Increment } from '#lib/series/increments.ts';
import { isApproximate } from '#lib/series/measured.ts';

/**
 * "about 12,500 − 7,000: about 5,500 newly reported between 28 September 2017 and 3 October 2017 (UN). That is not
 * when it happened." A fall is called a revision; where the reports leave it open, nothing is made up.
 */
export function incrementWords(locale: Locale, increment: Increment, unit: Unit): string {
  const { from, to, kind, low, high, retroactive } = increment;
  const say = translate(locale, 'series');
  const day = ({ referencePeriodEnd, referencePeriodEndAccuracy }: Increment['to']) =>
    formatPartialDate(locale, referencePeriodEnd, referencePeriodEndAccuracy);
  const isAbout = [from, to].some((figure) => isApproximate(figure, unit));
  const { shortName, name } = to.originating;
  const sentence = say(`increment.${kind}`, {
    from: quantityWords(locale, from),
    to: quantityWords(locale, to),
    start: day(from),
    end: day(to),
    source: say('increment.source', { source: shortName ?? name }),
    amount:
      kind === 'revision'
        ? amountWords(locale, { low: negated(high), high: negated(low), isAbout })
        : amountWords(locale, { low, high, isAbout }),
    most: high !== null && high > 0 ? formatNumber(locale, high) : 'none',
  });
  if (retroactive === null) return sentence;
  const late = say('increment.retroactive', { count: formatNumber(locale, retroactive) });
  return `${sentence} ${late}`;
}

const negated = (value: number | null): number | null => (value === null ? null : -value);

/** "5,500", "about 5,500", "at least 8,000", "between 10 and 20"; an empty text where both sides are open. */
export function amountWords(
  locale: Locale,
  { low, high, isAbout }: { low: number | null; high: number | null; isAbout: boolean },
): string {
  const say = translate(locale, 'words');
  const number = (value: number) => formatNumber(locale, value);
  if (low !== null && high !== null) {
    if (low !== high)
      return translate(locale, 'series')('increment.between', {
        low: number(low),
        high: number(high),
      });
    return isAbout ? say('quantity.approximately', { value: number(low) }) : number(low);
  }
  if (low !== null) return say('quantity.at_least', { value: number(low) });
  return high === null ? '' : say('quantity.at_most', { value: number(high) });
}
