import styles from '#components/desk/drafts.module.css';
import { translate } from '#lib/messages/translate.ts';

/** The way back from the form of one item to the whole draft. */
export function BackToDraft({ draft }: { draft: { id: string; title: string } }) {
  const t = translate('en', 'desk');
  return (
    <nav aria-label={t('draft.back')} className={styles.back}>
      <a href={`/desk/submissions/${draft.id}`}>{t('draft.backTo', { title: draft.title })}</a>
    </nav>
  );
}
