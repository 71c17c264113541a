import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { orNotFound } from '#app/[locale]/or-not-found.ts';
import { pageLocale, pageNumber } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { Cite } from '#components/cite/cite.tsx';
import { KeyFigures } from '#components/figures/key-figures.tsx';
import { Summary } from '#components/figures/summary.tsx';
import { SeriesBoxes } from '#components/figures/series-boxes.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { CrisisCorrections } from '#components/tables/crisis-corrections.tsx';
import { Section } from '#components/layout/section.tsx';
import { UsedSources } from '#components/tables/used-sources.tsx';
import { NewestStatements } from '#components/text/newest-statements.tsx';
import { CrisisScope } from '#components/text/crisis-scope.tsx';
import { crisisCitation } from '#lib/cite/page-citations.ts';
import { readingOf } from '#lib/cite/read-citation.ts';
import { translate } from '#lib/messages/translate.ts';
import { newestCorrections } from '#lib/pages/newest-corrections.ts';
import { seriesOnPage } from '#lib/pages/series-on-page.ts';
import { sourcesOf } from '#lib/pages/sources-of.ts';
import { getCrisis, listCrises } from '#lib/record/crises.ts';
import { listSources } from '#lib/record/sources.ts';
import { countStatements, listStatements } from '#lib/record/statements.ts';
import { crisisSummary } from '#lib/summary/crisis-summary.ts';
import { getCrisisOverview } from '#lib/summary/overview.ts';

type Props = PageProps<'/[locale]/crises/[slug]'>;
const NEWEST = 5;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug, name } = await orNotFound(getCrisis((await params).slug));
  const description = translate(locale, 'pages')('crisis.description', { name });
  const types = { 'text/csv': `/api/v1/figures?crisis=${slug}&output_format=csv` };
  return pageMetadata({ locale, path: `/crises/${slug}`, title: name, description, types });
}

export default async function CrisisPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const crisis = await orNotFound(getCrisis((await params).slug));
  const [overview, statements, total, crises, sources, latest] = await Promise.all([
    getCrisisOverview(crisis.slug, locale),
    listStatements({ crisisId: crisis.id }, { limit: NEWEST }),
    countStatements({ crisisId: crisis.id }),
    listCrises(),
    listSources({ crisisId: crisis.id }),
    newestCorrections(locale, crisis.slug),
  ]);
  const series = seriesOnPage(overview.series, pageNumber((await searchParams).page));
  if (series.page > series.pages) notFound();
  const path = `/${locale}/crises/${crisis.slug}`;
  const used = sourcesOf(series.boxes.flatMap(({ figures }) => figures));
  const t = translate(locale, 'pages');
  return (
    <article>
      <PageHeading
        locale={locale}
        trail={[{ label: t('nav.crises'), href: `/${locale}` }]}
        title={crisis.name}
        lede={<CrisisScope locale={locale} crisis={crisis} crises={crises} />}
      />
      {series.page === 1 && (
        <Section id="key-figures" title={t('crisis.key')}>
          <KeyFigures locale={locale} keys={overview.keyFigures} />
        </Section>
      )}
      <Section id="summary" title={t('crisis.summary')}>
        <Summary locale={locale} summary={crisisSummary(locale, series.boxes)} />
      </Section>
      <Section id="series" title={t('crisis.series')}>
        <p>
          <a href={`${path}/compare`}>{translate(locale, 'compare')('link')}</a>
        </p>
        <SeriesBoxes locale={locale} path={path} series={series} />
      </Section>
      {series.page === 1 && (
        <Section id="statements" title={t('crisis.statements')}>
          <NewestStatements locale={locale} path={path} statements={statements} total={total} />
        </Section>
      )}
      <Section id="sources" title={t('crisis.sources')}>
        <UsedSources locale={locale} sources={used} />
      </Section>
      {series.page === 1 && (
        <CrisisCorrections locale={locale} crisis={crisis.slug} latest={latest} />
      )}
      <Section id="cite" title={translate(locale, 'cite')('heading')}>
        <Cite
          locale={locale}
          works={crisisCitation(readingOf(locale, path), crisis, sources)}
          files={`/${locale}/cite/crises/${crisis.slug}`}
        />
      </Section>
    </article>
  );
}
