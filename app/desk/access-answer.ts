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

// What never travels back to the form.
const SECRETS = ['password', 'current', 'appPassword', 'passkeyPassword', 'passkey', 'code'];

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

type Made = NonNullable<FormState['done']> | Required<Pick<FormState, 'shownOnce'>>;

/** Does the work of a form about people; the form stays on its page and says what was done, or shows it once. */
export async function managing(
  state: FormState,
  form: FormData,
  work: (actor: Person) => Promise<Made>,
): Promise<FormState> {
  return answer(state, form, async (actor) => {
    try {
      const made = await work(actor);
      return 'shownOnce' in made ? made : { done: made };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'INVALID') throw error;
      const message = translate('en', 'errors')('INVALID');
      return { message, fields: accessSentences(error) };
    }
  }).then(withoutSecrets);
}

const withoutSecrets = (state: FormState): FormState => ({
  ...state,
  typed: Object.fromEntries(
    Object.entries(state.typed).filter(([name]) => !SECRETS.includes(name)),
  ),
});

/** The name, address and role that a form holds. */
export const typedPerson = (form: FormData) => ({
  name: textOf(form, 'name'),
  email: textOf(form, 'email'),
  role: textOf(form, 'role'),
});
