// The passkeys of a person: what their devices sign in with, in the place of password and code.
import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import { deletePasskey, insertPasskey, listPasskeys } from '#db/passkeys.ts';
import { brokenConstraint, getStore } from '#db/store.ts';
import { findUser } from '#db/users.ts';
import { logAccess } from '#lib/access/access-log.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { deviceWords } from '#lib/access/devices.ts';
import { challengeIn, readMade } from '#lib/access/passkey-answers.ts';
import { newChallenge, useChallenge } from '#lib/access/passkey-challenges.ts';
import { assertOwnPassword } from '#lib/access/password-check.ts';
import { authorize } from '#lib/access/permissions.ts';
import { relyingParty } from '#lib/access/relying-party.ts';
import { isOfDemo } from '#lib/access/second-factor-rule.ts';
import { AppError } from '#lib/errors.ts';
import { readSettings } from '#lib/settings.ts';

/** How many a person may have. */
export const MOST_PASSKEYS = 20;

/** What a browser is told so that it makes a key. */
export type PasskeyOptions = Awaited<ReturnType<typeof generateRegistrationOptions>>;

export interface ListedPasskey {
  id: string;
  /** Such as `Firefox, Android`; null where nobody knows. */
  device: string | null;
  addedAt: Date;
  /** Null while it was never used. */
  usedAt: Date | null;
}

/** The actor's own passkeys, the oldest first. */
export async function listOwnPasskeys(actor: MaybeActor): Promise<ListedPasskey[]> {
  const { id: userId } = authorize(actor, 'account.own');
  const rows = await listPasskeys(getStore().read, userId);
  return rows.map(({ id, device, createdAt, usedAt }) => ({
    id,
    device,
    addedAt: createdAt,
    usedAt,
  }));
}

/**
 * Begins to add a passkey, for who knows the password: a session that was left open must not become a key. Throws
 * INVALID for a wrong password or too many keys, FORBIDDEN for the demo, NOT_FOUND where the address allows none.
 */
export async function offerPasskey(maybe: MaybeActor, password: string): Promise<PasskeyOptions> {
  const { id: userId } = authorize(maybe, 'account.own');
  const domain = await assertPossible(userId);
  await assertOwnPassword(userId, password, 'passkeyPassword');
  const person = await findUser(getStore().read, userId);
  const known = await listPasskeys(getStore().read, userId);
  if (known.length >= MOST_PASSKEYS) throw refused('passkeysFull');
  return generateRegistrationOptions({
    rpName: 'Attest',
    rpID: domain,
    userID: new Uint8Array(Buffer.from(userId)),
    userName: person?.email ?? '',
    userDisplayName: person?.name ?? '',
    challenge: new Uint8Array(Buffer.from(newChallenge({ add: userId }), 'base64url')),
    attestationType: 'none',
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/**
 * Keeps the key that the browser made. Throws INVALID when it is not what was asked for, or is kept already,
 * UNAUTHENTICATED, problem `stale`, when it was asked for too long ago or is sent twice.
 */
export async function addPasskey(
  maybe: MaybeActor,
  sent: string,
  userAgent: string | null = null,
): Promise<void> {
  const { id: userId } = authorize(maybe, 'account.own');
  const domain = await assertPossible(userId);
  const response = readMade(sent);
  const expectedChallenge = response && challengeIn(response);
  if (!response || !expectedChallenge) throw refused('passkeyWrong');
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: readSettings().origin,
    expectedRPID: domain,
    requireUserVerification: true,
  }).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo) throw refused('passkeyWrong');
  await useChallenge({ add: userId }, expectedChallenge);
  const { id, publicKey, counter } = registrationInfo.credential;
  const row = {
    id,
    userId,
    publicKey: Buffer.from(publicKey).toString('base64url'),
    counter,
    device: deviceWords(userAgent),
    createdAt: new Date(),
    usedAt: null,
  };
  try {
    await getStore().transact(async (tx) => {
      await insertPasskey(tx, row);
      await logAccess(tx, { event: 'passkey_added', actorId: userId });
    });
  } catch (error) {
    throw brokenConstraint(error) === 'unique' ? refused('passkeyKnown') : error;
  }
}

/** Takes a passkey of the actor's away. Throws NOT_FOUND for one that is gone, and for another's. */
export async function removePasskey(maybe: MaybeActor, id: string): Promise<void> {
  const { id: userId } = authorize(maybe, 'account.own');
  await getStore().transact(async (tx) => {
    if (!(await deletePasskey(tx, { userId, id }))) throw new AppError('NOT_FOUND');
    await logAccess(tx, { event: 'passkey_removed', actorId: userId });
  });
}

// Whoever adds one to an account of the demo could come in later, and be kept out of nothing.
async function assertPossible(userId: string): Promise<string> {
  const domain = relyingParty();
  if (domain === null) throw new AppError('NOT_FOUND');
  if (await isOfDemo(userId)) throw new AppError('FORBIDDEN', { reason: 'demo' });
  return domain;
}

const refused = (problem: 'passkeyWrong' | 'passkeyKnown' | 'passkeysFull') =>
  new AppError('INVALID', { fields: [{ field: 'passkey', problem, values: {} }] });
