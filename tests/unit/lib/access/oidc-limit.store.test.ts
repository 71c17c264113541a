// How many may begin at the provider, told by the tries that are left in the database.
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { tries } from '#db/schema/limits.ts';
import { getStore } from '#db/store.ts';
import { listRefused } from '#lib/access/access-log.ts';
import { LIMITS } from '#lib/access/guesses.ts';
import { beginAtProvider, finishAtProvider } from '#lib/access/oidc.ts';
import { createPerson, type Person } from '#lib/access/people.ts';
import { TRY_WINDOW } from '#lib/access/tries.ts';
import { answerOf, startProvider, type LoopbackProvider } from '#tests/support/oidc-provider.ts';
import { openTestStore } from '#tests/support/store.ts';
import { outcome } from '#tests/support/submissions.ts';

const ORIGIN = 'http://localhost:4430';
const OFFICE = { address: '192.0.2.7' };
const ELSEWHERE = { address: '198.51.100.7' };
const email = 'administrator@example.org';
let provider: LoopbackProvider;
let administrator: Person;

beforeAll(async () => {
  provider = await startProvider(ORIGIN);
});
afterAll(() => provider.stop());
beforeEach(async () => {
  await openTestStore();
  vi.stubEnv('ATTEST_ORIGIN', ORIGIN);
  for (const [name, value] of Object.entries(provider.settings)) vi.stubEnv(name, value);
  const password = 'correct horse battery';
  administrator = await createPerson({ name: 'A', email, role: 'administrator', password });
  provider.present({ sub: 'subject-1', email, email_verified: true });
});

const begin = (sender = OFFICE) => outcome(beginAtProvider('/desk', sender));
const beginMany = async (times: number) => {
  for (let time = 0; time < times; time += 1) await beginAtProvider('/desk', OFFICE);
};
const counted = async () => (await getStore().read.select().from(tries)).length;

async function comeBack() {
  const { address, cookie } = await beginAtProvider('/desk', OFFICE);
  return outcome(finishAtProvider(await answerOf(address, ORIGIN), cookie.value, OFFICE));
}

it('a network that only begins is refused, and others go on', async () => {
  await beginMany(LIMITS.begunFromNetwork);
  expect(await begin()).toBe('RATE_LIMITED');
  expect(await begin(ELSEWHERE)).toBe('done');
  expect(await listRefused(administrator)).toMatchObject([
    { kind: 'provider', isBlocked: true, name: null, count: 1 },
  ]);
});

it('who comes in counts no more: an office of any size signs in', async () => {
  await beginMany(LIMITS.begunFromNetwork - 1);
  expect(await comeBack()).toBe('done');
  expect(await counted()).toBe(LIMITS.begunFromNetwork - 1);
  expect(await comeBack()).toBe('done');
  expect(await listRefused(administrator)).toEqual([]);
});

it('who comes back and is nobody here goes on counting, and stands in the log', async () => {
  provider.present({ sub: 'x', email: 'stranger@example.org', email_verified: true });
  expect(await comeBack()).toBe('UNAUTHENTICATED');
  expect(await counted()).toBe(1);
  expect(await listRefused(administrator)).toMatchObject([
    { kind: 'provider', isBlocked: false, name: null, count: 1 },
  ]);
});

it('the wait ends a quarter of an hour after what was begun', async () => {
  await beginMany(LIMITS.begunFromNetwork);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + TRY_WINDOW });
  try {
    expect(await begin()).toBe('done');
  } finally {
    vi.useRealTimers();
  }
});

it('where no provider is set nothing is counted', async () => {
  for (const name of Object.keys(provider.settings)) vi.stubEnv(name, '');
  expect(await begin()).toBe('NOT_FOUND');
  expect(await counted()).toBe(0);
});
