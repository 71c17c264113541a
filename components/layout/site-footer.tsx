import styles from '#components/layout/shell.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

export function SiteFooter({ locale }: { locale: Locale }) {
  const t = translate(locale, 'pages');
  return (
    <footer className={styles.footer}>
      <div className={styles.foot}>
        <p className={styles.creed}>{t('shell.creed')}</p>
        <p>{t('shell.licence')}</p>
        <ul className={styles.places}>
          <li>
            <a href={`/${locale}/how-to-read`}>{t('nav.howToRead')}</a>
          </li>
          <li>
            <a href={`/${locale}/corrections`}>{translate(locale, 'corrections')('heading')}</a>
          </li>
          <li>
            <a href={`/${locale}/about`}>{t('nav.about')}</a>
          </li>
          <li>
            <a href="/desk">{t('nav.desk')}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
