import styles from '#components/desk/desk.module.css';
import drafts from '#components/desk/drafts.module.css';
import { timeOfDay } from '#lib/dates/format.ts';
import type { Draft } from '#lib/entry/drafts.ts';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';

interface DraftStateProps {
  draft: Draft;
  isSaved: boolean;
  /** Whether it was to be sent from the form of a change, which has no fields for what looks odd. */
  isSent?: boolean;
}

/** The title of a draft, where it stands, and when it was last saved. */
export function DraftState({ draft, isSaved, isSent = false }: DraftStateProps) {
  const t = translate('en', 'desk');
  const time = timeOfDay(draft.updatedAt);
  return (
    <header className={drafts.state}>
      <h1 dir="auto">{draft.title || t('draft.untitled')}</h1>
      <p className={styles.meta}>
        <span className={styles.chip}>{label('en', 'submissionStatus', draft.status)}</span>{' '}
        {t('draft.author', { name: draft.author.name })}
      </p>
      {isSent && isAskedAbout(draft) && (
        <p role="status" className={drafts.saved}>
          {t('draft.askedFirst', { time })}
        </p>
      )}
      {isSaved && (
        <p role="status" className={drafts.saved}>
          {t('draft.saved', { time })}
        </p>
      )}
    </header>
  );
}

const isAskedAbout = ({ mayEdit, warnings }: Draft): boolean =>
  mayEdit && warnings.some(({ reason }) => reason === null);
