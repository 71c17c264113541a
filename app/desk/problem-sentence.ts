import type { FieldSentence } from '#components/forms/form-state.ts';
import type { FieldProblem } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { problemSentence as sentenceOfRecord } from '#lib/submissions/problem-sentence.ts';

type Say = ((key: string, values?: object) => string) & { has: (key: string) => boolean };

/** The sentence for a problem: what is wrong, with which value, and how to mend it. */
export function problemSentence(problem: FieldProblem): string {
  const desk = translate('en', 'desk') as Say;
  // A few problems are of the form alone: names that were typed and that nobody knows.
  const key = `form.${problem.problem}`;
  return desk.has(key) ? desk(key, problem.values) : sentenceOfRecord('en', problem);
}

/** The form fields in which the names of a payload's ids are typed. */
const TYPED_AS: [RegExp, string][] = [
  [/^publisherId$/, 'publisher'],
  [/^organizationId$/, 'organization'],
  [/^originatingOrganizationId$/, 'originatingOrganization'],
  [/^(places\.\d+\.)locationId$/, '$1location'],
  [/^places$/, 'places.0.location'],
];

/** The field of the form in which the field of a payload is typed. */
export function formField(field: string): string {
  const [pattern, name] = TYPED_AS.find(([known]) => known.test(field)) ?? [/^$/, ''];
  return field.replace(pattern, name);
}

/** The problems of one item as its form shows them. */
export function sentencesOf(problems: readonly FieldProblem[], itemId: string): FieldSentence[] {
  return problems
    .filter((problem) => problem.itemId === itemId)
    .map((problem) => ({ field: formField(problem.field), sentence: problemSentence(problem) }));
}
