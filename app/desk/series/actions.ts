'use server';
import { answer, textOf } from '#app/desk/answer.ts';
import { choiceSentences, editedForm, proposed } from '#app/desk/editing.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { proposeHeadline } from '#lib/editing/choice-desk.ts';

export async function choose(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const asked = editedForm(form);
    const seriesId = textOf(form, 'seriesId');
    return proposed(proposeHeadline(actor, { ...asked, seriesId }), {
      actor,
      form,
      entityType: 'headline_choice',
      isSent: asked.isSent,
      sentencesOf: choiceSentences,
    });
  });
}
