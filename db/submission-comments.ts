// What reviewers and authors say to each other about a submission.
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { inChunks } from '#db/chunks.ts';
import { users } from '#db/schema/access.ts';
import { submissionComments } from '#db/schema/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';

export type CommentRow = typeof submissionComments.$inferSelect;

const resolvers = alias(users, 'resolvers');

/** The comments on the submission, the first first, each with the name and role of who wrote it. */
export function listComments(reader: Reader, submissionId: string) {
  return reader
    .select({
      comment: submissionComments,
      authorName: users.name,
      authorRole: users.role,
      resolverName: resolvers.name,
    })
    .from(submissionComments)
    .innerJoin(users, eq(users.id, submissionComments.authorId))
    .leftJoin(resolvers, eq(resolvers.id, submissionComments.resolvedBy))
    .where(eq(submissionComments.submissionId, submissionId))
    .orderBy(asc(submissionComments.createdAt), asc(submissionComments.id));
}

/** Adds a comment. */
export async function insertComment(tx: Writer, row: CommentRow): Promise<void> {
  await tx.insert(submissionComments).values(row);
}

/** The submission's comment of this id, or undefined. */
export async function findComment(
  reader: Reader,
  { id, submissionId }: Pick<CommentRow, 'id' | 'submissionId'>,
): Promise<CommentRow | undefined> {
  const isIt = and(
    eq(submissionComments.id, id),
    eq(submissionComments.submissionId, submissionId),
  );
  return (await reader.select().from(submissionComments).where(isIt))[0];
}

/** Writes whether the comment is resolved, by whom and since when; null opens it again. */
export async function updateResolved(
  tx: Writer,
  { id, resolvedAt, resolvedBy }: Pick<CommentRow, 'id' | 'resolvedAt' | 'resolvedBy'>,
): Promise<void> {
  const isIt = eq(submissionComments.id, id);
  await tx.update(submissionComments).set({ resolvedAt, resolvedBy }).where(isIt);
}

/** How many comments of each submission are open; answers are no comments of their own. */
export function countOpenComments(reader: Reader, submissionIds: readonly string[]) {
  return inChunks(submissionIds, (chunk) =>
    reader
      .select({
        submissionId: submissionComments.submissionId,
        open: sql`count(*)`.mapWith(Number),
      })
      .from(submissionComments)
      .where(
        and(
          inArray(submissionComments.submissionId, chunk),
          isNull(submissionComments.resolvedAt),
          isNull(submissionComments.answersId),
        ),
      )
      .groupBy(submissionComments.submissionId),
  );
}
