import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changeOwnPassword,
  endOtherSessions,
  endOwnSession,
  listOwnSessions,
  saveOwnName,
} from '#lib/access/account.ts';
import { openSession, personInSession, sessionOf } from '#lib/access/auth.ts';
import { createPerson, type Person } from '#lib/access/people.ts';
import { openTestStore } from '#tests/support/store.ts';
import { outcome } from '#tests/support/submissions.ts';

vi.stubEnv('ATTEST_SECRET', 'a secret that only these tests know');

const PASSWORD = 'correct horse battery';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
let person: Person;
let made = 0;

beforeEach(async () => {
  await openTestStore();
  const email = `own${(made += 1)}@example.org`;
  person = await createPerson({ name: 'Own', email, role: 'contributor', password: PASSWORD });
});

async function signIn(who = person, password = PASSWORD) {
  const { name, value } = await openSession(who.email, password, {
    address: null,
    agent: FIREFOX,
  });
  const cookie = `${name}=${encodeURIComponent(value)}`;
  return { cookie, id: (await sessionOf(cookie))?.id ?? '' };
}

const newcomer = () =>
  createPerson({
    name: 'Other',
    email: `other-${person.email}`,
    role: 'contributor',
    password: PASSWORD,
  });

describe('the own sessions', () => {
  it('are listed with when they began and on what, and nobody else’s', async () => {
    const [one, two] = [await signIn(), await signIn()];
    await signIn(await newcomer());
    const listed = await listOwnSessions(person);
    expect(listed.map(({ id }) => id).toSorted()).toEqual([one.id, two.id].toSorted());
    expect(listed[0]).toMatchObject({ device: 'Firefox, Linux' });
    expect(Object.keys(listed[0] ?? {}).toSorted()).toEqual(['begunAt', 'device', 'id', 'seenAt']);
  });

  it('end one by one at once, and another’s never', async () => {
    const [one, two] = [await signIn(), await signIn()];
    const other = await signIn(await newcomer());
    await endOwnSession(person, one.id);
    expect(await personInSession(one.cookie)).toBeNull();
    expect(await personInSession(two.cookie)).not.toBeNull();
    expect(await outcome(endOwnSession(person, other.id))).toBe('NOT_FOUND');
    expect(await personInSession(other.cookie)).not.toBeNull();
  });

  it('end all but this one', async () => {
    const [one, two] = [await signIn(), await signIn()];
    const other = await signIn(await newcomer());
    await endOtherSessions(person, one.id);
    expect(await personInSession(one.cookie)).not.toBeNull();
    expect(await personInSession(two.cookie)).toBeNull();
    expect(await personInSession(other.cookie)).not.toBeNull();
  });
});

describe('the own password', () => {
  const password = 'another fine password';

  it('is changed by who knows the current one, and ends every other session at once', async () => {
    const [here, there] = [await signIn(), await signIn()];
    await changeOwnPassword(person, here.id, { current: PASSWORD, password });
    expect(await personInSession(here.cookie)).not.toBeNull();
    expect(await personInSession(there.cookie)).toBeNull();
    expect(await outcome(openSession(person.email, PASSWORD))).toBe('UNAUTHENTICATED');
    expect(await outcome(openSession(person.email, password))).toBe('done');
  });

  it('stays when the current one is wrong, or the new one too short', async () => {
    const [here, there] = [await signIn(), await signIn()];
    const wrong = changeOwnPassword(person, here.id, { current: 'wrong', password });
    expect(await outcome(wrong)).toBe('INVALID');
    const short = changeOwnPassword(person, here.id, { current: PASSWORD, password: 'short' });
    expect(await outcome(short)).toBe('INVALID');
    expect(await personInSession(there.cookie)).not.toBeNull();
    expect(await outcome(openSession(person.email, PASSWORD))).toBe('done');
  });
});

it('the own name is changed, and never to none', async () => {
  const { cookie } = await signIn();
  await saveOwnName(person, '  Another name ');
  expect(await personInSession(cookie)).toMatchObject({ name: 'Another name' });
  expect(await outcome(saveOwnName(person, ' '))).toBe('INVALID');
});
