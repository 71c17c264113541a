import type { Metadata } from 'next';
import { pageLocale, pageNumber } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Pagination } from '#components/layout/pagination.tsx';
import { StatementList } from '#components/text/statement-list.tsx';
import { translate } from '#lib/messages/translate.ts';
import { countStatements, listStatements } from '#lib/record/statements.ts';

type Props = PageProps<'/[locale]/statements'>;

const PAGE_SIZE = 25;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translate(locale, 'pages');
  const [title, description] = [t('statement.title'), t('statement.description')];
  return pageMetadata({ locale, path: '/statements', title, description });
}

export default async function StatementsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const page = pageNumber((await searchParams).page);
  const t = translate(locale, 'pages');
  const [total, statements] = await Promise.all([
    countStatements(),
    listStatements({}, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
  ]);
  const paging = { locale, path: `/${locale}/statements`, page, pageSize: PAGE_SIZE, total };
  return (
    <>
      <PageHeading locale={locale} title={t('statement.title')} lede={t('statement.lede')} />
      {statements.length > 0 ? (
        <StatementList locale={locale} statements={statements} />
      ) : (
        <p>{total === 0 ? t('statement.empty') : t('list.beyond')}</p>
      )}
      <Pagination {...paging} />
    </>
  );
}
