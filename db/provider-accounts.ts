// Which account of a sign-in provider is whose.
import { and, eq, like } from 'drizzle-orm';
import { accounts, users } from '#db/schema/access.ts';
import type { Reader, Writer } from '#db/store-contract.ts';
import type { User } from '#db/users.ts';

export interface ProviderAccount {
  /** The issuer. */
  issuer: string;
  /** What the issuer calls the person, for ever and to nobody else (OpenID Connect Core, 5.7). */
  subject: string;
}

const PREFIX = 'oidc:';

/** The person to whom the provider's account was bound; undefined when it is bound to nobody. */
export async function findUserByProvider(
  reader: Reader,
  { issuer, subject }: ProviderAccount,
): Promise<User | undefined> {
  const [found] = await reader
    .select({ user: users })
    .from(accounts)
    .innerJoin(users, eq(users.id, accounts.userId))
    .where(and(eq(accounts.providerId, PREFIX + issuer), eq(accounts.accountId, subject)));
  return found?.user;
}

/** Binds the provider's account to the person; breaks `unique` when either is bound to another. */
export async function insertProviderAccount(
  tx: Writer,
  { issuer, subject }: ProviderAccount,
  { id, userId, at }: { id: string; userId: string; at: Date },
): Promise<void> {
  await tx.insert(accounts).values({
    id,
    accountId: subject,
    providerId: PREFIX + issuer,
    userId,
    createdAt: at,
    updatedAt: at,
  });
}

/** Lets go of the accounts with providers that were bound to the person. */
export async function deleteProviderAccounts(tx: Writer, userId: string): Promise<void> {
  await tx
    .delete(accounts)
    .where(and(eq(accounts.userId, userId), like(accounts.providerId, `${PREFIX}%`)));
}
