// What reviewers and authors say to each other about a submission.
import { asc, eq } from 'drizzle-orm';
import { users } from '#db/schema/access.ts';
import { submissionComments } from '#db/schema/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';

export type CommentRow = typeof submissionComments.$inferSelect;

/** The comments on the submission, the first first, each with the name and role of who wrote it. */
export function listComments(reader: Reader, submissionId: string) {
  return reader
    .select({ comment: submissionComments, authorName: users.name, authorRole: users.role })
    .from(submissionComments)
    .innerJoin(users, eq(users.id, submissionComments.authorId))
    .where(eq(submissionComments.submissionId, submissionId))
    .orderBy(asc(submissionComments.createdAt), asc(submissionComments.id));
}

/** Adds a comment. */
export async function insertComment(tx: Writer, row: CommentRow): Promise<void> {
  await tx.insert(submissionComments).values(row);
}
