import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { insertDemoAccount } from '#db/demo-accounts.ts';
import { recoveryCodes, secondFactors, sessions, signInSteps } from '#db/schema/access.ts';
import { brokenConstraint, getStore } from '#db/store.ts';
import {
  giveCode,
  isForCode,
  openSession,
  personInSession,
  sessionOf,
  type SessionCookie,
} from '#lib/access/auth.ts';
import { changeOwnPassword } from '#lib/access/account.ts';
import { LIMITS } from '#lib/access/guesses.ts';
import { createPerson, type Person } from '#lib/access/people.ts';
import { recoveryCodesLeft, RECOVERY_CODES } from '#lib/access/recovery-codes.ts';
import {
  confirmSecondFactor,
  offerAnotherApp,
  offerSecondFactor,
  renewRecoveryCodes,
} from '#lib/access/second-factor.ts';
import { STEP_LIFE_SECONDS } from '#lib/access/sign-in-step.ts';
import { TRY_WINDOW } from '#lib/access/tries.ts';
import { codeAt, wrongCode } from '#tests/support/codes.ts';
import { openTestStore } from '#tests/support/store.ts';
import { outcome } from '#tests/support/submissions.ts';

vi.stubEnv('ATTEST_SECRET', 'a secret that only these tests know');

const PASSWORD = 'correct horse battery';
const START = new Date('2026-11-23T12:00:00Z').getTime();
let person: Person;
let email: string;
let made = 0;

beforeEach(async () => {
  await openTestStore();
  vi.useFakeTimers({ toFake: ['Date'], now: START });
  email = `second${(made += 1)}@example.org`;
  person = await createPerson({ name: 'Reviewer', email, role: 'reviewer', password: PASSWORD });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.stubEnv('ATTEST_SECRET', 'a secret that only these tests know');
});

const carrying = ({ name, value }: SessionCookie) => `${name}=${encodeURIComponent(value)}`;
const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);
const firstStep = () => openSession(email, PASSWORD);
const rows = (table: typeof sessions | typeof signInSteps) => getStore().read.select().from(table);

/** Signs in by password alone, sets the app up, and waits for its next code. */
async function setUp() {
  const cookie = await firstStep();
  const session = await sessionOf(carrying(cookie));
  const secret = (await offerSecondFactor(person)) ?? '';
  const typed = codeAt(secret);
  const codes = await confirmSecondFactor(person, { sessionId: session?.id ?? '', typed });
  later(60);
  return { secret, codes, cookie, typed };
}

const signedIn = async (typed: string) =>
  personInSession(carrying(await giveCode((await firstStep()).value, typed)));

describe('who must have a second step', () => {
  it.each(['reviewer', 'editor', 'administrator'] as const)(
    'a person who is %s does nothing at the desk before it is set up',
    async (role) => {
      const cookie = await openSession(await emailOf(role), PASSWORD);
      expect(isForCode(cookie)).toBe(false);
      expect(await personInSession(carrying(cookie))).toBeNull();
      expect((await sessionOf(carrying(cookie)))?.person.role).toBe(role);
    },
  );

  it('contributors need none', async () => {
    const cookie = await openSession(await emailOf('contributor'), PASSWORD);
    expect(await personInSession(carrying(cookie))).toMatchObject({ role: 'contributor' });
  });

  it('a confirmed app lets the person work at once, in this session alone', async () => {
    const other = await firstStep();
    const { cookie } = await setUp();
    expect(await personInSession(carrying(cookie))).toMatchObject({ email });
    expect(await sessionOf(carrying(other))).toBeNull();
  });

  it('an offered app that no code confirmed lets nobody in', async () => {
    const cookie = await firstStep();
    await offerSecondFactor(person);
    expect(await personInSession(carrying(cookie))).toBeNull();
  });

  it('the accounts of the demo need none, in the demo and by their row alone', async () => {
    const cookie = carrying(await firstStep());
    vi.stubEnv('ATTEST_DEMO', '1');
    expect(await personInSession(cookie)).toBeNull();
    await getStore().transact((tx) => insertDemoAccount(tx, person.id));
    expect(await personInSession(cookie)).toMatchObject({ email });
    expect(await outcome(offerSecondFactor(person))).toBe('FORBIDDEN');
    // The database of a demo, served as a real instance.
    vi.stubEnv('ATTEST_DEMO', '');
    expect(await personInSession(cookie)).toBeNull();
  });
});

describe('sign-in in two steps', () => {
  it('opens no session by the password alone, and a new one by the code', async () => {
    const { secret } = await setUp();
    const before = (await rows(sessions)).length;
    const step = await firstStep();
    expect(isForCode(step)).toBe(true);
    expect(await rows(sessions)).toHaveLength(before);
    expect(await sessionOf(carrying(step))).toBeNull();
    expect(await sessionOf(`attest.session=${encodeURIComponent(step.value)}`)).toBeNull();
    const cookie = await giveCode(step.value, codeAt(secret));
    expect(cookie.value).not.toBe(step.value);
    expect(await personInSession(carrying(cookie))).toMatchObject({ email });
    expect(await rows(signInSteps)).toEqual([]);
    expect(await outcome(giveCode(step.value, codeAt(secret)))).toBe('UNAUTHENTICATED');
  });

  it('refuses a code that was used, also the one of the set-up, and takes the next', async () => {
    const { secret, typed } = await setUp();
    vi.setSystemTime(START);
    expect(await outcome(signedIn(typed))).toBe('INVALID');
    later(60);
    const code = codeAt(secret);
    expect(await signedIn(code)).toMatchObject({ email });
    expect(await outcome(signedIn(code))).toBe('INVALID');
    // An earlier one that was never used is refused as well.
    expect(await outcome(signedIn(codeAt(secret, Date.now() - 30_000)))).toBe('INVALID');
    later(30);
    expect(await signedIn(codeAt(secret))).toMatchObject({ email });
  });

  it('takes one code once when it is given twice at the same moment', async () => {
    const { secret } = await setUp();
    const [one, two] = [await firstStep(), await firstStep()];
    const code = codeAt(secret);
    const both = await Promise.all([
      outcome(giveCode(one.value, code)),
      outcome(giveCode(two.value, code)),
    ]);
    expect(both.filter((each) => each === 'done')).toHaveLength(1);
  });

  it('refuses codes after five wrong ones, for a quarter of an hour, and locks nobody out', async () => {
    const { secret, codes } = await setUp();
    for (let tries = 0; tries < LIMITS.codes; tries += 1)
      expect(await outcome(signedIn(wrongCode(secret)))).toBe('INVALID');
    expect(await outcome(signedIn(codeAt(secret)))).toBe('RATE_LIMITED');
    // The owner still comes in.
    expect(await signedIn(codes[0] ?? '')).toMatchObject({ email });
    later(TRY_WINDOW / 1000);
    expect(await signedIn(codeAt(secret))).toMatchObject({ email });
  });

  it('counts wrong codes that are given at once one by one', async () => {
    const { secret } = await setUp();
    const step = await firstStep();
    const tries = Array.from({ length: LIMITS.codes + 3 }, () =>
      outcome(giveCode(step.value, wrongCode(secret))),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((each) => each === 'INVALID')).toHaveLength(LIMITS.codes);
    expect(outcomes.filter((each) => each === 'RATE_LIMITED')).toHaveLength(3);
  });

  it('asks for the password anew when the code comes too late', async () => {
    const { secret } = await setUp();
    const step = await firstStep();
    later(STEP_LIFE_SECONDS + 1);
    expect(await outcome(giveCode(step.value, codeAt(secret)))).toBe('UNAUTHENTICATED');
  });

  it('ends a first step when the password is changed', async () => {
    const { secret, cookie } = await setUp();
    const step = await firstStep();
    const { id } = (await sessionOf(carrying(cookie))) ?? { id: '' };
    const password = 'another fine password';
    await changeOwnPassword(person, id, { current: PASSWORD, password });
    expect(await outcome(giveCode(step.value, codeAt(secret)))).toBe('UNAUTHENTICATED');
  });
});

describe('recovery codes', () => {
  it('open the second step once each, however they are typed', async () => {
    const { codes } = await setUp();
    expect(codes).toHaveLength(RECOVERY_CODES);
    const [first = '', second = ''] = codes;
    expect(await signedIn(first)).toMatchObject({ email });
    expect(await outcome(signedIn(first))).toBe('INVALID');
    expect(await signedIn(` ${second.toUpperCase().replaceAll('-', ' ')}`)).toMatchObject({
      email,
    });
    expect(await recoveryCodesLeft(person.id)).toBe(RECOVERY_CODES - 2);
  });

  it('are made anew for a code, which ends the older ones', async () => {
    const { secret, codes } = await setUp();
    expect(await outcome(renewRecoveryCodes(person, wrongCode(secret)))).toBe('INVALID');
    const renewed = await renewRecoveryCodes(person, codeAt(secret));
    expect(await outcome(signedIn(codes[0] ?? ''))).toBe('INVALID');
    expect(await signedIn(renewed[0] ?? '')).toMatchObject({ email });
  });

  it('belong to one person', async () => {
    const { codes } = await setUp();
    const other = await createPerson({
      name: 'Other',
      email: `other-${email}`,
      role: 'editor',
      password: PASSWORD,
    });
    expect(await outcome(renewRecoveryCodes(other, codes[0] ?? ''))).toBe('INVALID');
    expect(await recoveryCodesLeft(person.id)).toBe(RECOVERY_CODES);
  });
});

describe('another app', () => {
  it('takes the place of the old one only after the password and its first code', async () => {
    const { secret } = await setUp();
    expect(await offerSecondFactor(person)).toBeNull();
    expect(await outcome(offerAnotherApp(person, 'wrong'))).toBe('INVALID');
    const other = (await offerAnotherApp(person, PASSWORD)) ?? '';
    expect(await signedIn(codeAt(secret))).toMatchObject({ email });
    await confirmSecondFactor(person, { sessionId: '', typed: codeAt(other) });
    later(60);
    expect(await outcome(signedIn(codeAt(secret)))).toBe('INVALID');
    expect(await signedIn(codeAt(other))).toMatchObject({ email });
  });
});

describe('a stolen database', () => {
  it('holds neither the secret of the app, nor recovery codes, nor first steps', async () => {
    const { secret, codes } = await setUp();
    const step = await firstStep();
    const read = getStore().read;
    const kept = JSON.stringify([
      await read.select().from(secondFactors),
      await read.select().from(recoveryCodes),
      await read.select().from(signInSteps),
    ]);
    for (const text of [secret, step.value, ...codes]) expect(kept).not.toContain(text);
    expect(kept).toContain('s1.');
  });

  it('itself refuses that a used code counts as unused again', async () => {
    const { codes } = await setUp();
    await signedIn(codes[0] ?? '');
    const undone = [
      getStore().transact((tx) => tx.update(recoveryCodes).set({ usedAt: null })),
      getStore().transact((tx) => tx.update(secondFactors).set({ lastStep: 1 })),
    ];
    for (const work of undone)
      expect(brokenConstraint(await work.catch((error: unknown) => error))).toBe('refused');
  });
});

async function emailOf(role: Person['role']): Promise<string> {
  const address = `${role}-${email}`;
  await createPerson({ name: role, email: address, role, password: PASSWORD });
  return address;
}
