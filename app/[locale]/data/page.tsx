import type { Metadata } from 'next';
import { pageLocale } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import styles from '#components/layout/page.module.css';
import { TableRegion } from '#components/tables/table-region.tsx';
import { translate } from '#lib/messages/translate.ts';

type Props = PageProps<'/[locale]/data'>;

const FILTERS = [
  ['crisis', 'hawija-2017'],
  ['series', '7K3M9QAB'],
  ['metric', 'displacement'],
  ['organization', 'irc'],
  ['from', '2017-09-01'],
  ['to', '2017-10-31'],
  ['output_format', 'csv'],
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translate(locale, 'pages');
  const types = { 'text/csv': '/api/v1/figures?output_format=csv' };
  const [title, description] = [t('data.title'), t('data.description')];
  return pageMetadata({ locale, path: '/data', title, description, types });
}

export default async function DataPage({ params }: Props) {
  const locale = await pageLocale(params);
  const t = translate(locale, 'pages');
  return (
    <div className={styles.prose}>
      <PageHeading locale={locale} title={t('data.title')} lede={t('data.lede')} />
      <Section id="address" title={t('data.addressTitle')}>
        <p>
          {t('data.address')} <code>/api/v1/figures</code>
        </p>
        <TableRegion caption={t('data.filtersCaption')}>
          <thead>
            <tr>
              <th scope="col">{t('data.filter')}</th>
              <th scope="col">{t('data.meaning')}</th>
              <th scope="col">{t('data.example')}</th>
            </tr>
          </thead>
          <tbody>
            {FILTERS.map(([name, example]) => (
              <tr key={name}>
                <th scope="row">
                  <code>{name}</code>
                </th>
                <td>{t(`data.filters.${name}`)}</td>
                <td>
                  <code>{example}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </TableRegion>
      </Section>
      <Section id="try" title={t('data.examplesTitle')}>
        <ul>
          <li>
            <a href="/api/v1/figures?output_format=csv">{t('data.exampleAll')}</a>
          </li>
          <li>
            <a href="/api/v1/figures">{t('data.exampleJson')}</a>
          </li>
        </ul>
      </Section>
      <Section id="sum" title={t('data.sumTitle')}>
        <p>{t('data.sum')}</p>
      </Section>
      <Section id="empty" title={t('data.emptyTitle')}>
        <p>{t('data.empty')}</p>
      </Section>
      <Section id="licence" title={t('data.licenceTitle')}>
        <p>{t('data.licence')}</p>
      </Section>
    </div>
  );
}
