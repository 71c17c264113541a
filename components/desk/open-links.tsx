import styles from '#components/desk/desk.module.css';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FormAction } from '#components/forms/form-state.ts';
import type { OpenLink } from '#lib/access/invitations.ts';
import { formatInstant } from '#lib/dates/format.ts';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';

interface OpenLinksProps {
  links: OpenLink[];
  withdraw: FormAction;
  page: string;
  words: FormWords;
}

/** The links that can still be used, each with a way to withdraw it. */
export function OpenLinks({ links, withdraw, page, words }: OpenLinksProps) {
  const t = translate('en', 'access');
  if (links.length === 0) return <p>{t('people.openNone')}</p>;
  return (
    <ul>
      {links.map(({ id, purpose, name, email, role, expiresAt }) => (
        <li key={id}>
          <div className={styles.tools}>
            <span dir="auto">
              {t('people.openLine', {
                purpose,
                name,
                email,
                role: label('en', 'role', role),
                time: formatInstant('en', expiresAt),
              })}
            </span>
            <ActionForm action={withdraw} page={page} words={words} hidden={{ id }}>
              <button type="submit" aria-label={t('people.withdrawNamed', { name })}>
                {t('people.withdraw')}
              </button>
            </ActionForm>
          </div>
        </li>
      ))}
    </ul>
  );
}
