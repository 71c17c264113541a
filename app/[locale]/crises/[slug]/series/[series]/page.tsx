import type { Metadata } from 'next';
import { orNotFound } from '#app/[locale]/or-not-found.ts';
import { pageLocale } from '#app/[locale]/page-locale.ts';
import { queryParameters } from '#app/[locale]/query-parameters.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { SeriesHeadline } from '#components/figures/series-headline.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { SeriesCite } from '#components/series/series-cite.tsx';
import { SeriesLinks } from '#components/series/series-links.tsx';
import { SeriesResult } from '#components/series/series-result.tsx';
import { WorkedOut } from '#components/series/worked-out.tsx';
import { ViewBanner } from '#components/series/view-banner.tsx';
import { readPart } from '#lib/query/part.ts';
import { withQuery } from '#lib/query/query-text.ts';
import { Section } from '#components/layout/section.tsx';
import { SeriesFacts } from '#components/tables/series-facts.tsx';
import { SourceTable } from '#components/tables/source-table.tsx';
import { translate } from '#lib/messages/translate.ts';
import { earlierDefinitions } from '#lib/pages/earlier-definitions.ts';
import { sourcesOf } from '#lib/pages/sources-of.ts';
import { countFigures } from '#lib/record/figures.ts';
import { getSeries } from '#lib/record/series.ts';
import { seriesAddress, seriesView } from '#lib/summary/series-view.ts';
import { isTravelled, withoutTravel } from '#lib/query/view-words.ts';

type Props = PageProps<'/[locale]/crises/[slug]/series/[series]'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const named = await params;
  const { id, slug, name, crisis } = await orNotFound(getSeries(named.slug, named.series));
  const t = translate(locale, 'pages');
  const count = await countFigures({ seriesId: id });
  return pageMetadata({
    locale,
    path: `/crises/${crisis.slug}/series/${slug}`,
    title: `${name}: ${crisis.name}`,
    description: t('series.description', { name, crisis: crisis.name, count }),
    types: {
      'text/csv': `/api/v1/figures?series=${id}&output_format=csv`,
      'application/json': `/api/v1/figures?series=${id}`,
    },
  });
}

export default async function SeriesPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const named = await params;
  const parameters = await queryParameters(searchParams);
  const series = await orNotFound(getSeries(named.slug, named.series));
  const part = readPart(parameters);
  const view = await seriesView(locale, series, { parameters, part });
  const address = seriesAddress(locale, series);
  const t = translate(locale, 'pages');
  return (
    <article>
      {isTravelled(view.query) && (
        <ViewBanner
          locale={locale}
          lines={view.marking}
          today={withQuery(address, withoutTravel(view.query))}
        />
      )}
      <PageHeading
        locale={locale}
        trail={[
          { label: t('nav.crises'), href: `/${locale}` },
          { label: series.crisis.name, href: `/${locale}/crises/${series.crisis.slug}` },
        ]}
        title={series.name}
        lede={series.definition}
      />
      <SeriesHeadline locale={locale} head={view.head} />
      <SeriesLinks locale={locale} series={series} query={view.query} />
      <Section id="chart" title={t('series.table')}>
        <SeriesResult locale={locale} action={address} view={view} part={part} />
      </Section>
      {view.worked && <WorkedOut locale={locale} of={view.worked} />}
      <Section id="facts" title={t('series.facts')}>
        <SeriesFacts locale={locale} series={series} earlier={await earlierDefinitions(series)} />
      </Section>
      {view.selected.figures.length > 0 && (
        <Section id="sources" title={t('series.sources')}>
          <SourceTable
            locale={locale}
            caption={t('source.caption')}
            sources={sourcesOf(view.selected.figures)}
          />
        </Section>
      )}
      <Section id="cite" title={translate(locale, 'cite')('heading')}>
        <SeriesCite locale={locale} series={series} view={view} />
      </Section>
    </article>
  );
}
