import type { Metadata } from 'next';
import { orNotFound } from '#app/[locale]/or-not-found.ts';
import { pageLocale } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { CrisisScope } from '#components/text/crisis-scope.tsx';
import { KeyFigures } from '#components/figures/key-figures.tsx';
import { SeriesBoxes } from '#components/figures/series-boxes.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { SourceTable } from '#components/tables/source-table.tsx';
import { StatementList } from '#components/text/statement-list.tsx';
import { translate } from '#lib/messages/translate.ts';
import { keyFiguresAmong, listSeriesHeads } from '#lib/pages/series-heads.ts';
import { sourcesOf } from '#lib/pages/sources-of.ts';
import { getCrisis, listCrises } from '#lib/record/crises.ts';
import { countStatements, listStatements } from '#lib/record/statements.ts';

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

export default async function CrisisPage({ params }: Props) {
  const locale = await pageLocale(params);
  const crisis = await orNotFound(getCrisis((await params).slug));
  const [heads, statements, total, crises] = await Promise.all([
    listSeriesHeads(crisis.id),
    listStatements({ crisisId: crisis.id }, { limit: NEWEST }),
    countStatements({ crisisId: crisis.id }),
    listCrises(),
  ]);
  const keys = keyFiguresAmong(heads, 4);
  const sources = sourcesOf(heads.flatMap(({ figures }) => figures));
  const t = translate(locale, 'pages');
  return (
    <article>
      <PageHeading
        locale={locale}
        trail={[{ label: t('nav.crises'), href: `/${locale}` }]}
        title={crisis.name}
        lede={<CrisisScope locale={locale} crisis={crisis} crises={crises} />}
      />
      <Section id="key-figures" title={t('crisis.key')}>
        {keys.length > 0 ? <KeyFigures locale={locale} heads={keys} /> : <p>{t('crisis.noKey')}</p>}
      </Section>
      <Section id="series" title={t('crisis.series')}>
        <SeriesBoxes locale={locale} crisis={crisis} heads={heads} />
      </Section>
      <Section id="statements" title={t('crisis.statements')}>
        {statements.length > 0 ? (
          <>
            <StatementList locale={locale} statements={statements} />
            <p>
              <a href={`/${locale}/crises/${crisis.slug}/statements`}>
                {t('crisis.allStatements', { total })}
              </a>
            </p>
          </>
        ) : (
          <p>{t('crisis.noStatements')}</p>
        )}
      </Section>
      <Section id="sources" title={t('crisis.sources')}>
        {sources.length > 0 ? (
          <SourceTable locale={locale} caption={t('source.caption')} sources={sources} />
        ) : (
          <p>{t('crisis.noSources')}</p>
        )}
      </Section>
    </article>
  );
}
