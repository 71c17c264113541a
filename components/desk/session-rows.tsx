import styles from '#components/desk/desk.module.css';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FormAction } from '#components/forms/form-state.ts';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import type { ListedSession } from '#lib/access/account.ts';
import { formatInstant } from '#lib/dates/format.ts';
import { translate } from '#lib/messages/translate.ts';

interface SessionRowsProps {
  sessions: readonly ListedSession[];
  ownId: string;
  form: { action: FormAction; page: string; words: FormWords };
}

/** The sessions of a person, one a row: on what, since when, last seen when. */
export function SessionRows({ sessions, ownId, form }: SessionRowsProps) {
  const t = translate('en', 'account');
  return (
    <ul className={styles.rows}>
      {sessions.map(({ id, device, begunAt, seenAt }) => {
        const name = device ?? t('sessions.unknown');
        const begun = formatInstant('en', begunAt);
        return (
          <li key={id}>
            <div>
              {name} {id === ownId && <span className={styles.chip}>{t('sessions.this')}</span>}
              <p className={styles.meta}>
                {t('sessions.line', { begun, seen: formatInstant('en', seenAt) })}
              </p>
            </div>
            {id !== ownId && (
              <ActionForm {...form} hidden={{ id }}>
                <SubmitButton
                  label={t('sessions.endNamed', { device: name, begun })}
                  look="plain"
                />
              </ActionForm>
            )}
          </li>
        );
      })}
    </ul>
  );
}
