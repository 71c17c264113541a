import type { Metadata } from 'next';
import { orNotFound } from '#app/[locale]/or-not-found.ts';
import { pageLocale } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { queryParameters } from '#app/[locale]/query-parameters.ts';
import { CompareCite } from '#components/compare/compare-cite.tsx';
import { CompareResult } from '#components/compare/compare-result.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { ViewBanner } from '#components/series/view-banner.tsx';
import { compareView } from '#lib/compare/compare-view.ts';
import { translate } from '#lib/messages/translate.ts';
import { readPart } from '#lib/query/part.ts';
import { withQuery } from '#lib/query/query-text.ts';
import { isTravelled, withoutTravel } from '#lib/query/view-words.ts';
import { getCrisis } from '#lib/record/crises.ts';

type Props = PageProps<'/[locale]/crises/[slug]/compare'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug, name } = await orNotFound(getCrisis((await params).slug));
  const t = translate(locale, 'compare');
  return pageMetadata({
    locale,
    path: `/crises/${slug}/compare`,
    title: `${t('title')}: ${name}`,
    description: t('lede', { crisis: name }),
  });
}

export default async function ComparePage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const crisis = await orNotFound(getCrisis((await params).slug));
  const parameters = await queryParameters(searchParams);
  const part = readPart(parameters);
  const view = await compareView(locale, crisis, { parameters, part });
  const path = `/${locale}/crises/${crisis.slug}`;
  const t = translate(locale, 'compare');
  return (
    <article>
      {isTravelled(view.query) && (
        <ViewBanner
          locale={locale}
          lines={view.marking}
          today={withQuery(view.address, withoutTravel(view.query))}
        />
      )}
      <PageHeading
        locale={locale}
        trail={[
          { label: translate(locale, 'pages')('nav.crises'), href: `/${locale}` },
          { label: crisis.name, href: path },
        ]}
        title={t('title')}
        lede={t('lede', { crisis: crisis.name })}
      />
      <CompareResult locale={locale} crisis={{ slug: crisis.slug, path }} view={view} part={part} />
      {view.chosen.length > 0 && (
        <Section id="cite" title={translate(locale, 'cite')('heading')}>
          <CompareCite locale={locale} crisis={crisis} view={view} />
        </Section>
      )}
    </article>
  );
}
