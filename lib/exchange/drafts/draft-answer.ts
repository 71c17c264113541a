// What the API says of a draft: to its author alone, never kept by anybody on the way.
import { z } from 'zod';
import { CHANGE_TYPES, ENTITY_TYPES, SUBMISSION_STATUSES } from '#db/codes.ts';
import { id, instant, link, text } from '#lib/exchange/api/shapes/values.ts';
import { problemSentence } from '#lib/submissions/problem-sentence.ts';
import type { Submission } from '#lib/submissions/submission.ts';

const problem = z.object({
  field: text,
  value: text,
  detail: text.describe('What keeps it from being sent, and how to mend it.'),
});

const item = z.object({
  entity_type: z.enum(ENTITY_TYPES),
  entity_id: id,
  change_type: z.enum(CHANGE_TYPES),
  fields: z.record(text, z.unknown()).describe('As they were sent or typed.'),
  problems: z.array(problem),
});

/** The shape of the answer about a draft. */
export const draftAnswer = z.object({
  data: z.object({
    draft_id: id,
    title: text,
    status: z.enum(SUBMISSION_STATUSES),
    version: z.int(),
    created_at: instant,
    updated_at: instant,
    items: z.array(item),
  }),
  links: z.object({
    self: link,
    html: link.describe('Where the author mends and sends it.'),
  }),
});

/** The draft as the API answers it. `origin` is the address of this site. */
export function toDraftAnswer(
  { summary, items }: Submission,
  origin: string,
): z.output<typeof draftAnswer> {
  return {
    data: {
      draft_id: summary.id,
      title: summary.title,
      status: summary.status,
      version: summary.version,
      created_at: summary.createdAt.toISOString(),
      updated_at: summary.updatedAt.toISOString(),
      items: items.map((each) => ({
        entity_type: each.entityType,
        entity_id: each.entityId,
        change_type: each.changeType,
        fields: each.payload,
        problems: each.problems.map((found) => ({
          field: found.field,
          value: String(found.values?.value ?? ''),
          detail: problemSentence('en', found),
        })),
      })),
    },
    links: {
      self: `${origin}/api/v1/drafts/${summary.id}`,
      html: `${origin}/desk/submissions/${summary.id}`,
    },
  };
}
