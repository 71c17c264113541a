import { z } from 'zod';

/** The values of a parameter that takes one of a closed list, or several; none for one that takes any text. */
export function choicesIn(shape: unknown): readonly string[] {
  if (shape instanceof z.ZodEnum) return shape.options.map(String);
  if (shape instanceof z.ZodArray) return choicesIn(shape.element);
  return isWrapped(shape) ? choicesIn(shape.unwrap()) : [];
}

/** Whether a parameter may be given several times, for any of its values. */
export function isListed(shape: unknown): boolean {
  return shape instanceof z.ZodArray || (isWrapped(shape) && isListed(shape.unwrap()));
}

const isWrapped = (shape: unknown): shape is z.ZodOptional | z.ZodDefault =>
  shape instanceof z.ZodOptional || shape instanceof z.ZodDefault;
