import type { ReactNode } from 'react';
import { SiteFooter } from '#components/layout/site-footer.tsx';
import { SiteHeader } from '#components/layout/site-header.tsx';
import { SkipLink } from '#components/layout/skip-link.tsx';
import styles from '#components/layout/shell.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

/** Skip link, header, the page itself, footer. */
export function PublicShell({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = translate(locale, 'pages');
  return (
    <>
      <SkipLink label={t('shell.skip')} />
      <SiteHeader locale={locale} />
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      <SiteFooter locale={locale} />
    </>
  );
}
