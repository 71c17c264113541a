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

/** A public id that is the same for the same name. */
export function idOf(...name: (string | number)[]): string {
  const digest = createHash('sha256').update(name.join(' ')).digest();
  return Array.from({ length: 8 }, (_, at) => ALPHABET.charAt((digest[at] ?? 0) % 32)).join('');
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
