import { beforeEach, describe, expect, it } from 'vitest';
import { accounts } from '#db/schema/access.ts';
import { getStore } from '#db/store.ts';
import { disableUser } from '#db/users.ts';
import { invite, offerReset, useLink } from '#lib/access/invitations.ts';
import { personAtProvider } from '#lib/access/oidc-person.ts';
import { createPerson, type Person } from '#lib/access/people.ts';
import { openTestStore } from '#tests/support/store.ts';

const iss = 'https://sso.example.org';
const password = 'correct horse battery';
let person: Person;
let administrator: Person;

beforeEach(async () => {
  await openTestStore();
  const make = (name: string, role: Person['role']) =>
    createPerson({ name, email: `${name}@example.org`, role, password });
  person = await make('reviewer', 'reviewer');
  administrator = await make('administrator', 'administrator');
});

const claims = (more: object = {}) => ({
  iss,
  sub: 'subject-1',
  email: 'Reviewer@Example.org',
  email_verified: true,
  ...more,
});
const problem = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: { details?: { problem?: string } }) => error.details?.problem ?? error,
  );
const bound = async () =>
  (await getStore().read.select().from(accounts)).filter(({ providerId }) =>
    providerId.startsWith('oidc:'),
  );

describe('a person at the provider', () => {
  it('is at first use the one who has the verified address here', async () => {
    expect(await personAtProvider(claims())).toBe(person.id);
    expect(await bound()).toMatchObject([{ userId: person.id, accountId: 'subject-1' }]);
  });

  it('is afterwards whoever was bound, whatever address the provider names by then', async () => {
    await personAtProvider(claims());
    const moved = claims({ email: 'administrator@example.org', email_verified: false });
    expect(await personAtProvider(moved)).toBe(person.id);
    expect(await bound()).toHaveLength(1);
  });

  it('takes no account that is bound to another one, though the address is the same', async () => {
    await personAtProvider(claims());
    expect(await problem(personAtProvider(claims({ sub: 'subject-2' })))).toBe('other');
    expect(await bound()).toMatchObject([{ accountId: 'subject-1' }]);
  });

  it('is one of two who come first at once', async () => {
    const both = ['subject-1', 'subject-2'].map((sub) =>
      problem(personAtProvider(claims({ sub }))),
    );
    expect((await Promise.all(both)).toSorted()).toEqual(['none', 'other']);
    expect(await bound()).toHaveLength(1);
  });

  it.each([
    [{ email_verified: false }],
    [{ email_verified: undefined }],
    [{ email_verified: 'true' }],
    [{ email: undefined }],
    [{ email_verified: undefined, xms_edov: false }],
  ])('needs an address for which the provider vouches: %o', async (more) => {
    expect(await problem(personAtProvider(claims(more)))).toBe('email');
    expect(await bound()).toEqual([]);
  });

  it('may be vouched for by the owner of the domain, as Microsoft Entra ID says it', async () => {
    const entra = claims({ email_verified: undefined, xms_edov: true });
    expect(await personAtProvider(entra)).toBe(person.id);
  });

  it('is nobody without an account here, and an open invitation is none', async () => {
    await invite(administrator, {
      name: 'Invited',
      email: 'invited@example.org',
      role: 'reviewer',
    });
    for (const email of ['stranger@example.org', 'invited@example.org'])
      expect(await problem(personAtProvider(claims({ email })))).toBe('unknown');
    expect(await bound()).toEqual([]);
  });

  it('is nobody while disabled, before and after the account was bound', async () => {
    const disable = () => getStore().transact((tx) => disableUser(tx, person.id, new Date()));
    await disable();
    expect(await problem(personAtProvider(claims()))).toBe('unknown');
    expect(await bound()).toEqual([]);
    await personAtProvider(claims({ email: 'administrator@example.org', sub: 'subject-3' }));
    await getStore().transact((tx) => disableUser(tx, administrator.id, new Date()));
    expect(await problem(personAtProvider(claims({ sub: 'subject-3' })))).toBe('unknown');
  });

  it('of another provider is another person, though both call them the same', async () => {
    await personAtProvider(claims());
    const elsewhere = claims({ iss: 'https://other.example.org', email: 'x@example.org' });
    expect(await problem(personAtProvider(elsewhere))).toBe('unknown');
  });

  it('is let go of by a link for a new password', async () => {
    await personAtProvider(claims());
    const { path } = await offerReset(administrator, person.id);
    const token = path.split('/').at(-1) ?? '';
    await useLink(token, { name: '', password: 'another long password' });
    expect(await bound()).toEqual([]);
    expect(await personAtProvider(claims({ sub: 'subject-2' }))).toBe(person.id);
  });
});
