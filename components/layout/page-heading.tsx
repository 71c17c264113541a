import type { ReactNode } from 'react';
import styles from '#components/layout/page.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

export interface Step {
  label: string;
  href: string;
}

interface PageHeadingProps {
  locale: Locale;
  title: ReactNode;
  /** What lies above this page, outermost first. */
  trail?: Step[];
  /** The line between the trail and the title, such as a status. */
  above?: ReactNode;
  lede?: ReactNode;
}

export function PageHeading({ locale, title, trail = [], above, lede }: PageHeadingProps) {
  const t = translate(locale, 'pages');
  return (
    <header className={styles.heading}>
      {trail.length > 0 && (
        <nav aria-label={t('shell.trail')}>
          <ol className={styles.trail}>
            {trail.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {above}
      <h1>{title}</h1>
      {lede && <p className={styles.lede}>{lede}</p>}
    </header>
  );
}
