// How forms about people tell what is wrong: in the words of that room, with the password never sent back.
import { answer, textOf } from '#app/desk/answer.ts';
import type { FieldSentence, FormState } from '#components/forms/form-state.ts';
import type { Person } from '#lib/access/people.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';

const LABELS: Record<string, 'people.name' | 'people.email' | 'people.role' | 'welcome.password'> =
  {
    name: 'people.name',
    email: 'people.email',
    role: 'people.role',
    password: 'welcome.password',
  };

/** What is wrong with each field, in sentences. */
export function accessSentences(error: AppError): FieldSentence[] {
  const t = translate('en', 'access');
  return error.fields.map(({ field, problem, values }) => ({
    field,
    ...(LABELS[field] && { label: t(LABELS[field]) }),
    sentence: t(`problem.${problem}` as 'problem.emailTaken', {
      value: String(values?.value ?? ''),
    }),
  }));
}

/** Does the work of an administrator's form; the form stays on its page and says what was done. */
export async function managing(
  state: FormState,
  form: FormData,
  work: (actor: Person) => Promise<NonNullable<FormState['done']>>,
): Promise<FormState> {
  return answer(state, form, async (actor) => {
    try {
      return { done: await work(actor) };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'INVALID') throw error;
      const message = translate('en', 'errors')('INVALID');
      return { message, fields: accessSentences(error) };
    }
  });
}

/** The name, address and role that a form holds. */
export const typedPerson = (form: FormData) => ({
  name: textOf(form, 'name'),
  email: textOf(form, 'email'),
  role: textOf(form, 'role'),
});
