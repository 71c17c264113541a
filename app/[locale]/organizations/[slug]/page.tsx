import type { Metadata } from 'next';
import { orNotFound } from '#app/[locale]/or-not-found.ts';
import { pageLocale, pageNumber } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { FigureTable } from '#components/figures/figure-table.tsx';
import { Rhythm } from '#components/figures/rhythm.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Pagination } from '#components/layout/pagination.tsx';
import { Section } from '#components/layout/section.tsx';
import { MergedOrganization } from '#components/tables/merged-organization.tsx';
import { OrganizationFacts } from '#components/tables/organization-facts.tsx';
import { ReliabilityTable } from '#components/tables/reliability-table.tsx';
import { today } from '#lib/dates/calendar-days.ts';
import { translate } from '#lib/messages/translate.ts';
import { mergeOf } from '#lib/pages/merge-of.ts';
import { listCrises } from '#lib/record/crises.ts';
import { countFigures, listFigures } from '#lib/record/figures.ts';
import { getOrganization, listOrganizations } from '#lib/record/organizations.ts';

type Props = PageProps<'/[locale]/organizations/[slug]'>;

const PAGE_SIZE = 50;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug, name } = await orNotFound(getOrganization((await params).slug));
  const description = translate(locale, 'pages')('organization.oneDescription', { name });
  return pageMetadata({ locale, path: `/organizations/${slug}`, title: name, description });
}

export default async function OrganizationPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const organization = await orNotFound(getOrganization((await params).slug));
  const merge = await mergeOf(organization);
  if (merge)
    return <MergedOrganization locale={locale} organization={organization} merge={merge} />;
  const page = pageNumber((await searchParams).page);
  const filter = { organizationSlug: organization.slug };
  const [total, newest, figures, crises, organizations] = await Promise.all([
    countFigures(filter),
    listFigures(filter, { limit: 1, order: 'latest' }),
    listFigures(filter, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE, order: 'latest' }),
    listCrises(),
    listOrganizations(),
  ]);
  const t = translate(locale, 'pages');
  const path = `/${locale}/organizations/${organization.slug}`;
  return (
    <article>
      <PageHeading
        locale={locale}
        trail={[{ label: t('nav.organizations'), href: `/${locale}/organizations` }]}
        title={organization.name}
        lede={<Rhythm locale={locale} newest={newest[0]} today={today()} />}
      />
      <OrganizationFacts
        locale={locale}
        organization={organization}
        parent={organizations.find(({ id }) => id === organization.parentId)}
      />
      <Section id="reliability" title={t('organization.reliability')}>
        <ReliabilityTable locale={locale} organization={organization} crises={crises} />
      </Section>
      <Section id="figures" title={t('organization.its')}>
        {figures.length > 0 ? (
          <FigureTable
            locale={locale}
            caption={t('organization.figuresCaption', { name: organization.name })}
            figures={figures}
            hasSeries
          />
        ) : (
          <p>{total === 0 ? t('organization.noFigures') : t('list.beyond')}</p>
        )}
        <Pagination locale={locale} path={path} page={page} pageSize={PAGE_SIZE} total={total} />
      </Section>
    </article>
  );
}
