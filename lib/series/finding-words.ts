// What the checks of a series found, in sentences that claim no more than the reports do.
import type { Unit } from '#db/codes.ts';
import { formatPartialDate } from '#lib/dates/format.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Discontinuity } from '#lib/series/continuity.ts';
import { amountWords } from '#lib/series/increment-words.ts';
import type { LikelyArithmetic } from '#lib/series/likely-arithmetic.ts';
import { isApproximate } from '#lib/series/measured.ts';
import { nameOf } from '#lib/series/working-words.ts';

/** "up to 78,000 (OCHA, 1 October 2017) is probably arithmetic and not a count: 85,000 (IRC, …) less more than 7,000 (…)." */
export function arithmeticWords(locale: Locale, found: LikelyArithmetic): string {
  const say = translate(locale, 'series');
  const sentence = say(`arithmetic.${found.operation}`, {
    figure: nameOf(locale, found.figure),
    stock: nameOf(locale, found.stock),
    change: nameOf(locale, found.change),
  });
  return found.isRecorded ? `${sentence} ${say('arithmetic.recorded')}` : sentence;
}

/** Where a running total falls, changes its start or is silent, with both reports and the difference. */
export function continuityWords(locale: Locale, found: Discontinuity, unit: Unit): string {
  const say = translate(locale, 'series');
  const { from, to } = found;
  const { shortName, name } = to.originating;
  const source = shortName ?? name;
  switch (found.kind) {
    case 'fall':
      return say('continuity.fall', {
        source,
        from: datedWords(locale, from),
        to: datedWords(locale, to),
        amount: amountWords(locale, {
          low: found.least,
          high: found.most,
          isAbout: [from, to].some((figure) => isApproximate(figure, unit)),
        }),
      });
    case 'start_changed':
      return say('continuity.start_changed', {
        source,
        from: datedWords(locale, from),
        to: datedWords(locale, to),
        before: startWords(locale, from),
        after: startWords(locale, to),
      });
    case 'silence':
      return say('continuity.silence', {
        source,
        from: endWords(locale, from),
        to: endWords(locale, to),
        days: found.days,
      });
  }
}

/** "434,775 (7 May 2017)": the source is named once in the sentence. */
const datedWords = (locale: Locale, figure: ReportedFigure): string =>
  translate(locale, 'words')('quantity.noted', {
    quantity: quantityWords(locale, figure),
    note: endWords(locale, figure),
  });

const endWords = (
  locale: Locale,
  { referencePeriodEnd, referencePeriodEndAccuracy }: ReportedFigure,
): string => formatPartialDate(locale, referencePeriodEnd, referencePeriodEndAccuracy);

const startWords = (
  locale: Locale,
  { referencePeriodStart, referencePeriodStartAccuracy }: ReportedFigure,
): string =>
  referencePeriodStartAccuracy === 'unknown'
    ? translate(locale, 'series')('continuity.unknownStart')
    : formatPartialDate(locale, referencePeriodStart, referencePeriodStartAccuracy);
