// Against a real provider on loopback; the test is the browser between the two.
import { createServer } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { accessLog, accounts, sessions } from '#db/schema/access.ts';
import { getStore } from '#db/store.ts';
import { disableUser } from '#db/users.ts';
import { giveCode, isForCode, personInSession, sessionOf } from '#lib/access/auth.ts';
import { confirmSecondFactor, offerSecondFactor } from '#lib/access/second-factor.ts';
import { codeAt } from '#tests/support/codes.ts';
import { attemptCookie, beginAtProvider, finishAtProvider } from '#lib/access/oidc.ts';
import { createPerson, type Person } from '#lib/access/people.ts';
import { answerOf, startProvider, type LoopbackProvider } from '#tests/support/oidc-provider.ts';
import { openTestStore } from '#tests/support/store.ts';

const ORIGIN = 'http://localhost:4470';
let provider: LoopbackProvider;
let person: Person;

beforeAll(async () => {
  provider = await startProvider(ORIGIN);
});
afterAll(() => provider.stop());
beforeEach(async () => {
  await openTestStore();
  vi.stubEnv('ATTEST_ORIGIN', ORIGIN);
  for (const [name, value] of Object.entries(provider.settings)) vi.stubEnv(name, value);
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const email = 'reviewer@example.org';
  const password = 'correct horse battery';
  person = await createPerson({ name: 'Reviewer', email, role: 'reviewer', password });
  provider.present({ sub: 'subject-1', email, email_verified: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const problem = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { details?: { problem?: string } }) => error.details?.problem ?? error,
  );

async function comeBack() {
  const { address, cookie } = await beginAtProvider('/desk/review');
  return { query: await answerOf(address, ORIGIN), kept: cookie.value, address };
}

describe('sign-in through a provider', () => {
  it('opens a session like any other for a person who is here', async () => {
    const { query, kept, address } = await comeBack();
    const { session, next } = await finishAtProvider(query, kept);
    expect(next).toBe('/desk/review');
    const header = `${session.name}=${encodeURIComponent(session.value)}`;
    expect((await sessionOf(header))?.person).toEqual(person);
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' });
    expect(address.searchParams.get('code_challenge_method')).toBe('S256');
    const [row] = await getStore().read.select().from(sessions);
    expect(session.value).not.toContain(row?.token);
    expect(await getStore().read.select().from(accessLog)).toMatchObject([
      { event: 'provider_bound', actorId: person.id },
      { event: 'signed_in', actorId: person.id },
    ]);
  });

  it('opens no session before the code for who has a second step here', async () => {
    const secret = (await offerSecondFactor(person)) ?? '';
    const set = codeAt(secret, Date.now() - 30_000);
    await confirmSecondFactor(person, { sessionId: '', typed: set });
    const { query, kept } = await comeBack();
    const agent = 'Mozilla/5.0 (Android) Firefox/150';
    const { session } = await finishAtProvider(query, kept, { address: null, agent });
    expect(isForCode(session)).toBe(true);
    expect(await getStore().read.select().from(sessions)).toEqual([]);
    const opened = await giveCode(session.value, codeAt(secret));
    const header = `${opened.name}=${encodeURIComponent(opened.value)}`;
    expect(await personInSession(header)).toEqual(person);
  });

  it('makes a new session each time, and keeps no token of the provider', async () => {
    const made = [];
    for (let time = 0; time < 2; time += 1) {
      const { query, kept } = await comeBack();
      made.push((await finishAtProvider(query, kept)).session.value);
    }
    expect(new Set(made).size).toBe(2);
    const kept = await getStore().read.select().from(accounts);
    expect(kept.filter(({ idToken, accessToken }) => idToken ?? accessToken)).toEqual([]);
    expect(kept).toHaveLength(2);
  });

  it('is refused when the answer is replayed, with the same words also by another process', async () => {
    const { query, kept } = await comeBack();
    await finishAtProvider(query, kept);
    expect(await problem(finishAtProvider(query, kept))).toBe('stale');
    expect(await getStore().read.select().from(sessions)).toHaveLength(1);
  });

  it('is refused in a browser that did not begin it', async () => {
    const { query } = await comeBack();
    const { cookie } = await beginAtProvider('/desk');
    expect(await problem(finishAtProvider(query, undefined))).toBe('stale');
    expect(await problem(finishAtProvider(query, cookie.value))).toBe('answer');
    expect(await getStore().read.select().from(sessions)).toEqual([]);
  });

  it('is refused when the answer names another issuer', async () => {
    const { query, kept } = await comeBack();
    const forged = new URLSearchParams(query);
    forged.set('iss', 'https://sso.example.org');
    expect(await problem(finishAtProvider(`?${forged}`, kept))).toBe('answer');
  });

  it('says when the person, or the provider, said no', async () => {
    provider.present(null);
    const { query, kept } = await comeBack();
    expect(await problem(finishAtProvider(query, kept))).toBe('refused');
  });

  it.each([
    ['unknown', { sub: 'subject-2', email: 'stranger@example.org', email_verified: true }],
    ['email', { sub: 'subject-2', email: 'reviewer@example.org', email_verified: false }],
  ])('opens nothing for who is not here or not vouched for: %s', async (why, who) => {
    provider.present(who);
    const { query, kept } = await comeBack();
    expect(await problem(finishAtProvider(query, kept))).toBe(why);
    expect(await getStore().read.select().from(sessions)).toEqual([]);
  });

  it('opens nothing for the disabled', async () => {
    await getStore().transact((tx) => disableUser(tx, person.id, new Date()));
    const { query, kept } = await comeBack();
    expect(await problem(finishAtProvider(query, kept))).toBe('unknown');
  });

  it('says when the clocks differ', async () => {
    const { query, kept } = await comeBack();
    const now = Date.now();
    const ask = globalThis.fetch;
    vi.useFakeTimers({ toFake: ['Date'], now });
    // While it is asked, the provider reads a clock that is two hours behind.
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (...asked) => {
      vi.setSystemTime(now - 7_200_000);
      return ask(...asked).finally(() => vi.setSystemTime(now));
    });
    const told = await problem(finishAtProvider(query, kept));
    expect(told).toBe('clock');
    expect(await getStore().read.select().from(sessions)).toEqual([]);
  });

  it('says that the provider is down, and works again once it is back', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const bound = server.address();
    const port = typeof bound === 'object' ? bound?.port : 0;
    await new Promise((resolve) => server.close(resolve));
    vi.stubEnv('ATTEST_OIDC_ISSUER', `http://127.0.0.1:${port}`);
    expect(await problem(beginAtProvider('/desk'))).toBe('down');
    vi.stubEnv('ATTEST_OIDC_ISSUER', provider.issuer);
    expect(await problem(beginAtProvider('/desk'))).toBe('none');
  });

  it('is refused by a provider that calls itself otherwise than the settings do', async () => {
    vi.stubEnv('ATTEST_OIDC_ISSUER', provider.issuer.replace('127.0.0.1', 'localhost'));
    expect(await problem(beginAtProvider('/desk'))).toBe('answer');
  });

  it('is asked once who it is, however many begin at the same moment', async () => {
    vi.stubEnv('ATTEST_OIDC_NAME', 'Asked anew');
    const asked = vi.spyOn(globalThis, 'fetch');
    await Promise.all(Array.from({ length: 5 }, () => beginAtProvider('/desk')));
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('is not there where no provider is set', async () => {
    for (const name of Object.keys(provider.settings)) vi.stubEnv(name, '');
    await expect(beginAtProvider('/desk')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('hides its cookie behind https where the site has it', () => {
    vi.stubEnv('ATTEST_ORIGIN', 'https://figures.example.org');
    expect(attemptCookie('x', 9)).toMatchObject({ name: '__Host-attest.provider', secure: true });
  });
});
