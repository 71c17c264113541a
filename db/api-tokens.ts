// The tokens by which programs of people reach the API.
import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import { apiTokens, users } from '#db/schema/access.ts';
import type { Reader, Writer } from '#db/store.ts';
import type { User } from '#db/users.ts';

export type ApiTokenRow = typeof apiTokens.$inferSelect;

/** A token with whose it is. */
export interface ListedToken {
  token: ApiTokenRow;
  owner: Pick<User, 'id' | 'name' | 'disabledAt'>;
}

const owner = { id: users.id, name: users.name, disabledAt: users.disabledAt };

/** Every token, or those of one person, the newest first. */
export function listApiTokens(reader: Reader, userId?: string): Promise<ListedToken[]> {
  return reader
    .select({ token: apiTokens, owner })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.userId))
    .where(userId === undefined ? undefined : eq(apiTokens.userId, userId))
    .orderBy(desc(apiTokens.createdAt), asc(apiTokens.id));
}

/** The token with that hash, and the person whose it is; undefined when there is none. */
export async function findTokenByHash(
  reader: Reader,
  hash: string,
): Promise<{ token: ApiTokenRow; user: User } | undefined> {
  const [found] = await reader
    .select({ token: apiTokens, user: users })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.userId))
    .where(eq(apiTokens.hash, hash));
  return found;
}

/** Keeps a new token. */
export async function insertApiToken(tx: Writer, row: ApiTokenRow): Promise<void> {
  await tx.insert(apiTokens).values(row);
}

/** Notes that the token was used, and how often in the minute that is counted. */
export async function noteTokenUse(
  tx: Writer,
  { id, ...use }: Pick<ApiTokenRow, 'id' | 'lastUsedOn' | 'countedFrom' | 'counted'>,
): Promise<void> {
  await tx.update(apiTokens).set(use).where(eq(apiTokens.id, id));
}

/** Revokes the token, if it is the person's own or everybody's are meant. Whose it was; null when no such one lives. */
export async function revokeApiToken(
  tx: Writer,
  { id, ownerId, revokedBy, at }: { id: string; ownerId?: string; revokedBy: string; at: Date },
): Promise<string | null> {
  const isTheirs = ownerId === undefined ? undefined : eq(apiTokens.userId, ownerId);
  const revoked = await tx
    .update(apiTokens)
    .set({ revokedAt: at, revokedBy })
    .where(and(eq(apiTokens.id, id), isNull(apiTokens.revokedAt), isTheirs))
    .returning({ userId: apiTokens.userId });
  return revoked[0]?.userId ?? null;
}
