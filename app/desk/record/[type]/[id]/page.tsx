import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SourceCaptures } from '#app/desk/captures/document-captures.tsx';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { changeRecord } from '#app/desk/record/actions.ts';
import {
  formPage,
  kindAsked,
  publicPage,
  recordName,
  recordPage,
  typeNamed,
} from '#app/desk/record/record-page.ts';
import { ChangeSection } from '#app/desk/record/change-section.tsx';
import { formVisitor, orNotFound } from '#app/desk/visitor.ts';
import { RecordHeading } from '#components/desk/record-heading.tsx';
import styles from '#components/desk/desk.module.css';
import { KindLinks } from '#components/desk/kind-links.tsx';
import { RestsOn } from '#components/desk/rests-on.tsx';
import { getRecordDesk } from '#lib/editing/record-desk.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'changes');

export const metadata: Metadata = { title: t('title.figure') };

export default async function RecordPage({
  params,
  searchParams,
}: PageProps<'/desk/record/[type]/[id]'>) {
  const [{ type, id }, query] = await Promise.all([params, searchParams]);
  const entityType = typeNamed(type) ?? notFound();
  const draftId = typeof query.draft === 'string' ? query.draft : undefined;
  const base = recordPage(entityType, id);
  const page = formPage(entityType, id, { change: query.change, draft: draftId });
  const actor = await formVisitor(page);
  if (!actor) return <EndedSession action={changeRecord} page={page} />;
  const kind = kindAsked(entityType, query.change);
  const desk = await orNotFound(getRecordDesk(actor, { entityType, id, kind, draftId }));
  const { current, draft } = desk;
  const marks = [String(current.valueText ?? '')];
  return (
    <>
      <RecordHeading
        entityType={entityType}
        name={recordName(entityType, id, current)}
        publicPage={publicPage(entityType, id)}
        desk={desk}
      />
      <h2>{t('kinds')}</h2>
      <KindLinks page={base} entityType={entityType} chosen={desk.kind} />
      {entityType === 'source' && <SourceCaptures id={id} payload={current} query={query} />}
      {desk.kind && (
        <section className={styles.card} aria-labelledby="form">
          <h2 id="form">{t(`kind.${desk.kind}`)}</h2>
          <p>{t(`help.${desk.kind}`)}</p>
          {entityType === 'figure' && <RestsOn {...desk} marks={marks} />}
          {draft && <p className={styles.notice}>{t('draft', { title: draft.title })}</p>}
          <ChangeSection {...{ actor, desk, entityType, id, page, draftId }} />
        </section>
      )}
    </>
  );
}
