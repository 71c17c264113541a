import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EndedSession } from '#app/desk/ended-session.tsx';
import { formWords } from '#app/desk/form-words.ts';
import { sentencesOf } from '#app/desk/problem-sentence.ts';
import { steeringOf } from '#app/desk/submissions/save.ts';
import { saveStatement } from '#app/desk/submissions/actions.ts';
import { TypedForm } from '#app/desk/typed-form.tsx';
import { formVisitor, orNotFound } from '#app/desk/visitor.ts';
import { BackToDraft } from '#components/desk/back-to-draft.tsx';
import { StatementForm } from '#components/desk/statement-form.tsx';
import { statementDefaults } from '#lib/entry/defaults.ts';
import { getDirectory, offersOf } from '#lib/entry/directory.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { fieldsOfPayload } from '#lib/entry/payload.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'desk');

export const metadata: Metadata = { title: t('statement.title') };

export default async function StatementPage({
  params,
}: PageProps<'/desk/submissions/[id]/statements/[item]'>) {
  const { id, item: itemId } = await params;
  const page = `/desk/submissions/${id}/statements/${itemId}`;
  const actor = await formVisitor(page);
  if (!actor) return <EndedSession action={saveStatement} page={page} />;
  const draft = await orNotFound(getDraft(actor, id));
  const item = draft.items.find((known) => known.id === itemId);
  if (!draft.mayEdit || (!item && itemId !== 'new')) notFound();
  const { document } = draft;
  const directory = await getDirectory(draft.items);
  const payload = item?.payload ?? statementDefaults(document);
  return (
    <>
      <BackToDraft draft={draft} />
      <h1>{item ? t('statement.title') : t('statement.newTitle')}</h1>
      <TypedForm actor={actor} page={page} draft={draft} itemId={item?.id}>
        <StatementForm
          action={saveStatement}
          page={page}
          words={formWords()}
          steering={steeringOf(draft, item)}
          values={fieldsOfPayload(payload, directory)}
          problems={item ? sentencesOf(draft.problems, item.id) : []}
          organizations={offersOf(directory).organizations}
          lang={String(document?.payload.language ?? 'en')}
        />
      </TypedForm>
    </>
  );
}
