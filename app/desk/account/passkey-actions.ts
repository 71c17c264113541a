'use server';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { managing } from '#app/desk/access-answer.ts';
import { answer, textOf } from '#app/desk/answer.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { addPasskey, offerPasskey, removePasskey } from '#lib/access/passkeys.ts';
import { requestSender } from '#lib/access/session.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'passkeys');

export async function beginPasskey(state: FormState, form: FormData): Promise<FormState> {
  return managing(state, form, async (actor) => {
    const options = await offerPasskey(actor, String(form.get('passkeyPassword') ?? ''));
    return { shownOnce: JSON.stringify(options) };
  });
}

export async function keepPasskey(state: FormState, form: FormData): Promise<FormState> {
  return managing(state, form, async (actor) => {
    await addPasskey(actor, textOf(form, 'passkey'), (await requestSender()).agent);
    refresh();
    return { message: t('added') };
  });
}

export async function letGoOfPasskey(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    await removePasskey(actor, textOf(form, 'id'));
    redirect('/desk/account');
  });
}
