import type { FieldSentence } from '#components/forms/form-state.ts';
import type { FieldProblem } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { problemSentence as sentenceOfRecord } from '#lib/submissions/problem-sentence.ts';

type Say = ((key: string, values?: object) => string) & {
  raw: (key: string) => unknown;
  has: (key: string) => boolean;
};

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

const ROOMS = ['figure', 'statement', 'document', 'relation', 'review'] as const;
const LABELS: [RegExp, string][] = [
  [/^places\.\d+\.location$/, 'place'],
  [/^places\.\d+\.relation$/, 'placeRelation'],
  [/^places\.\d+\.role$/, 'placeRole'],
  [/^places\.\d+\.exception$/, 'placeException'],
];

/** What the field is called in its form; undefined for one that no form has. */
export function fieldLabel(field: string): string | undefined {
  const desk = translate('en', 'desk') as Say;
  const name = LABELS.find(([known]) => known.test(field))?.[1] ?? field;
  const key = ROOMS.map((room) => `${room}.${name}`).find((known) => isWord(desk, known));
  if (key) return desk(key);
  const changes = translate('en', 'changes') as Say;
  return isWord(changes, `fields.${name}`) ? changes(`fields.${name}`) : undefined;
}

// A field may be called as whoever sent the form likes, also `toString`, which every table of words has.
const isWord = (say: Say, key: string) => say.has(key) && typeof say.raw(key) === 'string';

/** The problem as a form shows it: under its field, and in the summary with the field's name. */
export function fieldSentence(problem: FieldProblem): FieldSentence {
  const field = formField(problem.field);
  const { near: offers, values } = problem;
  const typed = String(values?.value ?? '');
  const legend = translate('en', 'desk')('form.near', { value: typed });
  return {
    field,
    label: fieldLabel(field),
    sentence: problemSentence(problem),
    ...(offers && { near: { typed, legend, offers } }),
  };
}

/** The problems of one item as its form shows them. */
export function sentencesOf(problems: readonly FieldProblem[], itemId: string): FieldSentence[] {
  return problems.filter((problem) => problem.itemId === itemId).map(fieldSentence);
}
