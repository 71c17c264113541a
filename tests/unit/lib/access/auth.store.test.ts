import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sessions } from '#db/schema/access.ts';
import { getStore } from '#db/store.ts';
import { disableUser } from '#db/users.ts';
import { ALLOWED_FAILURES } from '#lib/access/attempts.ts';
import {
  ABSOLUTE_SECONDS,
  closeSession,
  IDLE_SECONDS,
  openSession,
  personInSession,
  type SessionCookie,
} from '#lib/access/auth.ts';
import { createPerson, type Person } from '#lib/access/people.ts';
import { openTestStore } from '#tests/support/store.ts';

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
    role: 'reviewer',
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

  it('keeps nothing about the browser or the place of the person', async () => {
    await openSession(email, PASSWORD);
    expect(await storedSessions()).toMatchObject([{ ipAddress: null, userAgent: null }]);
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

  it('in about the same time for an unknown address and a wrong password', async () => {
    const times = { known: [] as number[], unknown: [] as number[] };
    for (let round = 0; round < ALLOWED_FAILURES - 1; round += 1) {
      times.known.push(await timed(() => openSession(email, 'wrong')));
      times.unknown.push(await timed(() => openSession(`nobody${round}@example.org`, 'wrong')));
    }
    // Hashing takes 10 ms and more; leaving it out for unknown addresses would make them several times faster.
    const ratio = median(times.known) / median(times.unknown);
    expect(ratio).toBeGreaterThan(0.25);
    expect(ratio).toBeLessThan(4);
  });

  it('after too many wrong passwords, even with the right one', async () => {
    for (let round = 0; round < ALLOWED_FAILURES; round += 1)
      await failure(openSession(email, 'x'));
    expect(await failure(openSession(email, PASSWORD))).toMatchObject({ code: 'RATE_LIMITED' });
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

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await failure(work());
  return performance.now() - start;
}

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
