import { z } from 'zod';
import { CONFIDENTIALITIES, SOURCE_KINDS } from '#db/codes.ts';
import { today } from '#lib/dates/calendar-days.ts';
import type { Proposed, Source } from '#lib/record/shapes.ts';
import {
  captureId,
  code,
  field,
  id,
  language,
  listOf,
  optional,
  otherwise,
  text,
  webAddress,
} from '#lib/submissions/entities/readers.ts';
import {
  accuracyField,
  reportedDay,
  storedDay,
  wholeDay,
} from '#lib/submissions/entities/reported-day.ts';

/** A document as it is proposed: not from the future. */
export const source: z.ZodType<Proposed<Source>> = z
  .strictObject({
    kind: field(code(SOURCE_KINDS)),
    title: field(text(500)),
    publisherId: field(id),
    authors: listOf(field(text(200))),
    url: field(optional(webAddress)),
    archiveUrl: field(optional(webAddress)),
    publishedOn: field(reportedDay),
    publishedOnAccuracy: accuracyField,
    language: field(otherwise(language, 'en')),
    licence: field(optional(text(200))),
    accessedOn: field(optional(wholeDay)),
    confidentiality: field(otherwise(code(CONFIDENTIALITIES), 'public')),
    republishedFromId: field(optional(id)),
    snapshotIds: listOf(field(captureId)),
  })
  .transform((typed, context) => {
    const published = storedDay(typed.publishedOn, typed.publishedOnAccuracy);
    const say = (path: string, message: string, params = {}) =>
      context.addIssue({ code: 'custom', message, path: [path], params });
    if (published.day > today()) say('publishedOn', 'publishedInFuture', { today: today() });
    return { ...typed, publishedOn: published.day, publishedOnAccuracy: published.accuracy };
  });
