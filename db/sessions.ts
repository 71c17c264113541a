// The sessions of a person, for their owner to see and to end.
import { and, desc, eq, gt, ne } from 'drizzle-orm';
import { sessions } from '#db/schema/access.ts';
import type { Reader, Writer } from '#db/store.ts';

export type SessionRow = typeof sessions.$inferSelect;

/** The person's sessions that have not ended, the one seen last first. */
export function listSessions(
  reader: Reader,
  { userId, now, begunAfter }: { userId: string; now: Date; begunAfter: Date },
): Promise<SessionRow[]> {
  return reader
    .select()
    .from(sessions)
    .where(
      and(
        eq(sessions.userId, userId),
        gt(sessions.expiresAt, now),
        gt(sessions.createdAt, begunAfter),
      ),
    )
    .orderBy(desc(sessions.updatedAt), desc(sessions.id));
}

/** Ends one session of the person. False when there is none of that id, or it is another's. */
export async function deleteSession(
  tx: Writer,
  { userId, id }: { userId: string; id: string },
): Promise<boolean> {
  const ended = await tx
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.id, id)))
    .returning({ id: sessions.id });
  return ended.length === 1;
}

/** Ends every session of the person but the named one; all of them where none is. */
export async function deleteSessions(
  tx: Writer,
  { userId, exceptId }: { userId: string; exceptId?: string },
): Promise<void> {
  const others = exceptId === undefined ? undefined : ne(sessions.id, exceptId);
  await tx.delete(sessions).where(and(eq(sessions.userId, userId), others));
}
