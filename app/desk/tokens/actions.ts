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
    const done = await makeToken(actor, asked).catch(refusing(asked));
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

type Typed = Record<'name' | 'scope' | 'days', string>;

const refusing = (typed: Typed) => (error: unknown) => {
  if (!(error instanceof AppError) || error.code !== 'INVALID') throw error;
  return { fields: error.fields.map((problem) => named(problem, typed)) };
};

// The fields of this form have names of their own, and a sentence shows what was typed.
function named({ field, problem, values }: FieldProblem, typed: Typed) {
  const t = translate('en', 'tokens');
  const labels = { name: t('form.name'), scope: t('form.scope'), days: t('form.days') };
  const name = (Object.keys(labels) as (keyof Typed)[]).find((known) => known === field);
  const value = name ? typed[name] : '';
  const said = fieldSentence({ field, problem, values: { ...values, value } });
  return { ...said, label: name && labels[name] };
}
