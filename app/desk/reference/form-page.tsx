import { EndedSession } from '#app/desk/ended-session.tsx';
import { editorWords } from '#app/desk/form-words.ts';
import { changeReference } from '#app/desk/reference/actions.ts';
import {
  listReference,
  referenceNames,
  referenceSentences,
} from '#app/desk/reference/reference-names.ts';
import { TypedForm } from '#app/desk/typed-form.tsx';
import { formVisitor, orNotFound } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { ReferenceForm } from '#components/desk/reference-form.tsx';
import { getReferenceDesk } from '#lib/editing/reference-desk.ts';
import { REFERENCE_ROOM, type ReferenceType } from '#lib/editing/reference-kinds.ts';
import { translate } from '#lib/messages/translate.ts';
import { listCrises } from '#lib/record/crises.ts';

interface FormPageProps {
  entityType: ReferenceType;
  /** The id, or `new`. */
  id: string;
  draft: string | string[] | undefined;
}

/** The page on which an organization or a crisis is changed, or a new one proposed. */
export async function ReferenceFormPage({ entityType, id, draft: asked }: FormPageProps) {
  const t = translate('en', 'reference');
  const draftId = typeof asked === 'string' ? asked : undefined;
  const room = REFERENCE_ROOM[entityType];
  const base = `/desk/${room}/${id}`;
  const page = draftId ? `${base}?draft=${encodeURIComponent(draftId)}` : base;
  const actor = await formVisitor(page);
  if (!actor) return <EndedSession action={changeReference} page={page} />;
  const known = id === 'new' ? null : id;
  const desk = await orNotFound(getReferenceDesk(actor, { entityType, id: known, draftId }));
  const { current, draft, entityId } = desk;
  const [all, crises, nameOf] = await Promise.all([
    listReference(entityType),
    listCrises(),
    referenceNames(),
  ]);
  return (
    <>
      <h1>{current ? String(current.name) : t(`new.${entityType}`)}</h1>
      {current && (
        <p>
          <a href={`/en/${room}/${String(current.slug)}`}>{t('publicPage')}</a>
        </p>
      )}
      {!desk.mayPropose && <p className={styles.notice}>{t('notEditor')}</p>}
      {desk.mayPropose && (
        <section className={styles.card} aria-labelledby="form">
          <h2 id="form">{t(current ? `edit.${entityType}` : `new.${entityType}`)}</h2>
          {draft && <p className={styles.notice}>{t('draft', { title: draft.title })}</p>}
          <TypedForm actor={actor} page={page}>
            <ReferenceForm
              action={changeReference}
              page={page}
              words={editorWords()}
              entityType={entityType}
              steering={{
                entityType,
                entityId,
                baseRevision: String(desk.baseRevision ?? ''),
                ...(draft && { submissionId: draft.submissionId, version: String(draft.version) }),
              }}
              values={desk.values}
              problems={draft ? referenceSentences(draft.item.payload, draft.problems, nameOf) : []}
              parents={all
                .filter((each) => each.id !== entityId)
                .map((each) => ({ value: each.id, label: each.name }))}
              crises={crises}
            />
          </TypedForm>
        </section>
      )}
    </>
  );
}
