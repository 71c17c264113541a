import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accessLog, passkeys, sessions } from '#db/schema/access.ts';
import { getStore } from '#db/store.ts';
import { disableUser } from '#db/users.ts';
import { openSession, personInSession, sessionOf } from '#lib/access/auth.ts';
import { LIMITS } from '#lib/access/guesses.ts';
import { CHALLENGE_SECONDS } from '#lib/access/passkey-challenges.ts';
import { openSessionByPasskey, passkeyRequest } from '#lib/access/passkey-sign-in.ts';
import {
  addPasskey,
  listOwnPasskeys,
  MOST_PASSKEYS,
  offerPasskey,
  removePasskey,
} from '#lib/access/passkeys.ts';
import { createPerson, type Person } from '#lib/access/people.ts';
import { resetSecondFactor } from '#lib/access/reset-second-factor.ts';
import { newAuthenticator } from '#tests/support/authenticator.ts';
import { openTestStore } from '#tests/support/store.ts';
import { outcome } from '#tests/support/submissions.ts';

const ORIGIN = 'https://figures.example.org';
const PASSWORD = 'correct horse battery';
const START = new Date('2026-11-23T12:00:00Z').getTime();
let person: Person;

beforeEach(async () => {
  await openTestStore();
  vi.stubEnv('ATTEST_SECRET', 'a secret that only these tests know');
  vi.stubEnv('ATTEST_ORIGIN', ORIGIN);
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  person = await newPerson('contributor');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const newPerson = (role: Person['role'], name: string = role) =>
  createPerson({ name, email: `${name}@example.org`, role, password: PASSWORD });
const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const asked = () => passkeyRequest()?.challenge ?? '';
const offered = async (who = person) => (await offerPasskey(who, PASSWORD)).challenge;
const openSessions = () => getStore().read.select().from(sessions);

/** A device whose key is kept for the person. */
async function keyOf(who = person) {
  const device = newAuthenticator(ORIGIN);
  await addPasskey(who, device.make(await offered(who)), 'Mozilla/5.0 (Android) Firefox/150.0');
  return device;
}

/** What is wrong with signing in by this. */
const problem = (sent: string) =>
  openSessionByPasskey(sent).then(
    () => 'none',
    (error: { details?: { problem?: string } }) => error.details?.problem ?? error,
  );

describe('a passkey', () => {
  it('opens a session like any other, without a password', async () => {
    const device = await keyOf();
    later(60);
    const { session, email } = await openSessionByPasskey(device.sign(asked()));
    expect(email).toBe(person.email);
    const header = `${session.name}=${encodeURIComponent(session.value)}`;
    expect(await personInSession(header)).toEqual(person);
    expect(await listOwnPasskeys(person)).toEqual([
      {
        id: device.id,
        device: 'Firefox, Android',
        addedAt: new Date(START),
        usedAt: new Date(START + 60_000),
      },
    ]);
  });

  it('lets the owner in while strangers have used up the tries of the password', async () => {
    const device = await keyOf();
    for (let tries = 0; tries < LIMITS.account; tries += 1) {
      const sender = { address: `192.0.${tries}.1` };
      expect(await outcome(openSession(person.email, 'wrong', sender))).toBe('UNAUTHENTICATED');
    }
    const owner = { address: '198.51.100.1' };
    expect(await outcome(openSession(person.email, PASSWORD, owner))).toBe('RATE_LIMITED');
    expect(await problem(device.sign(asked()))).toBe('none');
  });

  it('is both steps, and excuses nobody who owes a second one from setting it up', async () => {
    const reviewer = await newPerson('reviewer');
    const device = await keyOf(reviewer);
    const { session } = await openSessionByPasskey(device.sign(asked()));
    const header = `${session.name}=${encodeURIComponent(session.value)}`;
    expect((await sessionOf(header))?.person).toEqual(reviewer);
    expect(await personInSession(header)).toBeNull();
  });

  it('is added once, by who knows the password and answers in time', async () => {
    expect(await outcome(offerPasskey(person, 'wrong'))).toBe('INVALID');
    const device = newAuthenticator(ORIGIN);
    const challenge = await offered();
    const made = device.make(challenge);
    await addPasskey(person, made);
    expect(await outcome(addPasskey(person, made))).toBe('UNAUTHENTICATED');
    expect(await outcome(addPasskey(person, device.make(await offered())))).toBe('INVALID');
    const late = newAuthenticator(ORIGIN).make(await offered());
    later(CHALLENGE_SECONDS + 1);
    expect(await outcome(addPasskey(person, late))).toBe('UNAUTHENTICATED');
    expect(await listOwnPasskeys(person)).toHaveLength(1);
  });

  it('is not added by an answer to what another person, or the sign-in, was asked', async () => {
    const other = await newPerson('contributor', 'other');
    const device = newAuthenticator(ORIGIN);
    for (const challenge of [await offered(other), asked(), 'AAAA'])
      expect(await outcome(addPasskey(person, device.make(challenge)))).toBe('UNAUTHENTICATED');
    expect(await listOwnPasskeys(person)).toEqual([]);
  });

  it.each([
    ['of another site', { origin: 'https://figures.example.net' }],
    ['for another domain', { domain: 'example.org' }],
    ['without finger, face or PIN', { isVerified: false }],
  ])('is neither added nor taken %s', async (_, bent) => {
    const device = newAuthenticator(ORIGIN);
    expect(await outcome(addPasskey(person, device.make(await offered(), bent)))).toBe('INVALID');
    const kept = await keyOf();
    expect(await problem(kept.sign(asked(), bent))).toBe('wrong');
    expect(await openSessions()).toEqual([]);
  });

  it.each(['', '{}', 'null', '{"id":1}', '[', '{"id":"AA","rawId":"AA","type":"public-key"}'])(
    'is nothing that a stranger makes up: %s',
    async (text) => {
      expect(await problem(text)).toBe('wrong');
      expect(await outcome(addPasskey(person, text))).toBe('INVALID');
    },
  );

  it('is taken once for each time that it was asked for', async () => {
    const device = await keyOf();
    const signed = device.sign(asked());
    const both = await Promise.all([problem(signed), problem(signed)]);
    expect(both.toSorted()).toEqual(['none', 'stale']);
    const challenge = asked();
    later(CHALLENGE_SECONDS + 1);
    expect(await problem(device.sign(challenge))).toBe('stale');
    expect(await problem(device.sign(await offered()))).toBe('stale');
    expect(await openSessions()).toHaveLength(1);
  });

  it('is not taken when another key has signed, or a copy whose count is behind', async () => {
    const device = await keyOf();
    const stranger = newAuthenticator(ORIGIN);
    const forged = { ...JSON.parse(stranger.sign(asked())), id: device.id, rawId: device.id };
    expect(await problem(JSON.stringify(forged))).toBe('wrong');
    expect(await problem(stranger.sign(asked()))).toBe('unknown');
    expect(await problem(device.sign(asked(), { counter: 4_000_000_000 }))).toBe('none');
    expect(await problem(device.sign(asked(), { counter: 7 }))).toBe('wrong');
  });

  it('opens nothing once it is removed, its owner disabled or the second step taken away', async () => {
    const [one, two] = [await keyOf(), await keyOf()];
    const other = await newPerson('contributor', 'other');
    expect(await outcome(removePasskey(other, one.id))).toBe('NOT_FOUND');
    await removePasskey(person, one.id);
    expect(await problem(one.sign(asked()))).toBe('unknown');
    expect(await problem(two.sign(asked()))).toBe('none');
    await resetSecondFactor(await newPerson('administrator'), person.id);
    expect(await problem(two.sign(asked()))).toBe('unknown');
    const disabled = await keyOf(other);
    await getStore().transact((tx) => disableUser(tx, other.id, new Date()));
    expect(await problem(disabled.sign(asked()))).toBe('unknown');
  });

  it('stands in the log of access when it is added and removed', async () => {
    const { id } = await keyOf();
    await removePasskey(person, id);
    const lines = await getStore().read.select().from(accessLog);
    expect(lines.map(({ event, actorId }) => [event, actorId])).toEqual([
      ['passkey_added', person.id],
      ['passkey_removed', person.id],
    ]);
  });

  it('is refused beyond as many as one person may have', async () => {
    const row = { userId: person.id, publicKey: 'AA', counter: 0, device: null, usedAt: null };
    const rows = Array.from({ length: MOST_PASSKEYS }, (_, at) => ({ ...row, id: `key${at}` }));
    await getStore().transact((tx) =>
      tx.insert(passkeys).values(rows.map((each) => ({ ...each, createdAt: new Date() }))),
    );
    expect(await outcome(offerPasskey(person, PASSWORD))).toBe('INVALID');
  });

  it('is not there where the address of the instance allows none', async () => {
    const device = await keyOf();
    const signed = device.sign(asked());
    const made = newAuthenticator(ORIGIN).make(await offered());
    vi.stubEnv('ATTEST_ORIGIN', 'http://192.0.2.7');
    expect(passkeyRequest()).toBeNull();
    expect(await outcome(offerPasskey(person, PASSWORD))).toBe('NOT_FOUND');
    expect(await outcome(addPasskey(person, made))).toBe('NOT_FOUND');
    expect(await problem(signed)).toBe('wrong');
  });
});
