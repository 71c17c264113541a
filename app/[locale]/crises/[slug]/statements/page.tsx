import type { Metadata } from 'next';
import { orNotFound } from '#app/[locale]/or-not-found.ts';
import { pageLocale, pageNumber } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Pagination } from '#components/layout/pagination.tsx';
import { StatementList } from '#components/text/statement-list.tsx';
import { translate } from '#lib/messages/translate.ts';
import { getCrisis } from '#lib/record/crises.ts';
import { countStatements, listStatements } from '#lib/record/statements.ts';

type Props = PageProps<'/[locale]/crises/[slug]/statements'>;

const PAGE_SIZE = 25;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const { slug, name } = await orNotFound(getCrisis((await params).slug));
  const t = translate(locale, 'pages');
  return pageMetadata({
    locale,
    path: `/crises/${slug}/statements`,
    title: `${t('statement.title')}: ${name}`,
    description: t('statement.ledeCrisis', { crisis: name }),
  });
}

export default async function CrisisStatementsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id, slug, name } = await orNotFound(getCrisis((await params).slug));
  const page = pageNumber((await searchParams).page);
  const t = translate(locale, 'pages');
  const [total, statements] = await Promise.all([
    countStatements({ crisisId: id }),
    listStatements({ crisisId: id }, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
  ]);
  const home = `/${locale}/crises/${slug}`;
  return (
    <>
      <PageHeading
        locale={locale}
        trail={[
          { label: t('nav.crises'), href: `/${locale}` },
          { label: name, href: home },
        ]}
        title={t('statement.title')}
        lede={t('statement.ledeCrisis', { crisis: name })}
      />
      {statements.length > 0 ? (
        <StatementList locale={locale} statements={statements} />
      ) : (
        <p>{total === 0 ? t('crisis.noStatements') : t('list.beyond')}</p>
      )}
      <Pagination
        locale={locale}
        path={`${home}/statements`}
        page={page}
        pageSize={PAGE_SIZE}
        total={total}
      />
    </>
  );
}
