'use server';
import { unstable_rethrow } from 'next/navigation';
import { accessSentences } from '#app/desk/access-answer.ts';
import { answerRefusal, textOf, told } from '#app/desk/answer.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { confirmSecondFactor } from '#lib/access/second-factor.ts';
import { assertOwnRequest, requireSession } from '#lib/access/session.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';

export async function confirm(state: FormState, form: FormData): Promise<FormState> {
  // Whoever owes the second step sets it up before anything else, so the guard of the desk would refuse them here.
  const kept = { attempt: state.attempt + 1, typed: {}, fields: [] };
  try {
    await assertOwnRequest();
    const { id, person } = await requireSession();
    const asked = { sessionId: id, typed: textOf(form, 'code') };
    const codes = await confirmSecondFactor(person, asked);
    return { ...kept, shownOnce: codes.join('\n') };
  } catch (error) {
    unstable_rethrow(error);
    answerRefusal(error);
    if (!(error instanceof AppError) || error.code !== 'INVALID')
      return { ...kept, ...told(error) };
    const message = translate('en', 'errors')('INVALID');
    return { ...kept, message, fields: accessSentences(error) };
  }
}
