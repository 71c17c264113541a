import styles from '#components/series/series.module.css';
import type { Locale } from '#lib/messages/messages.ts';
import { translate } from '#lib/messages/translate.ts';

interface ViewBannerProps {
  locale: Locale;
  /** How the view differs from today's whole. */
  lines: string[];
  /** The same without going back in time. */
  today: string;
}

/** Says above everything else that this is not what is known today. */
export function ViewBanner({ locale, lines, today }: ViewBannerProps) {
  return (
    <aside className={styles.banner}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        <a href={today}>{translate(locale, 'query')('result.today')}</a>
      </p>
    </aside>
  );
}
