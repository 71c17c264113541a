'use server';
import { redirect } from 'next/navigation';
import { answer, textOf } from '#app/desk/answer.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { forgetTyped } from '#lib/entry/typed-forms.ts';

export async function discardTyped(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const version = Number(textOf(form, 'version'));
    await forgetTyped(actor, { page: textOf(form, 'page'), version });
    redirect('/desk');
  });
}
