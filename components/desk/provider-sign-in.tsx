import styles from '#components/desk/desk.module.css';
import buttons from '#components/forms/forms.module.css';
import type { OidcProblem } from '#lib/access/oidc-problems.ts';
import { translate } from '#lib/messages/translate.ts';

interface ProviderSignInProps {
  /** What the provider is called. */
  name: string;
  /** The local path to go to after sign-in. */
  next: string;
  /** Why the last try came to nothing. */
  problem: OidcProblem | undefined;
}

/** The way to the provider: a link, because a form that leads to another site is stopped by our content policy. */
export function ProviderSignIn({ name, next, problem }: ProviderSignInProps) {
  const t = translate('en', 'provider');
  return (
    <>
      {problem && (
        <p className={styles.problems} role="alert">
          {t(`problem.${problem}`, { name })}
        </p>
      )}
      <p>
        <a
          className={`${buttons.button} ${buttons.plain}`}
          href={`/desk/sign-in/provider?${new URLSearchParams({ next })}`}
        >
          {t('button', { name })}
        </a>
      </p>
      <p>{t('or')}</p>
    </>
  );
}
