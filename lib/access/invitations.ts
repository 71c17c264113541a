// Links that an administrator hands to somebody: to come in, or to set a new password. There is no mail server.
import { createHash, randomBytes } from 'node:crypto';
import {
  closeLink,
  closeLinksTo,
  findOpenLink,
  insertLink,
  listOpenLinks,
  type OneTimeLink,
} from '#db/one-time-links.ts';
import { deleteProviderAccounts } from '#db/provider-accounts.ts';
import { brokenConstraint, getStore } from '#db/store.ts';
import { findUser, findUserByEmail, insertUser, updatePasswordHash } from '#db/users.ts';
import { logAccess } from '#lib/access/access-log.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { linkTried, type Sender } from '#lib/access/guesses.ts';
import { hashPassword } from '#lib/access/passwords.ts';
import { addressTaken, newUser, readInvited, readPassword } from '#lib/access/people.ts';
import { authorize } from '#lib/access/permissions.ts';
import { countWrong } from '#lib/access/tries.ts';
import { AppError } from '#lib/errors.ts';
import { newPublicId } from '#lib/record/public-ids.ts';

const HOUR = 3_600_000;
/** How long a link is open, in hours: over a weekend, but not over a holiday. */
export const LINK_HOURS = 72;

export interface OfferedLink {
  /** The path to hand on. It is told this once; only its hash is kept. */
  path: string;
  expiresAt: Date;
}

/**
 * Invites somebody; an older invitation of the same address is withdrawn. Throws INVALID naming each bad field, also
 * for an address that has an account, FORBIDDEN for who may not manage people.
 */
export async function invite(
  maybe: MaybeActor,
  asked: Record<'name' | 'email' | 'role', string>,
): Promise<OfferedLink> {
  const actor = authorize(maybe, 'people.manage');
  const person = readInvited(asked);
  const { token, link } = newLink({ ...person, purpose: 'invitation', userId: null }, actor.id);
  await getStore().transact(async (tx) => {
    if (await findUserByEmail(tx, person.email)) throw addressTaken(person.email);
    await closeLinksTo(tx, person.email, link.createdAt);
    await insertLink(tx, link);
    await logAccess(tx, { event: 'invited', actorId: actor.id, role: person.role });
  });
  return offered(token, link);
}

/** Offers a person a new password. Until it is set the old one holds. Throws NOT_FOUND, FORBIDDEN. */
export async function offerReset(maybe: MaybeActor, userId: string): Promise<OfferedLink> {
  const actor = authorize(maybe, 'people.manage');
  return getStore().transact(async (tx) => {
    const user = await findUser(tx, userId);
    if (!user) throw new AppError('NOT_FOUND');
    const { name, email, role } = user;
    const { token, link } = newLink({ name, email, role, purpose: 'reset', userId }, actor.id);
    await closeLinksTo(tx, email, link.createdAt);
    await insertLink(tx, link);
    await logAccess(tx, { event: 'reset_offered', actorId: actor.id, subjectId: userId });
    return offered(token, link);
  });
}

export type OpenLink = Pick<
  OneTimeLink,
  'id' | 'purpose' | 'name' | 'email' | 'role' | 'expiresAt'
>;

/** The links that can still be used, the oldest first. Throws FORBIDDEN for who may not manage people. */
export async function listOffered(maybe: MaybeActor): Promise<OpenLink[]> {
  authorize(maybe, 'people.manage');
  return (await listOpenLinks(getStore().read, new Date())).map(shown);
}

/** Withdraws a link. Throws NOT_FOUND when it is not open any more. */
export async function withdrawLink(maybe: MaybeActor, id: string): Promise<void> {
  const actor = authorize(maybe, 'people.manage');
  await getStore().transact(async (tx) => {
    if (!(await closeLink(tx, id, new Date()))) throw new AppError('NOT_FOUND');
    await logAccess(tx, { event: 'invitation_withdrawn', actorId: actor.id });
  });
}

/**
 * What the token opens. Throws NOT_FOUND when it was used or withdrawn, has expired, or never was, and RATE_LIMITED
 * after too many of those. A link that is open opens, whoever guesses beside it.
 */
export async function openLink(
  token: string,
  sender: Sender = { address: null },
): Promise<OpenLink> {
  const link = await findOpenLink(getStore().read, hashOf(token), new Date());
  if (link) return shown(link);
  await countWrong(linkTried(sender));
  throw new AppError('NOT_FOUND');
}

/**
 * Uses the link: makes the invited person, or sets the new password and ends every session of its owner. Of two
 * requests at once one comes in. Returns the address to sign in with. Throws INVALID for the name or password,
 * NOT_FOUND as openLink does.
 */
export async function useLink(
  token: string,
  typed: { name: string; password: string },
  sender?: Sender,
): Promise<{ email: string }> {
  const { purpose, email, role } = await openLink(token, sender);
  const person = purpose === 'invitation' ? readInvited({ name: typed.name, email, role }) : null;
  // Hashed before the transaction: it takes a while, and nobody else should wait.
  const passwordHash = await hashPassword(readPassword(typed.password));
  try {
    await getStore().transact(async (tx) => {
      const now = new Date();
      const link = await findOpenLink(tx, hashOf(token), now);
      if (!link || !(await closeLink(tx, link.id, now))) throw new AppError('NOT_FOUND');
      if (person) {
        const user = newUser(person);
        await insertUser(tx, user, passwordHash);
        await logAccess(tx, { event: 'joined', actorId: user.id, role });
      } else if (link.userId) {
        await updatePasswordHash(tx, { userId: link.userId, passwordHash, at: now });
        // Whoever lost an account may have lost the one at the provider too: the next to come is bound anew.
        await deleteProviderAccounts(tx, link.userId);
        await logAccess(tx, { event: 'password_set', actorId: link.userId });
      }
    });
  } catch (error) {
    if (brokenConstraint(error) === 'unique') throw addressTaken(email);
    throw error;
  }
  return { email };
}

// 256 random bits need no salt and no slow hash.
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

function newLink(
  about: Pick<OneTimeLink, 'purpose' | 'email' | 'name' | 'role' | 'userId'>,
  createdBy: string,
): { token: string; link: OneTimeLink } {
  const token = randomBytes(32).toString('base64url');
  const createdAt = new Date();
  const expiresAt = new Date(createdAt.getTime() + LINK_HOURS * HOUR);
  const dates = { createdAt, expiresAt, closedAt: null };
  const link = { ...about, ...dates, id: newPublicId(), tokenHash: hashOf(token), createdBy };
  return { token, link };
}

const offered = (token: string, { expiresAt }: OneTimeLink): OfferedLink => ({
  path: `/desk/welcome/${token}`,
  expiresAt,
});

const shown = ({ id, purpose, name, email, role, expiresAt }: OneTimeLink): OpenLink => ({
  id,
  purpose,
  name,
  email,
  role,
  expiresAt,
});
