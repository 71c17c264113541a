'use server';
import { redirect } from 'next/navigation';
import { answer, textOf } from '#app/desk/answer.ts';
import { talk } from '#app/desk/talk.ts';
import type { FormState } from '#components/forms/form-state.ts';

export async function say(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const [, commentId = ''] = textOf(form, 'decision').split(':');
    await talk(actor, form);
    const room = textOf(form, 'room') === 'review' ? 'review' : 'submissions';
    redirect(
      `/desk/${room}/${textOf(form, 'submissionId')}${commentId && `#comment-${commentId}`}`,
    );
  });
}
