import styles from '#components/desk/desk.module.css';
import { ActionForm, type FormWords } from '#components/forms/action-form.tsx';
import type { FormAction } from '#components/forms/form-state.ts';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import type { ApiToken } from '#lib/access/api-tokens.ts';
import { dayOfInstant } from '#lib/dates/calendar-days.ts';
import { formatDay } from '#lib/dates/format.ts';
import { translate } from '#lib/messages/translate.ts';

interface TokenRowsProps {
  tokens: readonly ApiToken[];
  whose: 'own' | 'others';
  form: { action: FormAction; page: string; words: FormWords };
}

/** Tokens, one a row: what for, how it begins, what it may do, when it was used and when it ends. */
export function TokenRows({ tokens, whose, form }: TokenRowsProps) {
  const t = translate('en', 'tokens');
  if (tokens.length === 0) return <p className={styles.meta}>{t('list.none')}</p>;
  return (
    <ul className={styles.rows}>
      {tokens.map((token) => (
        <li key={token.id}>
          <div>
            <span dir="auto">{token.name}</span>{' '}
            <span className={styles.chip}>{stateOf(token)}</span>
            <p className={styles.meta}>
              {whose === 'others' && `${token.owner.name} · `}
              <code>{token.prefix}…</code> · {t(`scope.${token.scope}`)} · {usedOn(token)} ·{' '}
              {t('list.ends', { day: formatDay('en', dayOfInstant(token.expiresAt)) })}
            </p>
          </div>
          {token.state === 'live' && (
            <ActionForm {...form} hidden={{ id: token.id, whose }}>
              <SubmitButton label={t('list.revokeNamed', { name: token.name })} look="plain" />
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}

const stateOf = ({ state }: ApiToken) => translate('en', 'tokens')(`state.${state}`);

function usedOn({ lastUsedOn }: ApiToken): string {
  const t = translate('en', 'tokens');
  return lastUsedOn ? t('list.used', { day: formatDay('en', lastUsedOn) }) : t('list.unused');
}
