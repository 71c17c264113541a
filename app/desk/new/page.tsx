import type { Metadata } from 'next';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { formWords } from '#app/desk/form-words.ts';
import { startWithDocument } from '#app/desk/submissions/actions.ts';
import { TypedForm } from '#app/desk/typed-form.tsx';
import { formVisitor } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { DocumentForm } from '#components/desk/document-form.tsx';
import { today } from '#lib/dates/calendar-days.ts';
import { getDirectory, offersOf } from '#lib/entry/directory.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'desk');
const PAGE = '/desk/new';

export const metadata: Metadata = { title: t('document.newTitle') };

export default async function NewDocumentPage() {
  const actor = await formVisitor(PAGE);
  if (!actor) return <EndedSession action={startWithDocument} page={PAGE} />;
  const { organizations } = offersOf(await getDirectory());
  return (
    <>
      <h1>{t('document.newTitle')}</h1>
      <p className={styles.lead}>{t('document.newLead')}</p>
      <TypedForm actor={actor} page={PAGE}>
        <DocumentForm
          steering={{ newId: newPublicId() }}
          action={startWithDocument}
          page={PAGE}
          words={formWords()}
          values={{ accessedOn: today(), language: 'en' }}
          organizations={organizations}
          isNew
        />
      </TypedForm>
    </>
  );
}
