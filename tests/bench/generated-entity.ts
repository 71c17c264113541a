// What a generated record is made of.
import { createHash } from 'node:crypto';
import type { EntityType } from '#db/codes.ts';
import type { EntityShapes, Proposed } from '#lib/record/shapes.ts';

type Shapes = {
  [Type in EntityType]: { entityType: Type; id: string; value: Proposed<EntityShapes[Type]> };
};

export type GeneratedEntity = Shapes[EntityType];
export type Generated<Type extends EntityType> = Shapes[Type];

/** On each day of a series five organizations report, and one of them names a part of its number. */
export const FIGURES_OF_A_DAY = 6;

/** A public id that is the same for the same name; of some hundred thousand names hardly two have the same. */
export function idOf(...name: (string | number)[]): string {
  const digest = createHash('sha256').update(name.join(' ')).digest();
  return Array.from({ length: 8 }, (_, at) => ALPHABET.charAt((digest[at] ?? 0) % 32)).join('');
}

/**
 * The public id of a figure by its place in the record. A million names would come upon the same 40 bits twice, so
 * the place itself is counted, and stirred by an odd factor, which maps no two places to one id.
 */
export function figureIdOf(crisis: number, series: number, day: number, place: number): string {
  const at = ((BigInt(crisis) * 64n + BigInt(series)) * 4096n + BigInt(day)) * 8n + BigInt(place);
  const stirred = BigInt.asUintN(40, at * 0x9e3779b97f4a7c15n);
  return Array.from({ length: 8 }, (_, digit) =>
    ALPHABET.charAt(Number((stirred >> BigInt(5 * digit)) & 31n)),
  ).join('');
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
