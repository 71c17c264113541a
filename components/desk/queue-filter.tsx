import styles from '#components/desk/desk.module.css';
import forms from '#components/forms/forms.module.css';
import { CODE_LISTS, label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';
import type { Queue } from '#lib/submissions/queue.ts';

/** Narrows the queue to one author or to one kind of item, by plain address. */
export function QueueFilter({ queue: { asked, authors } }: { queue: Queue }) {
  const t = translate('en', 'review');
  const isNarrowed = asked.by !== undefined || asked.of !== undefined;
  return (
    <form action="/desk/review" className={styles.filter} aria-label={t('queue.filter')}>
      <label htmlFor="by">{t('queue.by')}</label>
      <select id="by" name="by" defaultValue={asked.by ?? ''}>
        <option value="">{t('queue.everybody')}</option>
        {authors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <label htmlFor="of">{t('queue.of')}</label>
      <select id="of" name="of" defaultValue={asked.of ?? ''}>
        <option value="">{t('queue.everything')}</option>
        {CODE_LISTS.entityType.map((type) => (
          <option key={type} value={type}>
            {label('en', 'entityType', type)}
          </option>
        ))}
      </select>
      <button type="submit" className={`${forms.button} ${forms.plain}`}>
        {t('queue.apply')}
      </button>
      {isNarrowed && <a href="/desk/review">{t('queue.all')}</a>}
    </form>
  );
}
