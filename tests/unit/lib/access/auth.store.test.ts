import { eq } from 'drizzle-orm';
import { hash, verify } from '@node-rs/argon2';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sessions } from '#db/schema/access.ts';
import { getStore } from '#db/store.ts';
import { disableUser } from '#db/users.ts';
import {
  ABSOLUTE_SECONDS,
  closeSession,
  IDLE_SECONDS,
  knownDevice,
  openSession,
  personInSession,
  type SessionCookie,
} from '#lib/access/auth.ts';
import { LIMITS } from '#lib/access/guesses.ts';
import { createPerson, type Person } from '#lib/access/people.ts';
import { openTestStore } from '#tests/support/store.ts';

// Watched, not replaced: what a sign-in costs is how often it hashes.
vi.mock('@node-rs/argon2', { spy: true });
vi.stubEnv('ATTEST_SECRET', 'a secret that only these tests know');

const PASSWORD = 'correct horse battery';
let person: Person;
let email: string;
let made = 0;

beforeEach(async () => {
  await openTestStore();
  email = `person${(made += 1)}@example.org`;
  person = await createPerson({
    name: 'Example Person',
    email,
    role: 'contributor',
    password: PASSWORD,
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const carrying = ({ name, value }: SessionCookie) => `${name}=${encodeURIComponent(value)}`;
const storedSessions = () => getStore().read.select().from(sessions);
const failure = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    ({ code, message, details }) => ({ code, message, details }) as unknown,
  );

describe('a session', () => {
  it('is opened by address and password, whatever the letter case of the address', async () => {
    const cookie = await openSession(` ${email.toUpperCase()} `, PASSWORD);
    expect(await personInSession(carrying(cookie))).toEqual(person);
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' });
  });

  it('is a new one with every sign-in', async () => {
    const [first, second] = [
      await openSession(email, PASSWORD),
      await openSession(email, PASSWORD),
    ];
    expect(first.value).not.toBe(second.value);
  });

  it('keeps nothing of the place of the person, and of the browser two words', async () => {
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    await openSession(email, PASSWORD, { address: null, agent });
    expect(await storedSessions()).toMatchObject([
      { ipAddress: null, userAgent: 'Firefox, Linux' },
    ]);
  });

  it('ends at once when its owner signs out', async () => {
    const cookie = await openSession(email, PASSWORD);
    const removal = await closeSession(carrying(cookie));
    expect(removal).toMatchObject({ name: cookie.name, value: '', maxAge: 0 });
    expect(await personInSession(carrying(cookie))).toBeNull();
    expect(await storedSessions()).toEqual([]);
  });

  it('ends at once when the person is disabled, on all devices', async () => {
    const cookies = [await openSession(email, PASSWORD), await openSession(email, PASSWORD)];
    await getStore().transact((tx) => disableUser(tx, person.id, new Date()));
    expect(await Promise.all(cookies.map((cookie) => personInSession(carrying(cookie))))).toEqual([
      null,
      null,
    ]);
    expect(await failure(openSession(email, PASSWORD))).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('ends after a while without a request', async () => {
    const start = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    const cookie = await openSession(email, PASSWORD);
    vi.setSystemTime(start + (IDLE_SECONDS - 60) * 1000);
    expect(await personInSession(carrying(cookie))).toEqual(person);
    vi.setSystemTime(start + (2 * IDLE_SECONDS - 120) * 1000);
    expect(await personInSession(carrying(cookie))).toEqual(person);
    vi.setSystemTime(start + (3 * IDLE_SECONDS + 60) * 1000);
    expect(await personInSession(carrying(cookie))).toBeNull();
  });

  it('ends in the end, however busy it is', async () => {
    const start = Date.now();
    vi.useFakeTimers({ toFake: ['Date'], now: start });
    const cookie = await openSession(email, PASSWORD);
    const step = (IDLE_SECONDS / 2) * 1000;
    for (let at = step; at < ABSOLUTE_SECONDS * 1000; at += step) {
      vi.setSystemTime(start + at);
      expect(await personInSession(carrying(cookie))).toEqual(person);
    }
    vi.setSystemTime(start + ABSOLUTE_SECONDS * 1000 + 1);
    expect(await personInSession(carrying(cookie))).toBeNull();
  });
});

describe('a stolen database', () => {
  it('opens no session: the stored token is not the one in the cookie', async () => {
    const cookie = await openSession(email, PASSWORD);
    const [token = '', signature = ''] = cookie.value.split('.');
    const [row] = await storedSessions();
    const stored = row?.token ?? '';
    expect(stored).not.toBe('');
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await personInSession(`${cookie.name}=${stored}`)).toBeNull();
    expect(await personInSession(`${cookie.name}=${stored}.${signature}`)).toBeNull();
    expect(
      await personInSession(`${cookie.name}=${encodeURIComponent(`${stored}.${signature}`)}`),
    ).toBeNull();
  });

  it('and the secret of the cookies still open no session, because the row holds a digest', async () => {
    const cookie = await openSession(email, PASSWORD);
    const [row] = await storedSessions();
    const key = await crypto.subtle.importKey(
      'raw',
      new TextEncoder().encode(process.env.ATTEST_SECRET),
      { name: 'HMAC', hash: 'SHA-256' },
      false,
      ['sign'],
    );
    const signed = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(row?.token));
    const forged = `${row?.token}.${Buffer.from(signed).toString('base64')}`;
    expect(await personInSession(`${cookie.name}=${encodeURIComponent(forged)}`)).toBeNull();
    // The same signature on the token of the cookie is the real one, so the forgery fails for the right reason.
    const [token = ''] = cookie.value.split('.');
    const real = await crypto.subtle.sign('HMAC', key, new TextEncoder().encode(token));
    const again = `${token}.${Buffer.from(real).toString('base64')}`;
    expect(await personInSession(`${cookie.name}=${encodeURIComponent(again)}`)).toEqual(person);
  });
});

describe('a session is refused', () => {
  it('in the same words for an unknown address and a wrong password', async () => {
    const unknown = await failure(openSession('nobody@example.org', PASSWORD));
    const wrong = await failure(openSession(email, 'wrong horse battery'));
    expect(wrong).toEqual(unknown);
    expect(wrong).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await storedSessions()).toEqual([]);
  });

  it('at the same cost for an unknown address, a wrong password and a disabled person', async () => {
    const costs = [];
    const another = {
      name: 'Another',
      email: `another${made}@example.org`,
      role: 'editor',
    } as const;
    const { id } = await createPerson({ ...another, password: PASSWORD });
    await getStore().transact((tx) => disableUser(tx, id, new Date()));
    for (const tried of [email, 'nobody@example.org', `another${made}@example.org`]) {
      vi.clearAllMocks();
      expect(await failure(openSession(tried, 'wrong horse battery'))).toMatchObject({
        code: 'UNAUTHENTICATED',
      });
      costs.push(vi.mocked(hash).mock.calls.length + vi.mocked(verify).mock.calls.length);
    }
    expect(costs).toEqual([1, 1, 1]);
  });

  it('for a cookie that was altered', async () => {
    const { name, value } = await openSession(email, PASSWORD);
    const altered = `${value[0] === 'A' ? 'B' : 'A'}${value.slice(1)}`;
    expect(await personInSession(`${name}=${encodeURIComponent(altered)}`)).toBeNull();
    expect(await personInSession(`${name}=`)).toBeNull();
    expect(await personInSession('other=1')).toBeNull();
    expect(await personInSession(null)).toBeNull();
  });

  it('once its row is gone', async () => {
    const cookie = await openSession(email, PASSWORD);
    await getStore().transact(async (tx) => {
      await tx.delete(sessions).where(eq(sessions.userId, person.id));
    });
    expect(await personInSession(carrying(cookie))).toBeNull();
  });
});

describe('who guesses', () => {
  const from = (address: string, device?: string) => ({ address, device });
  const guess = (address: string, device?: string, tried = email) =>
    failure(openSession(tried, 'wrong', from(address, device)));
  const verified = () => vi.mocked(hash).mock.calls.length + vi.mocked(verify).mock.calls.length;

  it('gets five passwords of an account verified, from however many networks and all at once', async () => {
    vi.clearAllMocks();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) => guess(`2001:db8:0:${at.toString(16)}::1`)),
    );
    expect(verified()).toBe(LIMITS.account);
    expect(answers.filter((answer) => isCode(answer, 'UNAUTHENTICATED'))).toHaveLength(5);
    expect(answers.filter((answer) => isCode(answer, 'RATE_LIMITED'))).toHaveLength(35);
  });

  it('is told the same of an account that nobody has, and as much of it is verified', async () => {
    const told = async (tried: string) => {
      vi.clearAllMocks();
      const answers = [];
      for (let at = 0; at < 7; at += 1)
        answers.push(await guess(`192.0.2.${at}`, undefined, tried));
      return { answers: answers.map(withoutWait), cost: verified() };
    };
    const known = await told(email);
    expect(await told('nobody-at-all@example.org')).toEqual(known);
    expect(known.cost).toBe(5);
  });

  it('leaves the owner a try from elsewhere', async () => {
    for (let at = 0; at < 8; at += 1) await guess('192.0.2.1');
    expect(await failure(openSession(email, PASSWORD, from('192.0.2.1')))).toMatchObject({
      code: 'RATE_LIMITED',
    });
    expect(await failure(openSession(email, PASSWORD, from('198.51.100.1')))).toBe('none');
  });

  it('never keeps the owner out of a browser in which they signed in before', async () => {
    const device = knownDevice(email, undefined).value;
    for (let at = 0; at < 8; at += 1) await guess(`192.0.2.${at}`);
    expect(await guess('198.51.100.1')).toMatchObject({ code: 'RATE_LIMITED' });
    expect(await failure(openSession(email, PASSWORD, from('198.51.100.1', device)))).toBe('none');
    // A browser that knows somebody else is a stranger here.
    const other = knownDevice('other@example.org', undefined).value;
    expect(await failure(openSession(email, PASSWORD, from('198.51.100.1', other)))).toMatchObject({
      code: 'RATE_LIMITED',
    });
  });

  it('at a known browser gets five tries as well', async () => {
    const device = knownDevice(email, undefined).value;
    vi.clearAllMocks();
    for (let at = 0; at < 8; at += 1) await guess(`192.0.2.${at}`, device);
    expect(verified()).toBe(LIMITS.device);
  });

  it('at many accounts from one network waits as well, while other networks go on', async () => {
    vi.clearAllMocks();
    const addresses = Array.from({ length: 34 }, (_, at) => `2001:db8:1:2::${at.toString(16)}`);
    for (const [at, address] of addresses.entries())
      await guess(address, undefined, `spray${at}@example.org`);
    expect(verified()).toBe(LIMITS.passwordsFromNetwork);
    expect(await failure(openSession(email, PASSWORD, from('2001:db8:1:2::ffff')))).toMatchObject({
      code: 'RATE_LIMITED',
    });
    expect(await failure(openSession(email, PASSWORD, from('2001:db8:1:3::1')))).toBe('none');
  });

  it('is not whoever signs in again and again', async () => {
    for (let at = 0; at < 12; at += 1) await openSession(email, PASSWORD, from('192.0.2.1'));
    expect(await failure(openSession(email, PASSWORD, from('192.0.2.1')))).toBe('none');
  });
});

const isCode = (answer: unknown, code: string) => (answer as { code?: string }).code === code;

// The wait is counted from the first try of each.
const withoutWait = (answer: unknown) => ({ ...(answer as object), details: {} });
