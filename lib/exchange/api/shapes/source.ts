import { z } from 'zod';
import { SOURCE_KINDS } from '#db/codes.ts';
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

export const sourceRow = z.object({
  source_id: id,
  source_page: link,
  kind: z.enum(SOURCE_KINDS),
  source_title: text,
  publisher_org: text,
  publisher: slug,
  authors: z.array(text),
  source_url: note,
  archived_url: note,
  published_date: day,
  published_date_accuracy: accuracy,
  language,
  licence: note,
  accessed_date: day.nullable(),
  republished_from: id
    .nullable()
    .describe('The document that it republishes, where that is public.'),
  copies: z
    .array(
      z.object({
        sha256: z.string().describe('Of the bytes of the copy, in hexadecimal.'),
        media_type: text,
        byte_count: count,
        captured_at: instant,
        is_pasted_text: z
          .boolean()
          .describe('Whether a text was pasted, of which no file has the same bytes.'),
      }),
    )
    .describe('What is public of the private copies that are kept of the document.'),
  revision: count,
  recorded_at: instant,
});

export type SourceRow = z.infer<typeof sourceRow>;
