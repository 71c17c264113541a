import { CIVILIAN_STATUSES, GENDERS, POPULATION_STATUSES } from '#db/codes.ts';
import {
  between,
  code,
  field,
  optional,
  otherwise,
  text,
} from '#lib/submissions/entities/readers.ts';

/** The people that a series or a figure counts; nothing typed is everybody. */
export const population = {
  populationStatus: field(otherwise(code(POPULATION_STATUSES), 'all')),
  civilianStatus: field(otherwise(code(CIVILIAN_STATUSES), 'unspecified')),
  gender: field(otherwise(code(GENDERS), 'all')),
  ageRange: field(optional(text(80))),
  minAge: field(optional(between(0, 130))),
  maxAge: field(optional(between(0, 130))),
};

/** Whether the ages stand in their order; an open end is in order. */
export function areAgesInOrder({
  minAge,
  maxAge,
}: {
  minAge: number | null;
  maxAge: number | null;
}) {
  return minAge === null || maxAge === null || minAge <= maxAge;
}
