import { z } from 'zod';
import { SAID_BASES, STATEMENT_KINDS } from '#db/codes.ts';
import type { Proposed, Statement } from '#lib/record/shapes.ts';
import {
  code,
  field,
  id,
  language,
  optional,
  otherwise,
  text,
} from '#lib/submissions/entities/readers.ts';
import { accuracyField, reportedDay, storedDay } from '#lib/submissions/entities/reported-day.ts';

/** What one organization said in one document, as it is proposed. The quote is kept word for word. */
export const statement: z.ZodType<Proposed<Statement>> = z
  .strictObject({
    sourceId: field(id),
    organizationId: field(id),
    speakerRole: field(optional(text(200))),
    speakerName: field(optional(text(200))),
    kind: field(code(STATEMENT_KINDS)),
    quote: field(text(5000)),
    quotePrefix: field(optional(text(1000))),
    quoteSuffix: field(optional(text(1000))),
    locator: field(optional(text(200))),
    language: field(otherwise(language, 'en')),
    translation: field(optional(text(5000))),
    translatedBy: field(optional(text(200))),
    saidOn: field(optional(reportedDay)),
    saidOnAccuracy: accuracyField,
    saidBasis: field(optional(code(SAID_BASES))),
  })
  .transform(({ saidOn, ...typed }, context) => {
    const said = saidOn && storedDay(saidOn, typed.saidOnAccuracy);
    if (typed.translation !== null && typed.translatedBy === null)
      context.addIssue({ code: 'custom', message: 'translatorMissing', path: ['translatedBy'] });
    return {
      ...typed,
      saidOn: said?.day ?? null,
      saidOnAccuracy: said?.accuracy ?? 'unknown',
      saidBasis: said ? (typed.saidBasis ?? 'stated') : 'unknown',
    };
  });
