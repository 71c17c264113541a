'use server';
import { redirect } from 'next/navigation';
import { answer, textOf } from '#app/desk/answer.ts';
import { entered, fieldsIn, itemsOf, savingOrConflict } from '#app/desk/submissions/save.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { getDirectory } from '#lib/entry/directory.ts';
import { removeBranch, saveFigureWithRelations, startDraft } from '#lib/entry/change-draft.ts';
import { getDraft, recordedDocument } from '#lib/entry/drafts.ts';
import { refuseKnownAddress, withSnapshot } from '#lib/entry/documents.ts';
import { offeredSentences, statementsOf } from '#lib/entry/quote-choice.ts';
import { enteredRelations } from '#lib/entry/relations.ts';
import { translate } from '#lib/messages/translate.ts';
import { saveItems } from '#lib/submissions/save.ts';
import { submitSubmission, withdrawSubmission } from '#lib/submissions/submit.ts';
import { newPublicId } from '#lib/record/public-ids.ts';

export async function startWithDocument(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const { isOtherEdition, ...fields } = fieldsIn(form);
    if (!isOtherEdition) await refuseKnownAddress(fields.url ?? '');
    const read = entered(await withSnapshot(actor, fields), await getDirectory());
    const document = {
      entityType: 'source' as const,
      entityId: newPublicId(),
      payload: read.payload,
    };
    const id = await startDraft(actor, {
      title: fields.title?.trim() || fields.url?.trim() || '',
      items: [...itemsOf(read), document],
    });
    redirect(`/desk/submissions/${id}?saved=1`);
  });
}

export async function startWithStatement(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const read = entered(fieldsIn(form), await getDirectory());
    const document = await recordedDocument(String(read.payload.sourceId));
    const entityId = newPublicId();
    const statement = { entityType: 'statement' as const, entityId, payload: read.payload };
    const title = String(document?.payload.title ?? '');
    const id = await startDraft(actor, { title, items: [...itemsOf(read), statement] });
    redirect(
      isArticle(read.payload)
        ? `/desk/submissions/${id}?saved=1#${entityId}`
        : `/desk/submissions/${id}/figures/new?statement=${entityId}`,
    );
  });
}

export async function saveDocument(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const submissionId = textOf(form, 'submissionId');
    const itemId = textOf(form, 'itemId');
    const save = async () => {
      const draft = await getDraft(actor, submissionId);
      const read = entered(
        await withSnapshot(actor, fieldsIn(form)),
        await getDirectory(draft.items),
      );
      const document = draft.items.find(({ id }) => id === itemId);
      const entityId = document?.entityId ?? newPublicId();
      await saveItems(actor, {
        submissionId,
        version: Number(textOf(form, 'version')),
        items: [...itemsOf(read), { entityType: 'source', entityId, payload: read.payload }],
      });
      redirect(`/desk/submissions/${submissionId}?saved=1`);
    };
    return savingOrConflict({ actor, submissionId, itemId, entity: 'document', form }, save);
  });
}

export async function saveStatement(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const submissionId = textOf(form, 'submissionId');
    const itemId = textOf(form, 'itemId');
    const save = async () => {
      const draft = await getDraft(actor, submissionId);
      const read = entered(fieldsIn(form), await getDirectory(draft.items));
      const entityId = draft.items.find(({ id }) => id === itemId)?.entityId ?? newPublicId();
      await saveItems(actor, {
        submissionId,
        version: Number(textOf(form, 'version')),
        items: [...itemsOf(read), { entityType: 'statement', entityId, payload: read.payload }],
      });
      const figures = `/desk/submissions/${submissionId}/figures/new?statement=${entityId}`;
      redirect(
        textOf(form, 'then') === 'figure' && !isArticle(read.payload)
          ? figures
          : `/desk/submissions/${submissionId}?saved=1#${entityId}`,
      );
    };
    return savingOrConflict({ actor, submissionId, itemId, entity: 'statement', form }, save);
  });
}

export async function saveFigure(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const submissionId = textOf(form, 'submissionId');
    const itemId = textOf(form, 'itemId');
    const save = async () => {
      const draft = await getDraft(actor, submissionId);
      const fields = fieldsIn(form);
      const read = entered(withoutRelations(fields), await getDirectory(draft.items));
      const entityId = draft.items.find(({ id }) => id === itemId)?.entityId ?? newPublicId();
      const figure = { entityType: 'figure' as const, entityId, payload: read.payload };
      await saveFigureWithRelations(actor, draft, {
        submissionId,
        version: Number(textOf(form, 'version')),
        items: [...itemsOf(read), figure],
        figureId: entityId,
        relations: enteredRelations(fields),
      });
      redirect(
        textOf(form, 'then') === 'figure'
          ? `/desk/submissions/${submissionId}/figures/new?statement=${fields.statementId}&saved=1`
          : `/desk/submissions/${submissionId}?saved=1#${entityId}`,
      );
    };
    return savingOrConflict({ actor, submissionId, itemId, entity: 'figure', form }, save);
  });
}

export async function remove(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const submissionId = textOf(form, 'submissionId');
    const version = Number(textOf(form, 'version'));
    await removeBranch(actor, { submissionId, version, itemId: textOf(form, 'itemId') });
    redirect(`/desk/submissions/${submissionId}?saved=1`);
  });
}

export async function send(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const submissionId = textOf(form, 'submissionId');
    await submitSubmission(actor, { submissionId, version: Number(textOf(form, 'version')) });
    redirect(`/desk/submissions/${submissionId}?sent=1`);
  });
}

export async function withdraw(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const submissionId = textOf(form, 'submissionId');
    await withdrawSubmission(actor, { submissionId, version: Number(textOf(form, 'version')) });
    redirect(`/desk/submissions/${submissionId}`);
  });
}

export async function chooseSentences(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const submissionId = textOf(form, 'submissionId');
    const draft = await getDraft(actor, submissionId);
    const article = draft.items.find(({ id }) => id === textOf(form, 'itemId'));
    const chosen = Object.keys(fieldsIn(form)).flatMap(
      (name) => /^sentence\.(\d+)$/.exec(name)?.[1] ?? [],
    );
    const items = article ? statementsOf(article, chosen.map(Number), newPublicId) : [];
    if (items.length === 0) return { message: translate('en', 'found')('choose.none') };
    await saveItems(actor, { submissionId, version: Number(textOf(form, 'version')), items });
    redirect(`/desk/submissions/${submissionId}?saved=1#${items[0]?.entityId}`);
  });
}

// The sentences of a long text are chosen on the draft's page before figures are taken from it.
const isArticle = ({ quote, language }: Record<string, unknown>) =>
  offeredSentences(String(quote ?? ''), String(language ?? 'en')) !== null;

const RELATION = /^(partOf|partOfId|dimension|exhaustive|relations\..*)$/;

const withoutRelations = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => !RELATION.test(name)));
