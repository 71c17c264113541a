import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { formWords } from '#app/desk/form-words.ts';
import { sentencesOf } from '#app/desk/problem-sentence.ts';
import { saveDocument } from '#app/desk/submissions/actions.ts';
import { TypedForm } from '#app/desk/typed-form.tsx';
import { formVisitor, orNotFound } from '#app/desk/visitor.ts';
import { BackToDraft } from '#components/desk/back-to-draft.tsx';
import { DocumentForm } from '#components/desk/document-form.tsx';
import { getDirectory, offersOf } from '#lib/entry/directory.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { fieldsOfPayload } from '#lib/entry/payload.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'desk');

export const metadata: Metadata = { title: t('document.title1') };

export default async function DocumentPage({
  params,
}: PageProps<'/desk/submissions/[id]/document'>) {
  const { id } = await params;
  const page = `/desk/submissions/${id}/document`;
  const actor = await formVisitor(page);
  if (!actor) return <EndedSession action={saveDocument} page={page} />;
  const draft = await orNotFound(getDraft(actor, id));
  const item = draft.items.find(({ entityType }) => entityType === 'source');
  if (!item || !draft.mayEdit) notFound();
  const directory = await getDirectory(draft.items);
  return (
    <>
      <BackToDraft draft={draft} />
      <h1>{t('document.title1')}</h1>
      <TypedForm actor={actor} page={page} draft={draft} itemId={item.id}>
        <DocumentForm
          action={saveDocument}
          page={page}
          words={formWords()}
          steering={{ submissionId: id, itemId: item.id, version: String(draft.version) }}
          values={fieldsOfPayload(item.payload, directory)}
          problems={sentencesOf(draft.problems, item.id)}
          organizations={offersOf(directory).organizations}
        />
      </TypedForm>
    </>
  );
}
