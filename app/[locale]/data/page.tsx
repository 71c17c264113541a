import type { Metadata } from 'next';
import { pageLocale } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import styles from '#components/layout/page.module.css';
import { DictionaryTable } from '#components/tables/dictionary-table.tsx';
import { EndpointTable } from '#components/tables/endpoint-table.tsx';
import { FilterTable } from '#components/tables/filter-table.tsx';
import { BulkFiles } from '#components/text/bulk-files.tsx';
import { endpointExamples } from '#lib/exchange/api/examples.ts';
import { MOST_ROWS_OF_WORKBOOK } from '#lib/exchange/figure-workbook.ts';
import { translate } from '#lib/messages/translate.ts';
import { countFigures } from '#lib/record/figures.ts';

type Props = PageProps<'/[locale]/data'>;

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translate(locale, 'pages');
  const types = { 'text/csv': '/api/v1/figures?output_format=csv' };
  const [title, description] = [t('data.title'), t('data.description')];
  return pageMetadata({ locale, path: '/data', title, description, types });
}

export default async function DataPage({ params }: Props) {
  const locale = await pageLocale(params);
  const [t, files] = [translate(locale, 'pages'), translate(locale, 'exports')];
  const count = await countFigures();
  return (
    <div className={styles.prose}>
      <PageHeading locale={locale} title={t('data.title')} lede={t('data.lede')} />
      <Section id="files" title={files('data.filesTitle')}>
        <BulkFiles locale={locale} count={count} mostOfWorkbook={MOST_ROWS_OF_WORKBOOK} />
      </Section>
      <Section id="addresses" title={t('data.endpointsTitle')}>
        <p>{t('data.endpointsText')}</p>
        <EndpointTable locale={locale} endpoints={await endpointExamples()} />
      </Section>
      <Section id="address" title={t('data.addressTitle')}>
        <p>
          {t('data.address')} <code>/api/v1/figures</code>
        </p>
        <FilterTable locale={locale} />
      </Section>
      <Section id="sum" title={t('data.sumTitle')}>
        <p>{t('data.sum')}</p>
      </Section>
      <Section id="empty" title={t('data.emptyTitle')}>
        <p>{t('data.empty')}</p>
      </Section>
      <Section id="columns" title={files('data.dictionaryTitle')}>
        <DictionaryTable locale={locale} />
      </Section>
      <Section id="licence" title={t('data.licenceTitle')}>
        <p>{t('data.licence')}</p>
      </Section>
    </div>
  );
}
