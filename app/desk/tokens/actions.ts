'use server';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { answer, textOf } from '#app/desk/answer.ts';
import { fieldSentence } from '#app/desk/problem-sentence.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { makeToken, revokeAnyToken, revokeOwnToken } from '#lib/access/api-tokens.ts';
import { AppError, type FieldProblem } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';

export async function make(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const asked = {
      name: textOf(form, 'name'),
      scope: textOf(form, 'scope'),
      days: textOf(form, 'days'),
    };
    const done = await makeToken(actor, asked).catch(refusedFields);
    if ('fields' in done) return { fields: done.fields, message: sentence('INVALID') };
    refresh();
    return { shownOnce: done.token, typed: { scope: [asked.scope], days: [asked.days] } };
  });
}

export async function revoke(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const isOwn = textOf(form, 'whose') === 'own';
    const id = textOf(form, 'id');
    await (isOwn ? revokeOwnToken(actor, id) : revokeAnyToken(actor, id));
    redirect('/desk/tokens');
  });
}

const sentence = translate('en', 'errors');

function refusedFields(error: unknown) {
  if (!(error instanceof AppError) || error.code !== 'INVALID') throw error;
  return { fields: error.fields.map(named) };
}

// The fields of this form have names of their own.
function named(problem: FieldProblem) {
  const t = translate('en', 'tokens');
  const labels: Record<string, string> = {
    name: t('form.name'),
    scope: t('form.scope'),
    days: t('form.days'),
  };
  return { ...fieldSentence(problem), label: labels[problem.field] };
}
