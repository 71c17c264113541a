import type { Metadata } from 'next';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { editorWords } from '#app/desk/form-words.ts';
import { merge } from '#app/desk/reference/actions.ts';
import { mergeSentences } from '#app/desk/reference/reference-names.ts';
import { TypedForm } from '#app/desk/typed-form.tsx';
import { formVisitor, orNotFound } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { MergeForm } from '#components/desk/merge-form.tsx';
import { getMergeDesk } from '#lib/editing/merge-desk.ts';
import { mergePage } from '#lib/editing/reference-kinds.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'reference');

export const metadata: Metadata = { title: t('merge.heading') };

export default async function MergePage({
  params,
  searchParams,
}: PageProps<'/desk/organizations/[id]/merge'>) {
  const [{ id }, { draft: asked }] = await Promise.all([params, searchParams]);
  const draftId = typeof asked === 'string' ? asked : undefined;
  const page = mergePage(id, draftId);
  const actor = await formVisitor(page);
  if (!actor) return <EndedSession action={merge} page={page} />;
  const desk = await orNotFound(getMergeDesk(actor, { id, draftId }));
  const { organization, draft, others } = desk;
  const kept = others.find((each) => each.id === organization.mergedIntoId);
  const isOpen = desk.mayPropose && organization.mergedIntoId === null;
  return (
    <>
      <h1>{t('merge.title', { name: organization.name })}</h1>
      <p className={styles.lead}>{t('merge.lede')}</p>
      {organization.mergedIntoId !== null && (
        <p className={styles.notice}>
          {t('merge.already', { name: kept?.name ?? organization.mergedIntoId })}
        </p>
      )}
      {!desk.mayPropose && <p className={styles.notice}>{t('notEditor')}</p>}
      {isOpen && (
        <section className={styles.card} aria-labelledby="form">
          <h2 id="form">{t('merge.heading')}</h2>
          {draft && <p className={styles.notice}>{t('draft', { title: draft.title })}</p>}
          <p>{t('merge.under', { ...desk.under })}</p>
          <p>{t('merge.origin')}</p>
          <p>{t('merge.undo')}</p>
          <TypedForm actor={actor} page={page}>
            <MergeForm
              action={merge}
              page={page}
              words={editorWords()}
              steering={{
                id,
                newId: id,
                baseRevision: String(desk.baseRevision),
                ...(draft && { submissionId: draft.submissionId, version: String(draft.version) }),
              }}
              values={desk.values}
              problems={draft ? mergeSentences(draft.problems) : []}
              others={others.map(({ id: value, name: label }) => ({ value, label }))}
            />
          </TypedForm>
        </section>
      )}
    </>
  );
}
