import styles from '#components/desk/desk-header.module.css';
import { ForgetOnSignOut } from '#components/desk/typed/forget-on-sign-out.tsx';
import { label } from '#lib/messages/labels.ts';
import { translate } from '#lib/messages/translate.ts';

interface DeskHeaderProps {
  person: { name: string; role: string } | null;
  /** Whether the person may propose what reports are ordered by. */
  isEditor: boolean;
  /** Whether the person lets others in. */
  isManager: boolean;
  signOut: () => Promise<void>;
}

const SIGN_OUT = 'sign-out';

/** Who is signed in, in which role, and the places of the desk. */
export function DeskHeader({ person, isEditor, isManager, signOut }: DeskHeaderProps) {
  const t = translate('en', 'desk');
  const reference = translate('en', 'reference');
  const policies = translate('en', 'policies');
  const access = translate('en', 'access');
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <a className={styles.wordmark} href="/en">
          {t('shell.name')}
        </a>
        {person && (
          <>
            <nav aria-label={t('shell.nav')} className={styles.nav}>
              <a href="/desk">{t('shell.drafts')}</a>
              <a href="/desk/new">{t('shell.new')}</a>
              {person.role !== 'contributor' && <a href="/desk/review">{t('shell.review')}</a>}
              {isManager && (
                <>
                  <a href="/desk/users">{access('nav.people')}</a>
                  <a href="/desk/log">{access('nav.log')}</a>
                </>
              )}
              {isEditor && (
                <>
                  <a href="/desk/crises">{reference('nav.crisis')}</a>
                  <a href="/desk/organizations">{reference('nav.organization')}</a>
                  <a href="/desk/places">{reference('nav.location')}</a>
                  <a href="/desk/series">{policies('nav.series')}</a>
                  <a href="/desk/policies">{policies('nav.policies')}</a>
                </>
              )}
              <a href="/desk/tokens">{translate('en', 'tokens')('nav')}</a>
            </nav>
            <form id={SIGN_OUT} action={signOut} className={styles.person}>
              <ForgetOnSignOut formId={SIGN_OUT} />
              <a href="/desk/account">
                {person.name} · {label('en', 'role', person.role)}
              </a>
              <button type="submit">{t('shell.signOut')}</button>
            </form>
          </>
        )}
      </div>
    </header>
  );
}
