// Who somebody is here whom a provider vouches for. Decision 0036 says why nobody else comes in.
import { randomUUID } from 'node:crypto';
import {
  findUserByProvider,
  insertProviderAccount,
  type ProviderAccount,
} from '#db/provider-accounts.ts';
import { brokenConstraint, getStore } from '#db/store.ts';
import { findUserByEmail, type User } from '#db/users.ts';
import { logAccess } from '#lib/access/access-log.ts';
import { AppError } from '#lib/errors.ts';

/** What the ID token says, once its signature, issuer, audience, times and nonce were checked. */
export interface Claims {
  iss: string;
  sub: string;
  [claim: string]: unknown;
}

/**
 * The id of the person whom the claims name: to whom this account of the provider is bound, or, the first time, who
 * has its verified address here and no other account of the provider. Throws UNAUTHENTICATED with the problem
 * `unknown` (nobody, or disabled), `email` (the address is not vouched for) or `other` (bound to another account).
 */
export async function personAtProvider(claims: Claims): Promise<string> {
  const account = { issuer: claims.iss, subject: claims.sub };
  const bound = await findUserByProvider(getStore().read, account);
  return bound ? admitted(bound) : bindFirst(account, verifiedEmail(claims));
}

async function bindFirst(account: ProviderAccount, email: string): Promise<string> {
  try {
    return await getStore().transact(async (tx) => {
      const userId = admitted(await findUserByEmail(tx, email));
      await insertProviderAccount(tx, account, { id: randomUUID(), userId, at: new Date() });
      await logAccess(tx, { event: 'provider_bound', actorId: userId });
      return userId;
    });
  } catch (error) {
    throw brokenConstraint(error) === 'unique' ? refused('other') : error;
  }
}

function admitted(user: User | undefined): string {
  if (!user || user.disabledAt) throw refused('unknown');
  return user.id;
}

// Microsoft Entra ID has no email_verified; xms_edov says there that the owner of the domain vouches for the address.
function verifiedEmail({ email, email_verified: verified, xms_edov: byOwner }: Claims): string {
  const isVerified = verified === true || [true, 1, '1', 'true'].some((yes) => yes === byOwner);
  if (typeof email !== 'string' || !email || !isVerified) throw refused('email');
  return email.trim().toLowerCase();
}

const refused = (problem: 'unknown' | 'email' | 'other') =>
  new AppError('UNAUTHENTICATED', { problem });
