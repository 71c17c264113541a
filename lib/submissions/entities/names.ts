import { z } from 'zod';
import { field, language, listOf, text } from '#lib/submissions/entities/readers.ts';

/** Names in several languages. */
export const names = listOf(z.strictObject({ lang: field(language), name: field(text(200)) }));

/** Other spellings, one on each line. */
export const spellings = listOf(field(text(200)));
