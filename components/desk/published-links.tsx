import styles from '#components/desk/desk.module.css';
import type { ReferenceChange } from '#lib/editing/changes.ts';
import { numberedValue, type TreeItem } from '#lib/entry/draft-tree.ts';
import { translate } from '#lib/messages/translate.ts';

interface PublishedLinksProps {
  items: readonly TreeItem[];
  /** Policies and headline choices, by the item's id. */
  changes: Record<string, ReferenceChange>;
}

/** Where the public now reads what was approved. */
export function PublishedLinks({ items, changes }: PublishedLinksProps) {
  const t = translate('en', 'desk');
  const figures = items.filter(({ entityType }) => entityType === 'figure');
  const sources = items.filter(({ entityType }) => entityType === 'source');
  return (
    <section className={styles.card} aria-labelledby="published">
      <h2 id="published">{t('review.published')}</h2>
      <ul>
        {Object.values(changes).map(({ title, publicPage }) => (
          <li key={publicPage}>
            <a href={publicPage}>{title}</a>
          </li>
        ))}
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
