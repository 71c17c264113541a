import styles from '#components/desk/desk.module.css';
import { numberedValue, type TreeItem } from '#lib/entry/draft-tree.ts';
import { translate } from '#lib/messages/translate.ts';

/** Where the public now reads what was approved. */
export function PublishedLinks({ items }: { items: readonly TreeItem[] }) {
  const t = translate('en', 'desk');
  const figures = items.filter(({ entityType }) => entityType === 'figure');
  const sources = items.filter(({ entityType }) => entityType === 'source');
  return (
    <section className={styles.card} aria-labelledby="published">
      <h2 id="published">{t('review.published')}</h2>
      <ul>
        {sources.map(({ entityId, payload }) => (
          <li key={entityId}>
            <a href={`/en/sources/${entityId}`}>{String(payload.title ?? entityId)}</a>
          </li>
        ))}
        {figures.map((item) => (
          <li key={item.entityId}>
            <a href={`/en/figures/${item.entityId}`}>{numberedValue(item)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
