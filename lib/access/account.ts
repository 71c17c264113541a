// What a person sees and changes of their own account.
import { deleteSession, deleteSessions, listSessions } from '#db/sessions.ts';
import { getStore } from '#db/store.ts';
import { updateName, updatePasswordHash } from '#db/users.ts';
import { logAccess } from '#lib/access/access-log.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { ABSOLUTE_SECONDS } from '#lib/access/auth.ts';
import { assertOwnPassword } from '#lib/access/password-check.ts';
import { hashPassword } from '#lib/access/passwords.ts';
import { readName, readPassword } from '#lib/access/people.ts';
import { authorize } from '#lib/access/permissions.ts';
import { AppError } from '#lib/errors.ts';

export interface ListedSession {
  id: string;
  begunAt: Date;
  /** To five minutes. */
  seenAt: Date;
  /** Such as `Firefox, Android`; null where nobody knows. */
  device: string | null;
}

/** The actor's own sessions, the one seen last first. */
export async function listOwnSessions(actor: MaybeActor): Promise<ListedSession[]> {
  const { id: userId } = authorize(actor, 'account.own');
  const now = new Date();
  const begunAfter = new Date(now.getTime() - ABSOLUTE_SECONDS * 1000);
  const rows = await listSessions(getStore().read, { userId, now, begunAfter });
  return rows.map(({ id, createdAt, updatedAt, userAgent }) => ({
    id,
    begunAt: createdAt,
    seenAt: updatedAt,
    device: userAgent,
  }));
}

/** Ends a session of the actor's at once. Throws NOT_FOUND for one that has ended, and for another's. */
export async function endOwnSession(actor: MaybeActor, id: string): Promise<void> {
  const { id: userId } = authorize(actor, 'account.own');
  if (!(await getStore().transact((tx) => deleteSession(tx, { userId, id }))))
    throw new AppError('NOT_FOUND');
}

/** Ends every session of the actor's but this one. */
export async function endOtherSessions(actor: MaybeActor, sessionId: string): Promise<void> {
  const { id: userId } = authorize(actor, 'account.own');
  await getStore().transact((tx) => deleteSessions(tx, { userId, exceptId: sessionId }));
}

/** Gives the actor another name. Throws INVALID for none, or one that is too long. */
export async function saveOwnName(actor: MaybeActor, typed: string): Promise<void> {
  const { id: userId } = authorize(actor, 'account.own');
  const name = readName(typed);
  await getStore().transact((tx) => updateName(tx, { userId, name, at: new Date() }));
}

/**
 * Sets the new password and ends every other session of its owner. Throws INVALID when the current one is wrong or the
 * new one too short, RATE_LIMITED after too many wrong ones.
 */
export async function changeOwnPassword(
  actor: MaybeActor,
  sessionId: string,
  typed: { current: string; password: string },
): Promise<void> {
  const { id: userId } = authorize(actor, 'account.own');
  const password = readPassword(typed.password);
  await assertOwnPassword(userId, typed.current);
  const passwordHash = await hashPassword(password);
  await getStore().transact(async (tx) => {
    await updatePasswordHash(tx, {
      userId,
      passwordHash,
      at: new Date(),
      keptSessionId: sessionId,
    });
    await logAccess(tx, { event: 'password_set', actorId: userId });
  });
}
