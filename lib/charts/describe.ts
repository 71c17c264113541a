import { hasNoNumber, heightsOf } from '#lib/charts/heights.ts';
import { looksForward } from '#lib/charts/marks.ts';
import { isSubset } from '#lib/charts/drawable.ts';
import { ownPeriodWords, periodWords, wordsOf } from '#lib/charts/words.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Locale } from '#lib/messages/messages.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';

/**
 * What a chart shows in words, from its rows alone: how many organizations reported, when, the lowest and the
 * highest number, the last report. Projected and planning figures and parts of others are only counted.
 */
export function describeChart(
  series: Pick<Series, 'unit' | 'measureType'>,
  drawn: ReportedFigure[],
  locale: Locale,
): string {
  const t = translate(locale, 'charts');
  const parts = drawn.filter((figure) => isSubset(figure) && !looksForward(figure.basis));
  const forward = drawn.filter(({ basis }) => looksForward(basis));
  const observed = drawn.filter((figure) => !isSubset(figure) && !looksForward(figure.basis));
  return [
    observed.length
      ? describeObserved(series, observed, locale)
      : t(drawn.length ? 'description.noneObserved' : 'description.empty'),
    ...(parts.length ? [t('description.parts', { count: parts.length })] : []),
    ...(forward.length ? [t('description.forward', { count: forward.length })] : []),
  ].join(' ');
}

function describeObserved(
  series: Pick<Series, 'unit' | 'measureType'>,
  observed: ReportedFigure[],
  locale: Locale,
): string {
  const t = translate(locale, 'charts');
  const ranked = observed
    .filter((figure) => !hasNoNumber(figure))
    .toSorted((a, b) => heightOf(a, series) - heightOf(b, series));
  const [lowest, highest] = [ranked[0], ranked.at(-1)];
  const last = latest(observed);
  const reported = t(observed.length === 1 ? 'description.one' : 'description.many', {
    organizations: new Set(observed.map(({ originating }) => originating.id)).size,
    organization: observed[0]?.originating.name ?? '',
    figures: observed.length,
    period: periodWords(observed, locale),
  });
  if (!lowest || !highest || !last) return reported;
  if (observed.length === 1) return `${reported} ${t('description.only', sayOf(last, locale))}`;
  return [
    reported,
    heightOf(lowest, series) === heightOf(highest, series)
      ? t('description.same', sayOf(lowest, locale))
      : `${t('description.lowest', sayOf(lowest, locale))} ${t('description.highest', sayOf(highest, locale))}`,
    t('description.last', sayOf(last, locale)),
  ].join(' ');
}

const sayOf = (figure: ReportedFigure, locale: Locale) => ({
  quantity: wordsOf(figure, locale),
  source: figure.originating.shortName ?? figure.originating.name,
  date: ownPeriodWords(figure, locale),
});

function heightOf(figure: ReportedFigure, series: Pick<Series, 'unit'>): number {
  const { value, low, high } = heightsOf(figure, series);
  return value ?? high ?? low ?? 0;
}

const latest = (figures: ReportedFigure[]) =>
  figures.toSorted((a, b) => (a.referencePeriodEnd < b.referencePeriodEnd ? -1 : 1)).at(-1);
