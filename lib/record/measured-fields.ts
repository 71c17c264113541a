// What makes figures comparable, as a series and its figures both hold it.
import type { Figure, Series } from '#lib/record/shapes.ts';

/** The fields that a figure has from its series: what is measured, in which unit, of whom. */
export const MEASURED_FIELDS = [
  'metric',
  'measureType',
  'unit',
  'populationStatus',
  'civilianStatus',
  'gender',
  'ageRange',
  'minAge',
  'maxAge',
] as const satisfies (keyof Series & keyof Figure)[];
