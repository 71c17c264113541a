// The plain values that every answer is made of.
import { z } from 'zod';
import { DATE_ACCURACIES, RELIABILITIES } from '#db/codes.ts';

export const id = z.string().describe('A short public id, stable for ever.');
export const slug = z.string().describe('The part of the address that names it.');
export const text = z.string();
export const note = z.string().nullable();
export const link = z.string().describe('An address, in full.');
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('A calendar day.');
export const accuracy = z.enum(DATE_ACCURACIES).describe('How exactly the day beside it is known.');
export const instant = z.string().describe('An instant in UTC, ISO 8601.');
export const count = z.int().min(0);
/** People or things: whole, and null when nothing was reported, which is not 0. */
export const quantity = z.int().min(0).nullable();
export const countryCode = z.string().describe('ISO 3166 alpha-3.');
export const language = z.string().describe('BCP 47.');
export const grade = z.enum(RELIABILITIES);

export const localNames = z.array(z.object({ lang: language, name: text }));
