import type { Metadata } from 'next';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { formWords } from '#app/desk/form-words.ts';
import { make, revoke } from '#app/desk/tokens/actions.ts';
import { formVisitor } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { TokenForm } from '#components/desk/token-form.tsx';
import { TokenRows } from '#components/desk/token-rows.tsx';
import { listAllTokens, listOwnTokens } from '#lib/access/api-tokens.ts';
import { isPermitted } from '#lib/access/permissions.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'tokens');
const PAGE = '/desk/tokens';

export const metadata: Metadata = { title: t('title') };

export default async function TokensPage() {
  const actor = await formVisitor(PAGE);
  if (!actor) return <EndedSession action={make} page={PAGE} />;
  const isAdministrator = isPermitted(actor.role, 'token.administer');
  const [own, all] = await Promise.all([
    listOwnTokens(actor),
    isAdministrator ? listAllTokens(actor) : [],
  ]);
  const others = all.filter(({ owner }) => owner.id !== actor.id);
  const form = { action: revoke, page: PAGE, words: formWords() };
  return (
    <>
      <h1>{t('title')}</h1>
      <p className={styles.lead}>{t('lede')}</p>
      <section className={styles.card} aria-labelledby="make">
        <h2 id="make">{t('form.title')}</h2>
        <TokenForm
          action={make}
          page={PAGE}
          words={formWords()}
          made={{ title: t('made.title'), text: t('made.text'), use: t('made.use') }}
        />
      </section>
      <section aria-labelledby="own">
        <h2 id="own">{t('list.own')}</h2>
        <TokenRows tokens={own} whose="own" form={form} />
      </section>
      {isAdministrator && (
        <section aria-labelledby="others">
          <h2 id="others">{t('list.others')}</h2>
          <TokenRows tokens={others} whose="others" form={form} />
        </section>
      )}
    </>
  );
}
