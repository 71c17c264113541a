import { EndedSession } from '#app/desk/ended-session.tsx';
import { editorWords } from '#app/desk/form-words.ts';
import { changeReference } from '#app/desk/reference/actions.ts';
import { fixedFields, publicPageOf, touchedBy } from '#app/desk/reference/reach-in-words.ts';
import {
  listParents,
  referenceNames,
  referenceSentences,
} from '#app/desk/reference/reference-names.ts';
import { TypedForm } from '#app/desk/typed-form.tsx';
import { formVisitor, orNotFound } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { ReferenceForm } from '#components/desk/reference-form.tsx';
import { getReferenceDesk, placesFor, type ReferenceDesk } from '#lib/editing/reference-desk.ts';
import { formPage, mergePage, type ReferenceType } from '#lib/editing/reference-kinds.ts';
import { locationOffers } from '#lib/entry/names.ts';
import { translate } from '#lib/messages/translate.ts';
import { listCrises } from '#lib/record/crises.ts';

interface FormPageProps {
  entityType: ReferenceType;
  /** The id, or `new`. */
  id: string;
  draft: string | string[] | undefined;
}

/** The page on which something that reports are ordered by is changed, or a new one proposed. */
export async function ReferenceFormPage({ entityType, id, draft: asked }: FormPageProps) {
  const t = translate('en', 'reference');
  const draftId = typeof asked === 'string' ? asked : undefined;
  const known = id === 'new' ? null : id;
  const base = formPage(entityType, known);
  const page = draftId ? `${base}?draft=${encodeURIComponent(draftId)}` : base;
  const actor = await formVisitor(page);
  if (!actor) return <EndedSession action={changeReference} page={page} />;
  const desk = await orNotFound(getReferenceDesk(actor, { entityType, id: known, draftId }));
  const { current, draft, entityId } = desk;
  return (
    <>
      <h1>{current ? String(current.name) : t(`new.${entityType}`)}</h1>
      {current && (
        <>
          <p>
            <a href={await publicPageOf(entityType, current)}>{t('publicPage')}</a>
            {entityType === 'series' && (
              <>
                {' · '}
                <a href={`/desk/series/${entityId}`}>{t('headline')}</a>
              </>
            )}
          </p>
          <p>{await touchedBy(entityType, entityId)}</p>
          {entityType === 'organization' && desk.mayPropose && (
            <p>
              <a href={mergePage(entityId)}>
                {t(current.mergedIntoId ? 'merge.reopenLink' : 'merge.link')}
              </a>
            </p>
          )}
        </>
      )}
      {!desk.mayPropose && <p className={styles.notice}>{t('notEditor')}</p>}
      {desk.mayPropose && (
        <section className={styles.card} aria-labelledby="form">
          <h2 id="form">{t(current ? `edit.${entityType}` : `new.${entityType}`)}</h2>
          {draft && <p className={styles.notice}>{t('draft', { title: draft.title })}</p>}
          <TypedForm actor={actor} page={page}>
            <OpenedForm entityType={entityType} desk={desk} page={page} />
          </TypedForm>
        </section>
      )}
    </>
  );
}

interface OpenedFormProps {
  entityType: ReferenceType;
  desk: ReferenceDesk;
  page: string;
}

async function OpenedForm({ entityType, desk, page }: OpenedFormProps) {
  const { current, draft, entityId, baseRevision, values } = desk;
  const [parents, crises, nameOf, places] = await Promise.all([
    listParents(entityType),
    listCrises(),
    referenceNames(),
    placesFor(entityType),
  ]);
  return (
    <ReferenceForm
      action={changeReference}
      page={page}
      words={editorWords()}
      entityType={entityType}
      steering={{
        entityType,
        entityId,
        // What was typed to make it is let go on this device once it stands in a submission.
        newId: entityId,
        baseRevision: String(baseRevision ?? ''),
        ...(draft && { submissionId: draft.submissionId, version: String(draft.version) }),
      }}
      values={values}
      problems={draft ? referenceSentences(entityType, draft.item, { nameOf, places }) : []}
      parents={parents
        .filter((each) => each.id !== entityId)
        .map((each) => ({ value: each.id, label: each.name }))}
      places={locationOffers(places)}
      crises={crises}
      fixed={await fixedFields(entityType, current && entityId)}
    />
  );
}
