// Who did what to whose access.
import { and, desc, eq, lt, or } from 'drizzle-orm';
import { accessLog, users } from '#db/schema/access.ts';
import { alias } from 'drizzle-orm/pg-core';
import type { Reader, Writer } from '#db/store.ts';

export type AccessLogRow = typeof accessLog.$inferSelect;

const subjects = alias(users, 'subjects');

/** Adds a line. */
export async function insertAccessEvent(tx: Writer, row: AccessLogRow): Promise<void> {
  await tx.insert(accessLog).values(row);
}

/** The lines before this one, the latest first, each with the names of who did it and to whom. */
export function listAccessEvents(
  reader: Reader,
  { before, limit }: { before?: Pick<AccessLogRow, 'id' | 'at'> | undefined; limit: number },
) {
  return reader
    .select({ line: accessLog, actorName: users.name, subjectName: subjects.name })
    .from(accessLog)
    .innerJoin(users, eq(users.id, accessLog.actorId))
    .leftJoin(subjects, eq(subjects.id, accessLog.subjectId))
    .where(
      before &&
        or(
          lt(accessLog.at, before.at),
          and(eq(accessLog.at, before.at), lt(accessLog.id, before.id)),
        ),
    )
    .orderBy(desc(accessLog.at), desc(accessLog.id))
    .limit(limit);
}
