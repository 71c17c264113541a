import { and, asc, eq } from 'drizzle-orm';
import { accounts, users } from '#db/schema/access.ts';
import { deleteSessions } from '#db/sessions.ts';
import { deleteSignInSteps } from '#db/sign-in-steps.ts';
import type { Reader, Writer } from '#db/store-contract.ts';

export type User = typeof users.$inferSelect;

/** The person with that address, compared as it is stored (lower case); undefined when there is none. */
export async function findUserByEmail(reader: Reader, email: string): Promise<User | undefined> {
  const [user] = await reader.select().from(users).where(eq(users.email, email));
  return user;
}

/** The person with that id; undefined when there is none. */
export async function findUser(reader: Reader, id: string): Promise<User | undefined> {
  const [user] = await reader.select().from(users).where(eq(users.id, id));
  return user;
}

/** Inserts a person together with the account that holds the hash of the password. */
export async function insertUser(tx: Writer, user: User, passwordHash: string): Promise<void> {
  await tx.insert(users).values(user);
  await tx.insert(accounts).values({
    id: `password-${user.id}`,
    accountId: user.id,
    providerId: 'credential',
    userId: user.id,
    password: passwordHash,
    createdAt: user.createdAt,
    updatedAt: user.createdAt,
  });
}

/** The stored hash of the person's password; null when the person has none. */
export async function findPasswordHash(reader: Reader, userId: string): Promise<string | null> {
  const [account] = await reader.select().from(accounts).where(passwordOf(userId));
  return account?.password ?? null;
}

/**
 * Replaces the hash of the person's password, null taking it away, and ends every session of theirs but the named one.
 */
export async function updatePasswordHash(
  tx: Writer,
  {
    userId,
    passwordHash,
    at,
    keptSessionId,
  }: { userId: string; passwordHash: string | null; at: Date; keptSessionId?: string },
): Promise<void> {
  await tx
    .update(accounts)
    .set({ password: passwordHash, updatedAt: at })
    .where(passwordOf(userId));
  await deleteSignInSteps(tx, userId);
  await deleteSessions(tx, { userId, ...(keptSessionId && { exceptId: keptSessionId }) });
}

/** Gives the person another name. */
export async function updateName(
  tx: Writer,
  { userId, name, at }: { userId: string; name: string; at: Date },
): Promise<void> {
  await tx.update(users).set({ name, updatedAt: at }).where(eq(users.id, userId));
}

/** Marks the person as disabled and ends every session of theirs. */
export async function disableUser(tx: Writer, userId: string, at: Date): Promise<void> {
  await tx.update(users).set({ disabledAt: at, updatedAt: at }).where(eq(users.id, userId));
  await deleteSignInSteps(tx, userId);
  await deleteSessions(tx, { userId });
}

/** Lets the person sign in again. */
export async function enableUser(tx: Writer, userId: string, at: Date): Promise<void> {
  await tx.update(users).set({ disabledAt: null, updatedAt: at }).where(eq(users.id, userId));
}

/** Gives the person another role. */
export async function updateRole(
  tx: Writer,
  { userId, role, at }: { userId: string; role: User['role']; at: Date },
): Promise<void> {
  await tx.update(users).set({ role, updatedAt: at }).where(eq(users.id, userId));
}

/** Everybody who has or had an account, by name. */
export function listUsers(reader: Reader): Promise<User[]> {
  return reader.select().from(users).orderBy(asc(users.name), asc(users.id));
}

const passwordOf = (userId: string) =>
  and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'));
