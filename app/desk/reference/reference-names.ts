// The names by which the desk shows what organizations, crises, series and places refer to.
import { fieldSentence } from '#app/desk/problem-sentence.ts';
import type { FieldSentence } from '#components/forms/form-state.ts';
import type { ReferenceField, ReferenceType } from '#lib/editing/reference-kinds.ts';
import { referenceProblems } from '#lib/editing/reference-values.ts';
import { labelKey } from '#lib/editing/reference-words.ts';
import { locationLabel, type NamedLocation } from '#lib/entry/names.ts';
import type { FieldProblem } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { listCrises } from '#lib/record/crises.ts';
import { listLocations } from '#lib/record/locations.ts';
import { listAllOrganizations, listOrganizations } from '#lib/record/organizations.ts';

/** What something of the type may be part of, where that is chosen from a list. */
export async function listParents(type: ReferenceType): Promise<{ id: string; name: string }[]> {
  if (type === 'organization') return listOrganizations();
  return type === 'crisis' ? listCrises() : [];
}

/** Names an organization, a crisis or a place by its id; an unknown one by the id itself. */
export async function referenceNames(): Promise<(id: string) => string> {
  const [organizations, crises, locations] = await Promise.all([
    listAllOrganizations(),
    listCrises(),
    listLocations(),
  ]);
  const names = new Map([...organizations, ...crises].map(({ id, name }) => [id, name]));
  const places = new Map(locations.map((each) => [each.id, each]));
  return (id) => {
    const place = places.get(id);
    return place ? locationLabel(place, locations) : (names.get(id) ?? id);
  };
}

interface Proposed {
  payload: Record<string, unknown>;
  problems: readonly FieldProblem[];
}

/** The problems as the form shows them, each with the name of its field. */
export function referenceSentences(
  type: ReferenceType,
  { payload, problems }: Proposed,
  { nameOf, places }: { nameOf: (id: string) => string; places: readonly NamedLocation[] },
): FieldSentence[] {
  const t = translate('en', 'reference');
  return referenceProblems(payload, problems, places).map((problem) => {
    const { field } = problem;
    const [list = '', crisisId = '', part] = field.split('.');
    const crisis = nameOf(crisisId);
    if (list === 'reliability')
      return {
        ...fieldSentence(problem),
        label: t(part === 'grade' ? 'grade' : 'rationale', { crisis }),
      };
    const key = labelKey(type, field as ReferenceField);
    return { ...fieldSentence(problem), ...(t.has(key) && { label: t(key) }) };
  });
}

/** The problems of a merge as its form shows them: its one choice is the organization that is kept. */
export function mergeSentences(problems: readonly FieldProblem[]): FieldSentence[] {
  const t = translate('en', 'reference');
  return problems.map((problem) => {
    const isOfChoice = problem.field === 'mergedIntoId';
    const label = isOfChoice ? t('merge.into') : undefined;
    return { ...fieldSentence(problem), ...(label && { label, field: 'into' }) };
  });
}
