'use server';
import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { answer, textOf } from '#app/desk/answer.ts';
import { talk } from '#app/desk/talk.ts';
import type { FormState } from '#components/forms/form-state.ts';

export async function say(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const [, commentId = ''] = textOf(form, 'decision').split(':');
    await talk(actor, form);
    // The page may be there already, at the same address: a place on it alone would not read it anew.
    refresh();
    const room = textOf(form, 'room') === 'review' ? 'review' : 'submissions';
    redirect(
      `/desk/${room}/${textOf(form, 'submissionId')}${commentId && `#comment-${commentId}`}`,
    );
  });
}
