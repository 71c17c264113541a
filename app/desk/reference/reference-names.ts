// The names by which the desk shows what organizations and crises refer to.
import { fieldSentence } from '#app/desk/problem-sentence.ts';
import type { FieldSentence } from '#components/forms/form-state.ts';
import { referenceProblems, type ReferenceType } from '#lib/editing/reference-kinds.ts';
import type { FieldProblem } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { listCrises } from '#lib/record/crises.ts';
import { listOrganizations } from '#lib/record/organizations.ts';

/** Everything of the type that is recorded. */
export function listReference(type: ReferenceType) {
  return type === 'organization' ? listOrganizations() : listCrises();
}

/** Names an organization or a crisis by its id; an unknown one by the id itself. */
export async function referenceNames(): Promise<(id: string) => string> {
  const [organizations, crises] = await Promise.all([listOrganizations(), listCrises()]);
  const names = new Map([...organizations, ...crises].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

/** The problems as the form shows them, each with the name of its field. */
export function referenceSentences(
  payload: Record<string, unknown>,
  problems: readonly FieldProblem[],
  nameOf: (id: string) => string,
): FieldSentence[] {
  const t = translate('en', 'reference');
  return referenceProblems(payload, problems).map((problem) => {
    const { field } = problem;
    const [list = '', crisisId = '', part] = field.split('.');
    const crisis = nameOf(crisisId);
    if (list === 'reliability')
      return {
        ...fieldSentence(problem),
        label: t(part === 'grade' ? 'grade' : 'rationale', { crisis }),
      };
    const key = `fields.${field}` as 'fields.name';
    return { ...fieldSentence(problem), ...(t.has(key) && { label: t(key) }) };
  });
}
