import type { Metadata } from 'next';
import { pageLocale, pageNumber } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Pagination } from '#components/layout/pagination.tsx';
import { SourceTable } from '#components/tables/source-table.tsx';
import { translate } from '#lib/messages/translate.ts';
import { countSources, listSources } from '#lib/record/sources.ts';

type Props = PageProps<'/[locale]/sources'>;

const PAGE_SIZE = 50;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translate(locale, 'pages');
  const [title, description] = [t('source.title'), t('source.description')];
  return pageMetadata({ locale, path: '/sources', title, description });
}

export default async function SourcesPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const page = pageNumber((await searchParams).page);
  const t = translate(locale, 'pages');
  const [total, sources] = await Promise.all([
    countSources(),
    listSources({}, { limit: PAGE_SIZE, offset: (page - 1) * PAGE_SIZE }),
  ]);
  const paging = { locale, path: `/${locale}/sources`, page, pageSize: PAGE_SIZE, total };
  return (
    <>
      <PageHeading locale={locale} title={t('source.title')} lede={t('source.lede')} />
      {sources.length > 0 ? (
        <SourceTable locale={locale} caption={t('source.caption')} sources={sources} />
      ) : (
        <p>{total === 0 ? t('source.empty') : t('list.beyond')}</p>
      )}
      <Pagination {...paging} />
    </>
  );
}
