// Submissions whose document is not public: who may read them, and what may be said of them to everybody else.
import { CONFIDENTIALITIES, SOURCE_KINDS } from '#db/codes.ts';
import type { ItemRow, SubmissionRow } from '#db/submissions.ts';
import type { Reader } from '#db/store.ts';
import type { Actor } from '#lib/access/actor.ts';
import { isPermitted } from '#lib/access/permissions.ts';
import { AppError } from '#lib/errors.ts';
import { listItems } from '#lib/submissions/sealed-rows.ts';

/** What everybody who reviews may know of a document that is not public. */
export interface InConfidence {
  /** A code of the kinds of documents; null while none is chosen. */
  kind: (typeof SOURCE_KINDS)[number] | null;
  /** The month of publication, YYYY-MM; null while it is not given. */
  month: string | null;
}

type Of = Pick<SubmissionRow, 'id' | 'authorId'>;

/** What may be said of the submission to the actor in place of its words; null when the actor may read them. */
export async function keptFrom(
  reader: Reader,
  actor: Actor,
  { id, authorId }: Of,
): Promise<InConfidence | null> {
  if (authorId === actor.id || isPermitted(actor.role, 'source.confidential')) return null;
  return inConfidence(await listItems(reader, id));
}

/** Throws NOT_FOUND when the submission is kept from the actor: what is behind it cannot be told from nothing. */
export async function refuseKeptFrom(reader: Reader, actor: Actor, of: Of): Promise<void> {
  if (await keptFrom(reader, actor, of)) throw new AppError('NOT_FOUND');
}

/** What may be said of the first document among the items that is not public; null when all are. */
export function inConfidence(
  items: readonly Pick<ItemRow, 'entityType' | 'payload'>[],
): InConfidence | null {
  const hidden = items.find(
    ({ entityType, payload }) => entityType === 'source' && !isPublic(payload.confidentiality),
  );
  if (!hidden) return null;
  const { kind, publishedOn } = hidden.payload;
  const [month = null] = /^\d{4}-\d{2}/.exec(String(publishedOn ?? '')) ?? [];
  return { kind: SOURCE_KINDS.find((code) => code === kind) ?? null, month };
}

// Nothing chosen is public, as the form says; what is no code at all is kept until somebody chooses.
const isPublic = (typed: unknown) =>
  typed === undefined || typed === null || typed === '' || typed === CONFIDENTIALITIES[0];
