// Proposed changes: submissions and the items in them.
import { and, asc, desc, eq, gt, inArray, ne, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { EntityType, SubmissionStatus } from '#db/codes.ts';
import { inChunks } from '#db/chunks.ts';
import { insertRows } from '#db/insert-rows.ts';
import { users } from '#db/schema/access.ts';
import {
  submissionComments,
  submissionItems,
  submissions,
  submissionSeen,
  submissionWarnings,
} from '#db/schema/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';

export type SubmissionRow = typeof submissions.$inferSelect;
export type ItemRow = typeof submissionItems.$inferSelect;

/** Whose submissions may be read: one's own, and with `sent` also what others have sent. */
export interface SubmissionScope {
  authorId: string;
  sent: boolean;
}

export interface ListedSubmission {
  submission: SubmissionRow;
  authorName: string;
  authorOrganization: string | null;
  reviewerName: string | null;
}

/** The submission, if it lies within the scope; undefined otherwise. */
export async function findSubmission(
  reader: Reader,
  id: string,
  scope: SubmissionScope,
): Promise<SubmissionRow | undefined> {
  const isIt = and(eq(submissions.id, id), isWithin(scope));
  return (await reader.select().from(submissions).where(isIt))[0];
}

/** The submissions of one author, the latest changed first, at most `limit`; of the given statuses only, if any. */
export function listSubmissionsOf(
  reader: Reader,
  authorId: string,
  { limit, statuses }: { limit: number; statuses?: readonly SubmissionStatus[] | undefined },
): Promise<ListedSubmission[]> {
  const isTheirs = eq(submissions.authorId, authorId);
  const isListed = statuses ? and(isTheirs, inArray(submissions.status, [...statuses])) : isTheirs;
  return listed(reader, isListed)
    .orderBy(desc(submissions.updatedAt), desc(submissions.id))
    .limit(limit);
}

export interface QueueQuery {
  limit: number;
  /** The last row of the page before. */
  after?: { submittedAt: Date; id: string } | undefined;
  authorId?: string | undefined;
  /** Only what holds an item of this type. */
  entityType?: EntityType | undefined;
}

/** What waits for a decision, the longest waiting first, at most `limit`. */
export function listSubmitted(
  reader: Reader,
  { limit, after, authorId, entityType }: QueueQuery,
): Promise<ListedSubmission[]> {
  const { id, submittedAt } = submissions;
  const isLater =
    after &&
    or(
      gt(submittedAt, after.submittedAt),
      and(eq(submittedAt, after.submittedAt), gt(id, after.id)),
    );
  const holding = reader
    .select({ id: submissionItems.submissionId })
    .from(submissionItems)
    .where(eq(submissionItems.entityType, entityType ?? 'figure'));
  const isAsked = and(
    isWaiting,
    isLater,
    authorId ? eq(submissions.authorId, authorId) : undefined,
    entityType ? inArray(id, holding) : undefined,
  );
  return listed(reader, isAsked).orderBy(asc(submittedAt), asc(id)).limit(limit);
}

/** Those whose submissions wait for a decision, each once, in no order. */
export function listWaitingAuthors(reader: Reader): Promise<{ id: string; name: string }[]> {
  return reader
    .selectDistinct({ id: users.id, name: users.name })
    .from(submissions)
    .innerJoin(users, eq(users.id, submissions.authorId))
    .where(isWaiting);
}

/** The submission with the names of its people, if it lies within the scope; undefined otherwise. */
export async function findListedSubmission(
  reader: Reader,
  id: string,
  scope: SubmissionScope,
): Promise<ListedSubmission | undefined> {
  return (await listed(reader, and(eq(submissions.id, id), isWithin(scope))))[0];
}

/** Whether a submission has this id, whoever may read it. */
export async function isSubmissionId(reader: Reader, id: string): Promise<boolean> {
  return (await reader.$count(submissions, eq(submissions.id, id))) > 0;
}

/** Adds a submission. */
export async function insertSubmission(tx: Writer, row: SubmissionRow): Promise<void> {
  await tx.insert(submissions).values(row);
}

/** Changes the submission if it still has this version, and counts the version up. False when it does not. */
export async function updateSubmission(
  tx: Writer,
  { id, version }: { id: string; version: number },
  changes: Partial<Omit<SubmissionRow, 'id' | 'version' | 'authorId'>>,
): Promise<boolean> {
  const changed = await tx
    .update(submissions)
    .set({ ...changes, version: version + 1 })
    .where(and(eq(submissions.id, id), eq(submissions.version, version)))
    .returning({ id: submissions.id });
  return changed.length === 1;
}

/** The items of the submission in their order. */
export function listItems(reader: Reader, submissionId: string): Promise<ItemRow[]> {
  return reader
    .select()
    .from(submissionItems)
    .where(eq(submissionItems.submissionId, submissionId))
    .orderBy(asc(submissionItems.position), asc(submissionItems.id));
}

/** Adds the items, in their order. */
export function insertItems(tx: Writer, rows: readonly ItemRow[]): Promise<void> {
  return insertRows(tx, submissionItems, rows);
}

/** Puts what was typed now in the place of what the item held. */
export async function updateItem(tx: Writer, row: ItemRow): Promise<void> {
  const { id, ...columns } = row;
  await tx.update(submissionItems).set(columns).where(eq(submissionItems.id, id));
}

/** Takes the items out of their submission; what was said about them stays with the submission. */
export async function deleteItems(tx: Writer, ids: readonly string[]): Promise<void> {
  const isOfThem = inArray(submissionComments.itemId, [...ids]);
  await tx.update(submissionComments).set({ itemId: null }).where(isOfThem);
  await tx.delete(submissionSeen).where(inArray(submissionSeen.itemId, [...ids]));
  await tx.delete(submissionWarnings).where(inArray(submissionWarnings.itemId, [...ids]));
  await tx.delete(submissionItems).where(inArray(submissionItems.id, [...ids]));
}

/** How many items each submission has, by type. */
export async function countItems(reader: Reader, submissionIds: readonly string[]) {
  return inChunks(submissionIds, (chunk) =>
    reader
      .select({
        submissionId: submissionItems.submissionId,
        entityType: submissionItems.entityType,
        items: sql`count(*)`.mapWith(Number),
      })
      .from(submissionItems)
      .where(inArray(submissionItems.submissionId, chunk))
      .groupBy(submissionItems.submissionId, submissionItems.entityType),
  );
}

const isWaiting = eq(submissions.status, 'submitted');

const reviewers = alias(users, 'reviewers');

const listed = (reader: Reader, condition: SQL | undefined) =>
  reader
    .select({
      submission: submissions,
      authorName: users.name,
      authorOrganization: users.organization,
      reviewerName: reviewers.name,
    })
    .from(submissions)
    .innerJoin(users, eq(users.id, submissions.authorId))
    .leftJoin(reviewers, eq(reviewers.id, submissions.reviewerId))
    .where(condition);

function isWithin({ authorId, sent }: SubmissionScope): SQL | undefined {
  const isOwn = eq(submissions.authorId, authorId);
  return sent ? or(isOwn, ne(submissions.status, 'draft')) : isOwn;
}
