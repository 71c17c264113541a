'use server';
import { redirect } from 'next/navigation';
import { answer, textOf } from '#app/desk/answer.ts';
import { dismissedIn, dismissing } from '#app/desk/submissions/dismissed.ts';
import { firstFigurePage, nextFigurePage } from '#app/desk/submissions/next-figure-page.ts';
import {
  chosenFields,
  entered,
  fieldsIn,
  goOn,
  itemsOf,
  newItemId,
  savedOrConflict,
} from '#app/desk/submissions/save.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { getDirectory } from '#lib/entry/directory.ts';
import { removeBranch, saveFigureWithRelations, startDraft } from '#lib/entry/change-draft.ts';
import { getDraft, recordedDocument } from '#lib/entry/drafts.ts';
import { refuseKnownAddress, withSnapshot } from '#lib/entry/documents.ts';
import { chosenId, holds, holdsRelations, madeBefore } from '#lib/entry/once.ts';
import { offeredSentences, statementsOf } from '#lib/entry/quote-choice.ts';
import { takeRecorded } from '#lib/entry/recorded-instead.ts';
import { enteredRelations, withoutRelations } from '#lib/entry/relations.ts';
import { translate } from '#lib/messages/translate.ts';
import { saveItems } from '#lib/submissions/save.ts';
import { submitSubmission, withdrawSubmission } from '#lib/submissions/submit.ts';
import { newPublicId } from '#lib/record/public-ids.ts';

export async function startWithDocument(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const chosen = chosenId(textOf(form, 'newId'));
    const before = await madeBefore(actor, chosen);
    const { isOtherEdition, ...fields } = fieldsIn(form);
    const directory = await getDirectory(before?.items);
    const read = entered(await withSnapshot(actor, fields), directory);
    const isAgain = before && holds(before.items, { entityType: 'source', payload: read.payload });
    if (isAgain) return goOn(actor, form, `/desk/submissions/${chosen}?saved=1`);
    if (!isOtherEdition) await refuseKnownAddress(fields.url ?? '');
    const document = {
      entityType: 'source' as const,
      entityId: newPublicId(),
      payload: read.payload,
    };
    const id = await startDraft(actor, {
      id: before?.items.length ? newPublicId() : chosen,
      title: fields.title?.trim() || fields.url?.trim() || '',
      items: [...itemsOf(read), document],
    });
    return goOn(actor, form, `/desk/submissions/${id}?saved=1`);
  });
}

export async function startWithStatement(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const chosen = chosenId(textOf(form, 'newId'));
    const before = await madeBefore(actor, chosen);
    const read = entered(fieldsIn(form), await getDirectory(before?.items));
    const { payload } = read;
    const document = await recordedDocument(String(payload.sourceId));
    const made = before?.items.find((item) => holds([item], { entityType: 'statement', payload }));
    const entityId = made?.entityId ?? newPublicId();
    const title = String(document?.payload.title ?? '');
    const items = [...itemsOf(read), { entityType: 'statement' as const, entityId, payload }];
    const id = made
      ? chosen
      : await startDraft(actor, {
          id: before?.items.length ? newPublicId() : chosen,
          title,
          items,
        });
    const goal = isArticle(payload)
      ? `/desk/submissions/${id}?saved=1#${entityId}`
      : firstFigurePage(await getDraft(actor, id), entityId, await getDirectory(), []);
    return goOn(actor, form, goal);
  });
}

export async function saveDocument(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) =>
    savedOrConflict(actor, 'document', form, async ({ draft, version, item, directory }) => {
      const fields = chosenFields(form, item, draft, directory);
      const read = entered(await withSnapshot(actor, fields), directory);
      const entityId = item?.entityId ?? newPublicId();
      const document = { entityType: 'source' as const, entityId, payload: read.payload };
      if (!holds(draft.items, document))
        await saveItems(actor, {
          submissionId: draft.id,
          version,
          items: [...itemsOf(read), document],
        });
      return `/desk/submissions/${draft.id}?saved=1`;
    }),
  );
}

export async function saveStatement(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) =>
    savedOrConflict(actor, 'statement', form, async ({ draft, version, item, directory }) => {
      const read = entered(chosenFields(form, item, draft, directory), directory);
      const { payload } = read;
      const entityId = item?.entityId ?? newItemId(form, draft, 'statement', payload);
      const statement = { entityType: 'statement' as const, entityId, payload };
      if (!holds(draft.items, statement))
        await saveItems(actor, {
          submissionId: draft.id,
          version,
          items: [...itemsOf(read), statement],
        });
      return textOf(form, 'then') === 'figure' && !isArticle(payload)
        ? firstFigurePage(await getDraft(actor, draft.id), entityId, directory, [])
        : `/desk/submissions/${draft.id}?saved=1#${entityId}`;
    }),
  );
}

export async function saveFigure(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) =>
    savedOrConflict(actor, 'figure', form, async ({ draft, version, item, directory }) => {
      const fields = chosenFields(form, item, draft, directory);
      const read = entered(withoutRelations(fields), directory);
      const { payload } = read;
      const entityId = item?.entityId ?? newItemId(form, draft, 'figure', payload);
      const figure = { entityType: 'figure' as const, entityId, payload };
      const relations = enteredRelations(fields);
      const isKept = holds(draft.items, figure) && holdsRelations(draft.items, entityId, relations);
      if (!isKept)
        await saveFigureWithRelations(actor, draft, {
          submissionId: draft.id,
          version,
          items: [...itemsOf(read), figure],
          figureId: entityId,
          relations,
        });
      const dismissed = dismissedIn(textOf(form, 'dismissed'));
      return textOf(form, 'then') === 'figure'
        ? nextFigurePage(await getDraft(actor, draft.id), entityId, directory, dismissed)
        : dismissing(`/desk/submissions/${draft.id}`, dismissed, entityId, { saved: '1' });
    }),
  );
}

export async function take(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const submissionId = textOf(form, 'submissionId');
    const version = Number(textOf(form, 'version'));
    await takeRecorded(actor, { submissionId, version, itemId: textOf(form, 'itemId') });
    redirect(`/desk/submissions/${submissionId}?saved=1`);
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
    const version = Number(textOf(form, 'version'));
    await submitSubmission(actor, { submissionId, version, reasons: reasonsIn(form) });
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

// The fields in which what looks odd is answered.
const reasonsIn = (form: FormData): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fieldsIn(form)).flatMap(([name, text]) =>
      name.startsWith('reason.') ? [[name.slice('reason.'.length), text]] : [],
    ),
  );
