import { beforeEach, expect, it, vi } from 'vitest';
import { listAccessLog } from '#lib/access/access-log.ts';
import { isForCode, openSession, sessionOf } from '#lib/access/auth.ts';
import { useLink } from '#lib/access/invitations.ts';
import { createPerson, type Person } from '#lib/access/people.ts';
import { resetSecondFactor } from '#lib/access/reset-second-factor.ts';
import { owesSecondFactor } from '#lib/access/second-factor-rule.ts';
import { confirmSecondFactor, offerSecondFactor } from '#lib/access/second-factor.ts';
import { codeAt } from '#tests/support/codes.ts';
import { openTestStore } from '#tests/support/store.ts';
import { outcome } from '#tests/support/submissions.ts';

vi.stubEnv('ATTEST_SECRET', 'a secret that only these tests know');

const PASSWORD = 'correct horse battery';
let admin: Person;
let reviewer: Person;
let made = 0;

beforeEach(async () => {
  await openTestStore();
  made += 1;
  const make = (role: Person['role']) =>
    createPerson({ name: role, email: `${role}${made}@example.org`, role, password: PASSWORD });
  admin = await make('administrator');
  reviewer = await make('reviewer');
});

async function setUp(): Promise<string> {
  const { name, value } = await openSession(reviewer.email, PASSWORD);
  const cookie = `${name}=${encodeURIComponent(value)}`;
  const typed = codeAt((await offerSecondFactor(reviewer)) ?? '');
  await confirmSecondFactor(reviewer, { sessionId: (await sessionOf(cookie))?.id ?? '', typed });
  return cookie;
}

it('a second step that was taken away goes with password and sessions, and comes back by the link alone', async () => {
  const cookie = await setUp();
  const { path } = await resetSecondFactor(admin, reviewer.id);
  expect(await sessionOf(cookie)).toBeNull();
  // A thief of the password would set up an app of their own here.
  expect(await outcome(openSession(reviewer.email, PASSWORD))).toBe('UNAUTHENTICATED');
  const password = 'another fine password';
  await useLink(path.split('/').at(-1) ?? '', { name: '', password });
  expect(isForCode(await openSession(reviewer.email, password))).toBe(false);
  expect(await owesSecondFactor(reviewer)).toBe(true);
  const { lines } = await listAccessLog(admin);
  const line = lines.find(({ event }) => event === 'second_factor_reset');
  expect(line).toMatchObject({ actor: 'administrator', subject: 'reviewer' });
});

it('a link for a new password alone leaves the second step', async () => {
  await setUp();
  const { offerReset } = await import('#lib/access/invitations.ts');
  const { path } = await offerReset(admin, reviewer.id);
  const password = 'another fine password';
  await useLink(path.split('/').at(-1) ?? '', { name: '', password });
  expect(isForCode(await openSession(reviewer.email, password))).toBe(true);
});

it('nobody takes their own away, nor one of nobody', async () => {
  expect(await outcome(resetSecondFactor(admin, admin.id))).toBe('INVALID');
  expect(await outcome(resetSecondFactor(admin, 'nobody'))).toBe('NOT_FOUND');
});
