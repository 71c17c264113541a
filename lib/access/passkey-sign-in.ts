// Sign-in by a passkey. The device asks for a finger, a face or a PIN, so this is both steps at once (decision 0031).
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { findPasskey, notePasskeyUse, type PasskeyRow } from '#db/passkeys.ts';
import { getStore } from '#db/store.ts';
import { findUser } from '#db/users.ts';
import { newSession, type SessionCookie } from '#lib/access/auth.ts';
import { challengeIn, readSigned } from '#lib/access/passkey-answers.ts';
import { newChallenge, useChallenge } from '#lib/access/passkey-challenges.ts';
import { relyingParty } from '#lib/access/relying-party.ts';
import { AppError } from '#lib/errors.ts';
import { readSettings } from '#lib/settings.ts';

/** What a browser is told so that a passkey of this address signs; null where the address allows none. */
export function passkeyRequest(): { challenge: string; rpId: string } | null {
  const rpId = relyingParty();
  return rpId === null ? null : { challenge: newChallenge('sign in'), rpId };
}

/**
 * Opens a session for whoever signed the challenge. Throws UNAUTHENTICATED with the problem: `unknown` (no such key
 * here, or its owner is disabled), `wrong` (what was signed is not what was asked), `stale` (asked too long ago, or
 * answered before).
 */
export async function openSessionByPasskey(
  sent: string,
  userAgent: string | null = null,
): Promise<{ session: SessionCookie; email: string }> {
  const response = readSigned(sent);
  const challenge = response && challengeIn(response);
  if (!response || !challenge) throw refused('wrong');
  const key = await findPasskey(getStore().read, response.id);
  const user = key && (await findUser(getStore().read, key.userId));
  if (!key || !user || user.disabledAt) throw refused('unknown');
  const counter = await counterSigned(response, challenge, key);
  await useChallenge('sign in', challenge);
  await getStore().transact((tx) => notePasskeyUse(tx, { id: key.id, counter, at: new Date() }));
  return { session: await newSession(user.id, userAgent), email: user.email };
}

async function counterSigned(
  response: NonNullable<ReturnType<typeof readSigned>>,
  expectedChallenge: string,
  { id, publicKey, counter }: PasskeyRow,
): Promise<number> {
  // It throws for what does not hold, also for a counter that has not moved on: then somebody has copied the key.
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: readSettings().origin,
    expectedRPID: relyingParty() ?? '',
    credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
    requireUserVerification: true,
  }).catch(() => ({ verified: false, authenticationInfo: undefined }));
  if (!verified || !authenticationInfo) throw refused('wrong');
  return authenticationInfo.newCounter;
}

const refused = (problem: 'unknown' | 'wrong') => new AppError('UNAUTHENTICATED', { problem });
