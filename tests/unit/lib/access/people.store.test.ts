import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openSession } from '#lib/access/auth.ts';
import { createPerson, ensurePerson, findPersonByEmail } from '#lib/access/people.ts';
import type { AppError } from '#lib/errors.ts';
import { openTestStore } from '#tests/support/store.ts';

vi.stubEnv('ATTEST_SECRET', 'a secret that only these tests know');

const PERSON = {
  name: 'Example Person',
  email: 'Person@Example.org',
  role: 'contributor',
  password: 'correct horse battery',
} as const;

const problemsOf = (work: Promise<unknown>) =>
  work.then(
    () => [],
    ({ fields }: AppError) => fields.map(({ field, problem }) => `${field} ${problem}`),
  );

beforeEach(async () => {
  await openTestStore();
});

describe('a person', () => {
  it('is found by address, whatever its letter case', async () => {
    const person = await createPerson(PERSON);
    expect(person).toMatchObject({ email: 'person@example.org', role: 'contributor' });
    expect(await findPersonByEmail(' PERSON@example.ORG ')).toEqual(person);
    expect(await findPersonByEmail('other@example.org')).toBeUndefined();
  });

  it('is refused with every bad field named', async () => {
    const bad = { name: ' ', email: 'nonsense', role: 'owner' as 'editor', password: 'short' };
    expect(await problemsOf(createPerson(bad))).toEqual([
      'name nameMissing',
      'email emailInvalid',
      'role roleUnknown',
      'password passwordTooShort',
    ]);
  });

  it('cannot be made twice', async () => {
    await createPerson(PERSON);
    expect(await problemsOf(createPerson({ ...PERSON, email: 'person@example.org' }))).toEqual([
      'email emailTaken',
    ]);
  });

  it('never shows the password in a problem', async () => {
    const error: AppError = await createPerson({ ...PERSON, password: 'hunter2' }).catch((e) => e);
    expect(JSON.stringify([error.fields, error.details, error.message])).not.toContain('hunter2');
  });
});

describe('a person who has to be there', () => {
  it('is made once and left alone after that', async () => {
    const made = await ensurePerson(PERSON);
    expect(await ensurePerson({ ...PERSON, name: 'Another name', role: 'editor' })).toEqual(made);
  });

  it('gets the password that is asked for', async () => {
    await ensurePerson(PERSON);
    await ensurePerson({ ...PERSON, password: 'another horse battery' });
    await openSession(PERSON.email, 'another horse battery');
    expect(
      await openSession(PERSON.email, PERSON.password).catch((error: AppError) => error.code),
    ).toBe('UNAUTHENTICATED');
  });
});
