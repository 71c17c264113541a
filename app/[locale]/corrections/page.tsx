import type { Metadata } from 'next';
import { pageLocale } from '#app/[locale]/page-locale.ts';
import { pageMetadata } from '#app/[locale]/page-metadata.ts';
import { queryParameters } from '#app/[locale]/query-parameters.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import styles from '#components/layout/page.module.css';
import { CorrectionFilters } from '#components/tables/correction-filters.tsx';
import { CorrectionTable } from '#components/tables/correction-table.tsx';
import { translate } from '#lib/messages/translate.ts';
import { correctionsView } from '#lib/pages/corrections-view.ts';

type Props = PageProps<'/[locale]/corrections'>;

const FEED = '/corrections/feed.xml';

export const dynamic = 'force-dynamic';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params);
  const t = translate(locale, 'corrections');
  const [title, description] = [t('heading'), t('description')];
  const types = { 'application/atom+xml': FEED };
  return pageMetadata({ locale, path: '/corrections', title, description, types });
}

export default async function CorrectionsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const view = await correctionsView(locale, await queryParameters(searchParams));
  const t = translate(locale, 'corrections');
  const { entries, applied, newest, older, query } = view;
  const feed = query.crisis === undefined ? FEED : `${FEED}?crisis=${query.crisis}`;
  return (
    <>
      <PageHeading locale={locale} title={t('heading')} lede={t('lede')} />
      <CorrectionFilters locale={locale} view={view} />
      {entries.length > 0 ? (
        <CorrectionTable locale={locale} entries={entries} />
      ) : (
        <p>
          {applied.length > 0
            ? t('emptyFiltered', { filters: applied.join(', ') })
            : t(newest === null ? 'empty' : 'beyond')}
        </p>
      )}
      {applied.length > 0 && (
        <p>
          <a href={`/${locale}/corrections`}>{t('clear')}</a>
        </p>
      )}
      {(newest !== null || older !== null) && (
        <nav className={styles.pages} aria-label={t('pages')}>
          {newest !== null && <a href={newest}>{t('newest')}</a>}
          {older !== null && (
            <a rel="next" href={older}>
              {t('older')}
            </a>
          )}
        </nav>
      )}
      <p>
        <a href={feed}>{t('feed')}</a>
      </p>
    </>
  );
}
