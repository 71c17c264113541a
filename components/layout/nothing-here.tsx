import { PageHeading } from '#components/layout/page-heading.tsx';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

/** Words for an address that leads nowhere, and ways on. */
export function NothingHere({ locale }: { locale: Locale }) {
  const t = translate(locale, 'pages');
  return (
    <>
      <PageHeading locale={locale} title={t('notFound.title')} lede={t('notFound.text')} />
      <h2>{t('notFound.on')}</h2>
      <ul>
        <li>
          <a href={`/${locale}`}>{t('notFound.crises')}</a>
        </li>
        <li>
          <a href={`/${locale}/sources`}>{t('notFound.sources')}</a>
        </li>
      </ul>
    </>
  );
}
