'use server';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { managing } from '#app/desk/access-answer.ts';
import { answer, textOf } from '#app/desk/answer.ts';
import type { FormState } from '#components/forms/form-state.ts';
import {
  changeOwnPassword,
  endOtherSessions,
  endOwnSession,
  saveOwnName,
} from '#lib/access/account.ts';
import { offerAnotherApp, renewRecoveryCodes } from '#lib/access/second-factor.ts';
import { requireSession } from '#lib/access/session.ts';
import { translate } from '#lib/messages/translate.ts';

const t = translate('en', 'account');

export async function saveName(state: FormState, form: FormData): Promise<FormState> {
  return managing(state, form, async (actor) => {
    await saveOwnName(actor, textOf(form, 'name'));
    refresh();
    return { message: t('name.saved') };
  });
}

export async function changePassword(state: FormState, form: FormData): Promise<FormState> {
  return managing(state, form, async (actor) => {
    const current = String(form.get('current') ?? '');
    const password = String(form.get('password') ?? '');
    await changeOwnPassword(actor, (await requireSession()).id, { current, password });
    refresh();
    return { message: t('password.saved') };
  });
}

export async function moveToApp(state: FormState, form: FormData): Promise<FormState> {
  return managing(state, form, async (actor) => {
    await offerAnotherApp(actor, String(form.get('appPassword') ?? ''));
    redirect('/desk/second-factor?next=/desk/account');
  });
}

export async function renewCodes(state: FormState, form: FormData): Promise<FormState> {
  return managing(state, form, async (actor) => {
    const codes = await renewRecoveryCodes(actor, textOf(form, 'code'));
    refresh();
    return { shownOnce: codes.join('\n') };
  });
}

export async function endSession(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    await endOwnSession(actor, textOf(form, 'id'));
    redirect('/desk/account');
  });
}

export async function endOthers(state: FormState, form: FormData): Promise<FormState> {
  return managing(state, form, async (actor) => {
    await endOtherSessions(actor, (await requireSession()).id);
    refresh();
    return { message: t('sessions.ended') };
  });
}
