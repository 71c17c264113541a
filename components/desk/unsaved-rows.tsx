import styles from '#components/desk/desk.module.css';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FormAction } from '#components/forms/form-state.ts';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { formatInstant } from '#lib/dates/format.ts';
import type { Unsaved } from '#lib/entry/unsaved.ts';
import { translate } from '#lib/messages/translate.ts';

interface UnsavedRowsProps {
  unsaved: readonly Unsaved[];
  form: { action: FormAction; page: string; words: FormWords };
}

/** What a person typed and did not save, one form a row: where to go on with it, and a way to let go of it. */
export function UnsavedRows({ unsaved, form }: UnsavedRowsProps) {
  const t = translate('en', 'typed');
  return (
    <ul className={styles.rows}>
      {unsaved.map(({ page, version, updatedAt, kind, excerpt }) => (
        <li key={page}>
          <div>
            <a href={page} dir="auto">
              {excerpt || t('list.empty')}
            </a>
            <p className={styles.meta}>
              {t(`list.kind.${kind}`)} · {t('list.at', { at: formatInstant('en', updatedAt) })}
            </p>
          </div>
          <details>
            <summary>{t('list.discard')}</summary>
            <p>{t('list.sure')}</p>
            <ActionForm {...form} hidden={{ page, version: String(version) }}>
              <SubmitButton label={t('list.discardNow')} look="grave" />
            </ActionForm>
          </details>
        </li>
      ))}
    </ul>
  );
}
