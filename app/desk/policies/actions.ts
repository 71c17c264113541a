'use server';
import { answer } from '#app/desk/answer.ts';
import { editedForm, policySentences, proposed } from '#app/desk/editing.ts';
import type { FormState } from '#components/forms/form-state.ts';
import { proposePolicy } from '#lib/editing/policy-desk.ts';

export async function propose(state: FormState, form: FormData): Promise<FormState> {
  return answer(state, form, async (actor) => {
    const asked = editedForm(form);
    return proposed(proposePolicy(actor, asked), {
      actor,
      form,
      entityType: 'policy',
      isSent: asked.isSent,
      sentencesOf: policySentences,
    });
  });
}
