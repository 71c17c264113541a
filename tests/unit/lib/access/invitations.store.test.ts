// Links that let somebody in once: rows S4, S6 and S8.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { closeLink } from '#db/one-time-links.ts';
import { accessLog, oneTimeLinks } from '#db/schema/access.ts';
import { brokenConstraint } from '#db/store.ts';
import { listAccessLog, listRefused } from '#lib/access/access-log.ts';
import { openSession, personInSession, sessionOf } from '#lib/access/auth.ts';
import {
  invite,
  LINK_HOURS,
  listOffered,
  offerReset,
  openLink,
  useLink,
  withdrawLink,
} from '#lib/access/invitations.ts';
import {
  disablePerson,
  enablePerson,
  getManagedPerson,
  listPeople,
  setRole,
} from '#lib/access/manage-people.ts';
import { createPerson, type Person } from '#lib/access/people.ts';
import { openTestStore, type TestStore } from '#tests/support/store.ts';
import { outcome } from '#tests/support/submissions.ts';

vi.stubEnv('ATTEST_SECRET', 'a secret that only these tests know');

const PASSWORD = 'correct horse battery';
const GUEST = { name: 'Guest', email: 'Guest@Example.org', role: 'reviewer' } as const;

let store: TestStore;
let admin: Person;

beforeEach(async () => {
  store = await openTestStore();
  const first = { name: 'First', email: 'first@example.org', password: PASSWORD };
  admin = await createPerson({ ...first, role: 'administrator' });
});

const tokenOf = ({ path }: { path: string }) => path.split('/').at(-1) ?? '';
const invited = async () => tokenOf(await invite(admin, GUEST));
const typed = { name: 'Guest', password: PASSWORD };
const problems = (work: Promise<unknown>) =>
  work.then(
    () => [],
    ({ fields }: { fields: { problem: string }[] }) => fields.map(({ problem }) => problem),
  );
const cookieOf = async (email: string) => {
  const { name, value } = await openSession(email, PASSWORD);
  return `${name}=${encodeURIComponent(value)}`;
};

describe('an invitation', () => {
  it('lets one person in, once, in the role that was given', async () => {
    const token = await invited();
    expect(await openLink(token)).toMatchObject({ email: 'guest@example.org', role: 'reviewer' });
    expect(await useLink(token, typed)).toEqual({ email: 'guest@example.org' });
    const people = await listPeople(admin);
    expect(people.map(({ email, role }) => [email, role])).toContainEqual([
      'guest@example.org',
      'reviewer',
    ]);
    expect(await outcome(useLink(token, typed))).toBe('NOT_FOUND');
    expect(await outcome(openLink(token))).toBe('NOT_FOUND');
    // A reviewer works only once the second step is set up.
    const cookie = await cookieOf('guest@example.org');
    expect((await sessionOf(cookie))?.person).toMatchObject({ role: 'reviewer' });
    expect(await personInSession(cookie)).toBeNull();
  });

  it('used twice at the same moment makes exactly one account', async () => {
    const token = await invited();
    const both = await Promise.all([
      outcome(useLink(token, typed)),
      outcome(useLink(token, typed)),
    ]);
    expect(both.toSorted()).toEqual(['NOT_FOUND', 'done']);
    expect(await listPeople(admin)).toHaveLength(2);
  });

  it('is open for three days, until it is withdrawn, or until another one is made', async () => {
    const token = await invited();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + LINK_HOURS * 3_600_000 + 1 });
    expect(await outcome(useLink(token, typed))).toBe('NOT_FOUND');
    vi.useRealTimers();
    const second = await invited();
    expect(await outcome(openLink(token))).toBe('NOT_FOUND');
    const [open] = await listOffered(admin);
    await withdrawLink(admin, open?.id ?? '');
    expect(await outcome(useLink(second, typed))).toBe('NOT_FOUND');
    expect(await listOffered(admin)).toEqual([]);
  });

  it('is not spent by a password that is too short', async () => {
    const token = await invited();
    const short = useLink(token, { name: 'Guest', password: 'short' });
    expect(await problems(short)).toEqual(['passwordTooShort']);
    expect(await outcome(useLink(token, typed))).toBe('done');
  });

  it('is refused for a bad field, and for an address that has an account', async () => {
    const bad = { name: ' ', email: 'nonsense', role: 'owner' };
    expect(await problems(invite(admin, bad))).toEqual([
      'nameMissing',
      'emailInvalid',
      'roleUnknown',
    ]);
    expect(await problems(invite(admin, { ...GUEST, email: 'FIRST@example.org' }))).toEqual([
      'emailTaken',
    ]);
  });

  it('cannot be read off the database, nor opened again there', async () => {
    const token = await invited();
    const [row] = await store.read.select().from(oneTimeLinks);
    expect(JSON.stringify(row)).not.toContain(token);
    await useLink(token, typed);
    const reopen = store.transact((tx) => tx.update(oneTimeLinks).set({ closedAt: null }));
    expect(brokenConstraint(await reopen.catch((error: unknown) => error))).toBe('refused');
    expect(await store.transact((tx) => closeLink(tx, row?.id ?? '', new Date()))).toBe(false);
  });
});

describe('access', () => {
  it('ends at once for whoever is disabled, and comes back with the same password', async () => {
    const guest = await createPerson({ ...GUEST, password: PASSWORD });
    const cookie = await cookieOf(guest.email);
    await disablePerson(admin, guest.id);
    expect(await sessionOf(cookie)).toBeNull();
    expect(await outcome(openSession(guest.email, PASSWORD))).toBe('UNAUTHENTICATED');
    await enablePerson(admin, guest.id);
    expect(await sessionOf(await cookieOf(guest.email))).not.toBeNull();
  });

  it('is given a new password by a link, which ends every session', async () => {
    const guest = await createPerson({ ...GUEST, password: PASSWORD });
    const cookie = await cookieOf(guest.email);
    const token = tokenOf(await offerReset(admin, guest.id));
    expect(await sessionOf(cookie)).not.toBeNull();
    await useLink(token, { name: '', password: 'another fine password' });
    expect(await sessionOf(cookie)).toBeNull();
    expect(await outcome(openSession(guest.email, PASSWORD))).toBe('UNAUTHENTICATED');
    expect(await outcome(openSession(guest.email, 'another fine password'))).toBe('done');
  });

  it('follows a changed role from the next request on', async () => {
    const guest = await createPerson({ ...GUEST, password: PASSWORD });
    const cookie = await cookieOf(guest.email);
    await setRole(admin, guest.id, 'contributor');
    expect(await personInSession(cookie)).toMatchObject({ role: 'contributor' });
    expect(await problems(setRole(admin, guest.id, 'owner'))).toEqual(['roleUnknown']);
  });

  it('is nobody’s own to change, and one administrator stays', async () => {
    expect(await problems(disablePerson(admin, admin.id))).toEqual(['ownAccess']);
    const other = await createPerson({ ...GUEST, role: 'administrator', password: PASSWORD });
    await disablePerson(other, admin.id);
    expect(await problems(setRole(admin, other.id, 'editor'))).toEqual(['lastAdministrator']);
  });

  it.each([
    ['disabled', (id: string) => disablePerson(admin, id)],
    ['no administrator any more', (id: string) => setRole(admin, id, 'editor')],
  ])('is not kept by a link made before one was %s', async (_, putOut) => {
    const other = await createPerson({ ...GUEST, role: 'administrator', password: PASSWORD });
    const mine = { ...GUEST, email: 'again@example.org', role: 'administrator' };
    const token = tokenOf(await invite(other, mine));
    await putOut(other.id);
    expect(await outcome(useLink(token, typed))).toBe('NOT_FOUND');
  });

  it('is managed by administrators alone', async () => {
    const guest = await createPerson({ ...GUEST, role: 'editor', password: PASSWORD });
    const works = [
      invite(guest, GUEST),
      offerReset(guest, admin.id),
      listOffered(guest),
      withdrawLink(guest, 'AAAAAAAA'),
      listPeople(guest),
      getManagedPerson(guest, admin.id),
      setRole(guest, admin.id, 'contributor'),
      disablePerson(guest, admin.id),
      enablePerson(guest, admin.id),
      listAccessLog(guest),
      listRefused(guest),
    ];
    expect(await Promise.all(works.map(outcome))).toEqual(works.map(() => 'FORBIDDEN'));
  });
});

it('the log says who did what, the latest first, and is never rewritten', async () => {
  await useLink(await invited(), typed);
  const [guest] = (await listPeople(admin)).filter(({ email }) => email === 'guest@example.org');
  await setRole(admin, guest?.id ?? '', 'editor');
  await disablePerson(admin, guest?.id ?? '');
  const { lines, hasMore } = await listAccessLog(admin);
  expect(hasMore).toBe(false);
  expect(lines.map(({ event }) => event).toSorted()).toEqual(
    ['disabled', 'invited', 'joined', 'role_changed'].toSorted(),
  );
  expect(lines.find(({ event }) => event === 'role_changed')).toMatchObject({
    actor: 'First',
    subject: 'Guest',
    role: 'editor',
  });
  const rewrite = store.transact((tx) => tx.update(accessLog).set({ event: 'enabled' }));
  expect(brokenConstraint(await rewrite.catch((error: unknown) => error))).toBe('refused');
  const erase = store.transact((tx) => tx.delete(accessLog));
  expect(brokenConstraint(await erase.catch((error: unknown) => error))).toBe('refused');
});
