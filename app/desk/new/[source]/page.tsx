import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { formWords } from '#app/desk/form-words.ts';
import { startWithStatement } from '#app/desk/submissions/actions.ts';
import { TypedForm } from '#app/desk/typed-form.tsx';
import { formVisitor } from '#app/desk/visitor.ts';
import styles from '#components/desk/desk.module.css';
import { Facts } from '#components/desk/facts.tsx';
import { itemWords } from '#components/desk/item-words.ts';
import { StatementForm } from '#components/desk/statement-form.tsx';
import { statementDefaults } from '#lib/entry/defaults.ts';
import { getDirectory, offersOf } from '#lib/entry/directory.ts';
import { recordedDocument } from '#lib/entry/drafts.ts';
import { fieldsOfPayload } from '#lib/entry/payload.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'desk');

export const metadata: Metadata = { title: t('statement.ofDocument') };

export default async function NewStatementPage({ params }: PageProps<'/desk/new/[source]'>) {
  const { source } = await params;
  const page = `/desk/new/${source}`;
  const actor = await formVisitor(page);
  if (!actor) return <EndedSession action={startWithStatement} page={page} />;
  const [document, directory] = await Promise.all([recordedDocument(source), getDirectory()]);
  if (!document) notFound();
  return (
    <>
      <h1>{t('statement.ofDocument')}</h1>
      <p className={styles.lead}>{t('document.recorded')}</p>
      <Facts fields={itemWords('document', document.payload, directory)} />
      <TypedForm actor={actor} page={page}>
        <StatementForm
          action={startWithStatement}
          page={page}
          words={formWords()}
          steering={{ newId: newPublicId() }}
          values={fieldsOfPayload(statementDefaults(document), directory)}
          problems={[]}
          organizations={offersOf(directory).organizations}
          lang={String(document.payload.language)}
        />
      </TypedForm>
    </>
  );
}
