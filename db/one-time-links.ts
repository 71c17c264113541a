// Links that are used once: invitations, and new passwords.
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { oneTimeLinks } from '#db/schema/access.ts';
import type { Reader, Writer } from '#db/store.ts';

export type OneTimeLink = typeof oneTimeLinks.$inferSelect;

const isOpen = (now: Date) => and(isNull(oneTimeLinks.closedAt), gt(oneTimeLinks.expiresAt, now));

/** The open link of this token's hash; undefined when there is none, or it was used, withdrawn, or has expired. */
export async function findOpenLink(
  reader: Reader,
  tokenHash: string,
  now: Date,
): Promise<OneTimeLink | undefined> {
  const found = await reader
    .select()
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.tokenHash, tokenHash), isOpen(now)));
  return found[0];
}

/** The open links, the oldest first. */
export function listOpenLinks(reader: Reader, now: Date): Promise<OneTimeLink[]> {
  return reader.select().from(oneTimeLinks).where(isOpen(now)).orderBy(asc(oneTimeLinks.createdAt));
}

/** Adds a link. */
export async function insertLink(tx: Writer, link: OneTimeLink): Promise<void> {
  await tx.insert(oneTimeLinks).values(link);
}

/** Closes the open link of this id. False when somebody was faster, or it has expired: then it is not to be used. */
export async function closeLink(tx: Writer, id: string, now: Date): Promise<boolean> {
  const closed = await tx
    .update(oneTimeLinks)
    .set({ closedAt: now })
    .where(and(eq(oneTimeLinks.id, id), isOpen(now)))
    .returning({ id: oneTimeLinks.id });
  return closed.length === 1;
}

/** Closes every open link for this address. */
export async function closeLinksTo(tx: Writer, email: string, now: Date): Promise<void> {
  await tx
    .update(oneTimeLinks)
    .set({ closedAt: now })
    .where(and(eq(oneTimeLinks.email, email), isOpen(now)));
}

/** Closes every open link that this person made. */
export async function closeLinksBy(tx: Writer, userId: string, now: Date): Promise<void> {
  await tx
    .update(oneTimeLinks)
    .set({ closedAt: now })
    .where(and(eq(oneTimeLinks.createdBy, userId), isOpen(now)));
}
