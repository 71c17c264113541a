'use server';
import { redirect } from 'next/navigation';
import { managing, typedPerson } from '#app/desk/access-answer.ts';
import { answer, textOf } from '#app/desk/answer.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { invite, offerReset, withdrawLink, type OfferedLink } from '#lib/access/invitations.ts';
import {
  disablePerson,
  enablePerson,
  getManagedPerson,
  setRole,
} from '#lib/access/manage-people.ts';
import { resetSecondFactor } from '#lib/access/reset-second-factor.ts';
import { formatInstant } from '#lib/dates/format.ts';
import { translate } from '#lib/messages/translate.ts';
import { readSettings } from '#lib/settings.ts';

const t = translate('en', 'access');

export async function invitePerson(state: FormState, form: FormData): Promise<FormState> {
  return managing(state, form, async (actor) => {
    const person = typedPerson(form);
    return made(person.name, await invite(actor, person));
  });
}

export async function offerNewPassword(state: FormState, form: FormData): Promise<FormState> {
  return managing(state, form, async (actor) => {
    const { name } = await getManagedPerson(actor, textOf(form, 'id'));
    return made(name, await offerReset(actor, textOf(form, 'id')));
  });
}

export async function resetSecondStep(state: FormState, form: FormData): Promise<FormState> {
  return managing(state, form, async (actor) => {
    const { name } = await getManagedPerson(actor, textOf(form, 'id'));
    return made(name, await resetSecondFactor(actor, textOf(form, 'id')));
  });
}

export async function saveRole(state: FormState, form: FormData): Promise<FormState> {
  return managing(state, form, async (actor) => {
    await setRole(actor, textOf(form, 'id'), textOf(form, 'role'));
    return { message: t('person.roleSaved') };
  });
}

// One action for both: the form that disabled somebody is the one that would let them in again.
export async function changeAccess(state: FormState, form: FormData): Promise<FormState> {
  return managing(state, form, async (actor) => {
    const isEnd = textOf(form, 'wish') === 'disable';
    await (isEnd ? disablePerson : enablePerson)(actor, textOf(form, 'id'));
    return { message: t(isEnd ? 'person.disabledDone' : 'person.enabledDone') };
  });
}

export async function withdrawOffer(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    await withdrawLink(actor, textOf(form, 'id'));
    redirect('/desk/users');
  });
}

const made = (name: string, { path, expiresAt }: OfferedLink) => ({
  message: t('people.made', { name, time: formatInstant('en', expiresAt) }),
  label: t('people.link'),
  value: `${readSettings().origin}${path}`,
});
