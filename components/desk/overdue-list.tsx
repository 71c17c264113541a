import styles from '#components/desk/desk.module.css';
import { translate } from '#lib/messages/translate.ts';
import type { Overdue } from '#lib/summary/overdue.ts';

/** Who has not reported for longer than usual, and how often they usually do. */
export function OverdueList({ overdue }: { overdue: readonly Overdue[] }) {
  const t = translate('en', 'review');
  if (overdue.length === 0) return <p className={styles.meta}>{t('overdue.none')}</p>;
  return (
    <ul className={styles.rows}>
      {overdue.map(({ organization: { id, slug, name }, crisisName, everyDays, daysAgo }) => (
        <li key={`${id} ${crisisName}`}>
          <a href={`/en/organizations/${slug}`}>{name}</a>
          <p className={styles.meta}>
            {crisisName} · {t('overdue.rhythm', { every: everyDays, ago: daysAgo })}
          </p>
        </li>
      ))}
    </ul>
  );
}
