import { Working } from '#components/figures/working.tsx';
import { Facts, type Fact } from '#components/tables/facts.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';
import { quantityWords } from '#lib/quantity/format.ts';
import type { ReportedFigure } from '#lib/record/reported-figure.ts';
import { countsWords } from '#lib/series/words.ts';
import { workingSentences } from '#lib/series/working-words.ts';
import type { FigureInSeries } from '#lib/summary/figure-in-series.ts';

interface InSeriesProps {
  locale: Locale;
  figure: ReportedFigure;
  standing: FigureInSeries;
}

/** How a figure stands in its series: who else reported the same day, which figure heads the series, and why. */
export function InSeries({ locale, figure, standing }: InSeriesProps) {
  const t = translate(locale, 'pages');
  const { head } = standing;
  return (
    <>
      <Facts
        facts={[
          ...reportsFact(locale, standing),
          ...keptOutFact(locale, figure, standing),
          { term: t('series.headline'), value: <Headline locale={locale} {...{ figure, head }} /> },
        ]}
      />
      <Working locale={locale} head={head} />
    </>
  );
}

function reportsFact(locale: Locale, { window }: FigureInSeries): Fact[] {
  const t = translate(locale, 'pages');
  if (!window) return [];
  const corroboration = window.corroboration && t(`inSeries.${window.corroboration}`);
  return [
    {
      term: t('inSeries.reports'),
      note: t('inSeries.reportsNote'),
      value: [countsWords(locale, window), corroboration].filter(Boolean).join('. '),
    },
  ];
}

function keptOutFact(locale: Locale, figure: ReportedFigure, { keptOut }: FigureInSeries): Fact[] {
  if (!keptOut) return [];
  const [, why] = workingSentences(locale, { entered: [], keptOut: [keptOut] }, [figure]);
  return [{ term: translate(locale, 'pages')('inSeries.keptOut'), value: why?.text }];
}

interface HeadlineProps extends Pick<FigureInSeries, 'head'> {
  locale: Locale;
  figure: ReportedFigure;
}

function Headline({ locale, figure, head }: HeadlineProps) {
  const t = translate(locale, 'pages');
  const { headline } = head;
  if (headline.status === 'no_figure') return t('key.none');
  const { id, originating } = headline.figure;
  return (
    <>
      {id === figure.id ? (
        t('inSeries.isHeadline')
      ) : (
        <>
          <a href={`/${locale}/figures/${id}`}>{quantityWords(locale, headline.figure)}</a> (
          {originating.shortName ?? originating.name})
        </>
      )}
      {headline.note !== null && (
        <>. {translate(locale, 'policies')('choice.chosen', { note: headline.note })}</>
      )}
    </>
  );
}
