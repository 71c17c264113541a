import styles from '#components/desk/desk.module.css';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FormAction } from '#components/forms/form-state.ts';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import type { ListedPasskey } from '#lib/access/passkeys.ts';
import { formatInstant } from '#lib/dates/format.ts';
import { translate } from '#lib/messages/translate.ts';

interface PasskeyRowsProps {
  passkeys: readonly ListedPasskey[];
  form: { action: FormAction; page: string; words: FormWords };
}

/** The passkeys of a person, one a row: of which device, since when, last used when. */
export function PasskeyRows({ passkeys, form }: PasskeyRowsProps) {
  const t = translate('en', 'passkeys');
  if (passkeys.length === 0) return null;
  return (
    <>
      <ul className={styles.rows}>
        {passkeys.map(({ id, device, addedAt, usedAt }) => {
          const name = device ?? t('unknown');
          const added = formatInstant('en', addedAt);
          const used = usedAt ? formatInstant('en', usedAt) : 'never';
          return (
            <li key={id}>
              <div>
                {name}
                <p className={styles.meta}>{t('line', { added, used })}</p>
              </div>
              <ActionForm {...form} hidden={{ id }}>
                <SubmitButton label={t('remove', { device: name, added })} look="plain" />
              </ActionForm>
            </li>
          );
        })}
      </ul>
      <p className={styles.meta}>{t('removeHelp')}</p>
    </>
  );
}
