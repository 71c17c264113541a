import type { Metadata } from 'next';
import { policySentences } from '#app/desk/editing.ts';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { editorWords } from '#app/desk/form-words.ts';
import { propose } from '#app/desk/policies/actions.ts';
import { TypedForm } from '#app/desk/typed-form.tsx';
import { formVisitor, orNotFound } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { PolicyForm } from '#components/desk/policy-form.tsx';
import { PolicyHistory } from '#components/figures/policy-history.tsx';
import { PolicyInForce } from '#components/figures/policy-in-force.tsx';
import { getPolicyDesk } from '#lib/editing/policy-desk.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'policies');

export const metadata: Metadata = { title: t('title') };

export default async function PoliciesPage({ searchParams }: PageProps<'/desk/policies'>) {
  const { draft: asked } = await searchParams;
  const draftId = typeof asked === 'string' ? asked : undefined;
  const page = draftId ? `/desk/policies?draft=${encodeURIComponent(draftId)}` : '/desk/policies';
  const actor = await formVisitor(page);
  if (!actor) return <EndedSession action={propose} page={page} />;
  const desk = await orNotFound(getPolicyDesk(actor, draftId));
  const { draft } = desk;
  return (
    <>
      <h1>{t('title')}</h1>
      <p className={styles.lead}>{t('lede')}</p>
      <section aria-labelledby="in-force">
        <h2 id="in-force">{t('inForce')}</h2>
        <PolicyInForce locale="en" policy={desk.policy} revisions={desk.revisions} />
        <p>{t('who')}</p>
      </section>
      {desk.mayPropose ? (
        <section className={styles.card} aria-labelledby="propose">
          <h2 id="propose">{t('form.title')}</h2>
          {draft && <p className={styles.notice}>{t('form.draft', { title: draft.title })}</p>}
          <TypedForm actor={actor} page={page}>
            <PolicyForm
              action={propose}
              page={page}
              words={editorWords()}
              steering={{
                newId: desk.policy?.id ?? '',
                baseRevision: String(desk.baseRevision ?? ''),
                ...(draft && { submissionId: draft.submissionId, version: String(draft.version) }),
              }}
              values={desk.values}
              problems={draft ? policySentences(draft.problems) : []}
            />
          </TypedForm>
        </section>
      ) : (
        <p className={styles.notice}>{t('form.notEditor')}</p>
      )}
      <section aria-labelledby="history">
        <h2 id="history">{t('history.title')}</h2>
        <PolicyHistory locale="en" revisions={desk.revisions} />
      </section>
    </>
  );
}
