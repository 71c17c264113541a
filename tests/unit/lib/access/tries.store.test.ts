import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refusals, tries } from '#db/schema/limits.ts';
import { listRefused } from '#lib/access/access-log.ts';
import type { Actor } from '#lib/access/actor.ts';
import {
  countWrong,
  REFUSAL_DAYS,
  TRY_WINDOW,
  withinTries,
  type Tried,
} from '#lib/access/tries.ts';
import { AppError } from '#lib/errors.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { addPeople, outcome } from '#tests/support/submissions.ts';

let store: TestStore;
let administrator: Actor;
let contributor: Actor;
const START = Date.parse('2026-11-23T12:00:00Z');

beforeEach(async () => {
  store = await openTestStore();
  ({ administrator, contributor } = await addPeople(store));
  vi.useFakeTimers({ toFake: ['Date'], now: START });
});
afterEach(() => {
  vi.useRealTimers();
});

const tried = (...buckets: [name: string, limit: number][]): Tried => ({
  kind: 'password',
  userId: contributor.id,
  buckets: buckets.map(([name, limit]) => ({ name, limit })),
});
const wrong = () => Promise.reject(new AppError('UNAUTHENTICATED'));
const fail = (of: Tried) => outcome(withinTries(of, wrong));
const succeed = (of: Tried) => outcome(withinTries(of, async () => 'in'));
const after = (milliseconds: number) => vi.setSystemTime(START + milliseconds);
const stored = () => store.read.select().from(tries);

describe('a try', () => {
  it('is refused once as many were wrong as may be, and the work is not done', async () => {
    const one = tried(['account a', 2]);
    expect([await fail(one), await fail(one), await fail(one)]).toEqual([
      'UNAUTHENTICATED',
      'UNAUTHENTICATED',
      'RATE_LIMITED',
    ]);
    const work = vi.fn<() => Promise<never>>(wrong);
    expect(await outcome(withinTries(one, work))).toBe('RATE_LIMITED');
    expect(work).not.toHaveBeenCalled();
    expect(await succeed(tried(['account b', 2]))).toBe('done');
  });

  it('counts before it begins: many at once are no more than their number', async () => {
    const work = vi.fn<() => Promise<never>>(wrong);
    const all = Array.from({ length: 25 }, () =>
      outcome(withinTries(tried(['account a', 5]), work)),
    );
    const outcomes = await Promise.all(all);
    expect(work).toHaveBeenCalledTimes(5);
    expect(outcomes.filter((each) => each === 'RATE_LIMITED')).toHaveLength(20);
  });

  it('that was right, or failed for another reason, is taken back', async () => {
    const one = tried(['account a', 1]);
    expect(await succeed(one)).toBe('done');
    const broken = withinTries(one, () => Promise.reject(new AppError('UNAVAILABLE')));
    expect(await outcome(broken)).toBe('UNAVAILABLE');
    expect(await stored()).toEqual([]);
    expect(await succeed(one)).toBe('done');
  });

  it('counts in each of its buckets, and is refused by the first that is used up', async () => {
    for (const network of ['n1', 'n2', 'n3']) await fail(tried(['account a', 3], [network, 9]));
    expect(await succeed(tried(['account a', 3], ['n4', 9]))).toBe('RATE_LIMITED');
    expect(await succeed(tried(['n1', 9]))).toBe('done');
  });

  it('that is refused does not count, so that the wait does end', async () => {
    const one = tried(['account a', 1]);
    await fail(one);
    after(TRY_WINDOW - 1000);
    expect(await fail(one)).toBe('RATE_LIMITED');
    after(TRY_WINDOW);
    expect(await succeed(one)).toBe('done');
  });

  it('stops counting by itself: the window moves on with the clock', async () => {
    const one = tried(['account a', 2]);
    await fail(one);
    after(10 * 60_000);
    await fail(one);
    const told = await withinTries(one, wrong).catch((error: unknown) => error);
    expect(told).toMatchObject({ code: 'RATE_LIMITED', details: { retryAfter: 5 * 60 } });
    after(TRY_WINDOW);
    expect(await fail(one)).toBe('UNAUTHENTICATED');
    expect(await fail(one)).toBe('RATE_LIMITED');
  });

  it('keeps nobody out when the clock is put back', async () => {
    const one = tried(['account a', 1]);
    await fail(one);
    after(-24 * 60 * 60_000);
    expect(await succeed(one)).toBe('done');
  });

  it('is gone from the database once it counts no more', async () => {
    await fail(tried(['account a', 5], ['n1', 9]));
    expect(await stored()).toHaveLength(2);
    after(TRY_WINDOW);
    await fail(tried(['account b', 5]));
    expect(await stored()).toHaveLength(1);
  });

  it('is kept without a name or a network that could be read, also by who guesses them', async () => {
    await fail(tried(['account a@example.org', 5], ['passwords from 192.0.2.7', 9]));
    const rows = await stored();
    expect(JSON.stringify(rows)).not.toMatch(/example|192\.0/);
    const digest = await crypto.subtle.digest(
      'SHA-256',
      new TextEncoder().encode('attest tries\naccount a@example.org'),
    );
    const plain = Buffer.from(digest).toString('base64url');
    expect(rows.map(({ bucket }) => bucket)).not.toContain(plain);
    expect(rows.every(({ bucket }) => bucket.length === 43)).toBe(true);
  });
});

describe('the log', () => {
  it('tells of a flood in two numbers, whatever its length', async () => {
    for (let at = 0; at < 30; at += 1) await fail(tried(['account a', 5], [`n${at}`, 9]));
    const lines = await listRefused(administrator);
    expect(lines.map(({ kind, isBlocked, count }) => [kind, isBlocked, count]).toSorted()).toEqual([
      ['password', false, 5],
      ['password', true, 25],
    ]);
    expect(lines[0]?.name).toBe((await listRefused(administrator))[1]?.name);
  });

  it('tells of accounts that nobody has, under one head', async () => {
    for (let at = 0; at < 9; at += 1)
      await outcome(countWrong({ ...tried([`account ${at}`, 5]), userId: null }));
    expect(await listRefused(administrator)).toMatchObject([{ name: null, count: 9 }]);
  });

  it('begins another line with another quarter of an hour', async () => {
    await fail(tried(['account a', 5]));
    after(TRY_WINDOW);
    await fail(tried(['account a', 5]));
    expect((await listRefused(administrator)).map(({ count }) => count)).toEqual([1, 1]);
  });

  it('keeps them for a while, and shows them to administrators alone', async () => {
    await fail(tried(['account a', 5]));
    expect(await outcome(listRefused(contributor))).toBe('FORBIDDEN');
    after(REFUSAL_DAYS * 24 * 60 * 60_000 + 1);
    await fail(tried(['account a', 5]));
    expect(await store.read.select().from(refusals)).toHaveLength(1);
  });
});
