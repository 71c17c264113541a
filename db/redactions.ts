// What quotes an entity beside the record: submissions, and what was said and typed about them.
import { and, eq, exists, inArray, isNotNull, like, ne, or, sql } from 'drizzle-orm';
import type { SubmissionStatus } from '#db/codes.ts';
import { chunksOf, inChunks } from '#db/chunks.ts';
import { REDACTION_MARK } from '#db/redaction-mark.ts';
import type { EntityRef } from '#db/revisions.ts';
import {
  submissionApprovals,
  submissionComments,
  submissionItems,
  submissions,
  submissionSeen,
  submissionWarnings,
  typedForms,
  type TypedPayload,
} from '#db/schema/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';

export interface QuotingItem {
  id: string;
  submissionId: string;
  status: SubmissionStatus;
}

/** The items that propose the entity, in whatever submission but this one. */
export function listItemsAbout(
  reader: Reader,
  { entityType, entityId }: EntityRef,
  exceptIn: string,
): Promise<QuotingItem[]> {
  return reader
    .select({
      id: submissionItems.id,
      submissionId: submissionItems.submissionId,
      status: submissions.status,
    })
    .from(submissionItems)
    .innerJoin(submissions, eq(submissions.id, submissionItems.submissionId))
    .where(
      and(
        eq(submissionItems.entityType, entityType),
        eq(submissionItems.entityId, entityId),
        ne(submissionItems.submissionId, exceptIn),
      ),
    );
}

/** Empties what was typed into the items; the redaction must be recorded already in this transaction. */
export async function emptyItems(tx: Writer, ids: readonly string[]): Promise<void> {
  for (const chunk of chunksOf(ids, 1000))
    await tx.update(submissionItems).set({ payload: {} }).where(inArray(submissionItems.id, chunk));
}

/**
 * Puts what the redaction left in the place of what somebody typed, to each item as `kept` gives it for its id, and
 * counts the versions of the submissions up.
 */
export async function replaceOpenItems(
  tx: Writer,
  items: readonly QuotingItem[],
  { kept, baseRevision }: { kept: (itemId: string) => TypedPayload; baseRevision: number },
): Promise<void> {
  for (const { id } of items)
    await tx
      .update(submissionItems)
      .set({ payload: kept(id), baseRevision })
      .where(eq(submissionItems.id, id));
  for (const chunk of chunksOf(items, 1000)) {
    const ids = chunk.map(({ submissionId }) => submissionId);
    await tx
      .update(submissions)
      .set({ version: sql`${submissions.version} + 1` })
      .where(inArray(submissions.id, ids));
  }
}

/** Forgets why the items were sent all the same, and what of them was seen: both say what they held. */
export async function forgetOddities(tx: Writer, itemIds: readonly string[]): Promise<void> {
  for (const chunk of chunksOf(itemIds, 1000)) {
    await tx.delete(submissionWarnings).where(inArray(submissionWarnings.itemId, chunk));
    await tx.delete(submissionSeen).where(inArray(submissionSeen.itemId, chunk));
  }
}

/** Forgets what anybody types into a form whose address names one of the ids. */
export async function forgetTyping(tx: Writer, ids: readonly string[]): Promise<void> {
  for (const id of new Set(ids))
    await tx.delete(typedForms).where(like(typedForms.page, `%${id}%`));
}

/** Puts the mark in the place of titles, and nothing in that of the notes with which the submissions were decided. */
export async function markSubmissions(tx: Writer, ids: readonly string[]): Promise<void> {
  for (const chunk of chunksOf([...new Set(ids)], 1000)) {
    const isOfThem = inArray(submissions.id, chunk);
    await tx.update(submissions).set({ title: REDACTION_MARK, decisionNote: null }).where(isOfThem);
    const wasNoted = isNotNull(submissionApprovals.note);
    const isTheirs = inArray(submissionApprovals.submissionId, chunk);
    await tx.update(submissionApprovals).set({ note: null }).where(and(isTheirs, wasNoted));
  }
}

/** Puts the mark in the place of the comments of these ids. */
export async function markComments(tx: Writer, ids: readonly string[]): Promise<void> {
  for (const chunk of chunksOf([...new Set(ids)], 1000))
    await tx
      .update(submissionComments)
      .set({ body: REDACTION_MARK })
      .where(inArray(submissionComments.id, chunk));
}

/** The comments on these items, and those on the whole of the submissions that they stand in. */
export async function listCommentIdsAbout(
  reader: Reader,
  items: readonly QuotingItem[],
): Promise<string[]> {
  const others = reader
    .select({ id: submissionItems.id })
    .from(submissionItems)
    .where(
      and(
        eq(submissionItems.id, submissionComments.itemId),
        inArray(
          submissionItems.id,
          items.map(({ id }) => id),
        ),
      ),
    );
  const found = await inChunks(
    items.map(({ submissionId }) => submissionId),
    (chunk) =>
      reader
        .select({ id: submissionComments.id })
        .from(submissionComments)
        .where(
          and(
            inArray(submissionComments.submissionId, chunk),
            or(sql`${submissionComments.itemId} is null`, exists(others)),
          ),
        ),
  );
  return found.map(({ id }) => id);
}

/** All that was written about submissions in people's own words. */
export async function listWrittenWords(reader: Reader) {
  const [titles, approvals, comments, reasons] = await Promise.all([
    reader
      .select({ id: submissions.id, title: submissions.title, note: submissions.decisionNote })
      .from(submissions),
    reader
      .select({
        id: submissionApprovals.id,
        submissionId: submissionApprovals.submissionId,
        note: submissionApprovals.note,
      })
      .from(submissionApprovals)
      .where(isNotNull(submissionApprovals.note)),
    reader
      .select({ id: submissionComments.id, body: submissionComments.body })
      .from(submissionComments),
    reader
      .select({
        itemId: submissionWarnings.itemId,
        kind: submissionWarnings.kind,
        reason: submissionWarnings.reason,
        sentAt: submissionWarnings.sentAt,
      })
      .from(submissionWarnings),
  ]);
  return { titles, approvals, comments, reasons };
}
