import type { Metadata } from 'next';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { editorWords } from '#app/desk/form-words.ts';
import { merge, reopen } from '#app/desk/reference/actions.ts';
import { mergeSentences } from '#app/desk/reference/reference-names.ts';
import { TypedForm } from '#app/desk/typed-form.tsx';
import { formVisitor, orNotFound } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { MergeForm } from '#components/desk/merge-form.tsx';
import { ReopenForm } from '#components/desk/reopen-form.tsx';
import { getMergeDesk, type MergeDesk } from '#lib/editing/merge-desk.ts';
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
  const isMerged = organization.mergedIntoId !== null;
  const name = kept?.name ?? organization.mergedIntoId ?? '';
  const form = { page, words: editorWords(), ...openedOn(desk) };
  return (
    <>
      <h1>{isMerged ? organization.name : t('merge.title', { name: organization.name })}</h1>
      <p className={styles.lead}>{isMerged ? t('merge.already', { name }) : t('merge.lede')}</p>
      {!desk.mayPropose && <p className={styles.notice}>{t('notEditor')}</p>}
      {desk.mayPropose && isMerged && (
        <section className={styles.card} aria-labelledby="form">
          <h2 id="form">{t('merge.reopen')}</h2>
          {draft && <p className={styles.notice}>{t('draft', { title: draft.title })}</p>}
          <p>{t('merge.reopenHelp', { name })}</p>
          <p>{t('merge.reopenStays', { name })}</p>
          <TypedForm actor={actor} page={page}>
            <ReopenForm action={reopen} {...form} reason={desk.values.reason} />
          </TypedForm>
        </section>
      )}
      {desk.mayPropose && !isMerged && (
        <section className={styles.card} aria-labelledby="form">
          <h2 id="form">{t('merge.heading')}</h2>
          {draft && <p className={styles.notice}>{t('draft', { title: draft.title })}</p>}
          <p>{t('merge.under', { ...desk.under })}</p>
          <p>{t('merge.origin')}</p>
          <p>{t('merge.undo')}</p>
          <TypedForm actor={actor} page={page}>
            <MergeForm
              action={merge}
              {...form}
              values={desk.values}
              others={others.map(({ id: value, name: label }) => ({ value, label }))}
            />
          </TypedForm>
        </section>
      )}
    </>
  );
}

const openedOn = ({ organization, baseRevision, draft }: MergeDesk) => ({
  steering: {
    id: organization.id,
    newId: organization.id,
    baseRevision: String(baseRevision),
    ...(draft && { submissionId: draft.submissionId, version: String(draft.version) }),
  },
  problems: draft ? mergeSentences(draft.problems) : [],
});
