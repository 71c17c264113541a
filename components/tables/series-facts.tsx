import { EarlierDefinitions } from '#components/tables/earlier-definitions.tsx';
import { Facts } from '#components/tables/facts.tsx';
import { formatDay, formatPartialDate } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { EarlierDefinition } from '#lib/pages/earlier-definitions.ts';
import type { Series } from '#lib/record/shapes.ts';

interface SeriesFactsProps {
  locale: Locale;
  series: Series;
  earlier: EarlierDefinition[];
}

/** What a series counts: figures of one series may stand on one axis because all of this is the same. */
export function SeriesFacts({ locale, series, earlier }: SeriesFactsProps) {
  const t = translate(locale, 'pages');
  const { fixedStart, fixedStartAccuracy, breaks, ageRange } = series;
  const population = [
    label(locale, 'populationStatus', series.populationStatus),
    label(locale, 'civilianStatus', series.civilianStatus),
    ...(series.gender === 'all' ? [] : [label(locale, 'gender', series.gender)]),
    ...(ageRange ? [ageRange] : []),
  ];
  return (
    <>
      <Facts
        facts={[
          { term: t('series.metric'), value: label(locale, 'metric', series.metric) },
          {
            term: t('series.measureType'),
            value: label(locale, 'measureType', series.measureType),
          },
          { term: t('series.unit'), value: label(locale, 'unit', series.unit) },
          { term: t('series.population'), value: population.join(', ') },
          { term: t('series.area'), value: series.areaText },
          ...(fixedStart
            ? [
                {
                  term: t('series.start'),
                  value: formatPartialDate(locale, fixedStart, fixedStartAccuracy ?? 'day'),
                },
              ]
            : []),
          ...breaks.map(({ on, note }) => ({
            term: t('series.break', { date: formatDay(locale, on) }),
            value: note,
          })),
        ]}
      />
      <EarlierDefinitions locale={locale} earlier={earlier} />
    </>
  );
}
