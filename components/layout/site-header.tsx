import styles from '#components/layout/shell.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

const PLACES = [
  ['nav.crises', ''],
  ['nav.sources', '/sources'],
  ['nav.organizations', '/organizations'],
  ['nav.statements', '/statements'],
  ['nav.methodology', '/methodology'],
  ['nav.data', '/data'],
] as const;

export function SiteHeader({ locale }: { locale: Locale }) {
  const t = translate(locale, 'pages');
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <a className={styles.wordmark} href={`/${locale}`}>
          {t('shell.name')}
        </a>
        <nav aria-label={t('shell.nav')}>
          <ul className={styles.places}>
            {PLACES.map(([label, path]) => (
              <li key={label}>
                <a href={`/${locale}${path}`}>{t(label)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
