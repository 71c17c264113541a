import { z } from 'zod';
import { SAID_BASES, STATEMENT_KINDS } from '#db/codes.ts';
import {
  accuracy,
  count,
  day,
  id,
  instant,
  language,
  link,
  note,
  slug,
  text,
} from '#lib/exchange/api/shapes/values.ts';

export const statementRow = z.object({
  statement_id: id,
  statement_url: link,
  source_id: id,
  source_title: text,
  source_url: note,
  archived_url: note,
  published_date: day,
  published_date_accuracy: accuracy,
  publisher_org: text,
  publisher: slug,
  attributed_org: text,
  organization: slug.describe('The organization that the words are attributed to.'),
  spokesperson_role: note,
  kind: z.enum(STATEMENT_KINDS),
  said_date: day.nullable(),
  said_date_accuracy: accuracy,
  said_basis: z.enum(SAID_BASES),
  locator: note.describe('Where in the document.'),
  quote: text.describe('Word for word, in the language of the document.'),
  quote_lang: language,
  quote_prefix: note,
  quote_suffix: note,
  translation: note,
  figure_count: count,
  revision: count,
  recorded_at: instant,
});

export type StatementRow = z.infer<typeof statementRow>;
