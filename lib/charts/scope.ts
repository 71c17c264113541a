import { ownPeriodWords, periodWords } from '#lib/charts/words.ts';
import { formatPartialDate } from '#lib/dates/format.ts';
import type { ChartSource } from '#lib/charts/shapes.ts';
import { formatsOf } from '#lib/messages/regions.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Locale } from '#lib/messages/messages.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import type { Series } from '#lib/record/shapes.ts';

/** The line that completes the title: the unit and the way of counting, the area, and the time that is drawn. */
export function scopeOf(series: Series, drawn: ReportedFigure[], locale: Locale): string {
  const t = translate(locale, 'charts');
  const since = series.fixedStart
    ? formatPartialDate(locale, series.fixedStart, series.fixedStartAccuracy ?? 'day')
    : '';
  return [
    t(`scope.${series.measureType}`, { unit: t(`scope.units.${series.unit}`), since }),
    series.areaText,
    ...(drawn.length ? [periodWords(drawn, locale)] : []),
  ].join(' · ');
}

/** Who the drawn figures come from and the last day that they describe, for inside the picture. */
export function sourceLineOf(
  drawn: ReportedFigure[],
  sources: ChartSource[],
  locale: Locale,
): string {
  const t = translate(locale, 'charts');
  const last = drawn
    .filter(({ basis }) => basis !== 'projected' && basis !== 'planning')
    .toSorted((a, b) => (a.referencePeriodEnd < b.referencePeriodEnd ? -1 : 1))
    .at(-1);
  if (!last) return t('picture.sources', { sources: namesOf(sources, locale) });
  return t('picture.sourcesAndLast', {
    sources: namesOf(sources, locale),
    date: ownPeriodWords(last, locale),
    organization: last.originating.shortName ?? last.originating.name,
  });
}

const namesOf = (sources: ChartSource[], locale: Locale) =>
  new Intl.ListFormat(formatsOf(locale), { type: 'conjunction' }).format(
    sources.map(({ name }) => name),
  );
