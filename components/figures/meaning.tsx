import { Facts } from '#components/tables/facts.tsx';
import { definition as definitionOf, label } from '#lib/messages/labels.ts';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';

interface MeaningProps {
  locale: Locale;
  figure: ReportedFigure;
  /** The definition of its series. */
  definition: string;
}

/** What a figure counts: the series that it stands in, its metric and kind of measure, each with its definition. */
export function Meaning({ locale, figure, definition }: MeaningProps) {
  const t = translate(locale, 'pages');
  const { crisis, series, metric, measureType, basis } = figure;
  return (
    <Facts
      facts={[
        {
          term: t('figure.series'),
          value: (
            <>
              <a href={`/${locale}/crises/${crisis.slug}/series/${series.slug}`}>{series.name}</a>:{' '}
              {definition}
            </>
          ),
        },
        {
          term: t('field.metric'),
          value: `${label(locale, 'metric', metric)}: ${definitionOf(locale, 'metric', metric)}`,
        },
        { term: t('field.measureType'), value: definitionOf(locale, 'measureType', measureType) },
        {
          term: t('field.basis'),
          value: `${label(locale, 'basis', basis)}: ${definitionOf(locale, 'basis', basis)}`,
        },
      ]}
    />
  );
}
