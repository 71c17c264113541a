import styles from '#components/layout/page.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

/** The five things to know before a number is quoted. */
export function HowToRead({ locale }: { locale: Locale }) {
  const t = translate(locale, 'pages');
  return (
    <div className={styles.prose}>
      <ul>
        <li>{t('home.how.words')}</li>
        <li>{t('home.how.date')}</li>
        <li>{t('home.how.subset')}</li>
        <li>{t('home.how.conflict')}</li>
        <li>{t('home.how.missing')}</li>
      </ul>
      <p>
        <a href={`/${locale}/how-to-read`}>{t('home.howMore')}</a>
      </p>
    </div>
  );
}
