import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ROLES, type Role } from '#db/codes.ts';
import { brokenConstraint, getStore } from '#db/store.ts';
import {
  findPasswordHash,
  findUserByEmail,
  insertUser,
  updatePasswordHash,
  type User,
} from '#db/users.ts';
import {
  hashPassword,
  isPassword,
  LONGEST_PASSWORD,
  SHORTEST_PASSWORD,
} from '#lib/access/passwords.ts';
import { AppError } from '#lib/errors.ts';

export interface Person {
  id: string;
  name: string;
  /** Lower case. */
  email: string;
  role: Role;
}

export interface NewPerson {
  name: string;
  email: string;
  role: Role;
  password: string;
}

const fields = {
  name: z.string().trim().min(1, 'nameMissing').max(200, 'nameTooLong'),
  email: z.string().trim().toLowerCase().pipe(z.email('emailInvalid')),
  role: z.enum(ROLES, 'roleUnknown'),
  password: z
    .string()
    .min(SHORTEST_PASSWORD, 'passwordTooShort')
    .max(LONGEST_PASSWORD, 'passwordTooLong'),
};
const newPerson = z.strictObject(fields);
const invited = z.strictObject({ name: fields.name, email: fields.email, role: fields.role });
const named = z.strictObject({ name: fields.name });
const password = z.strictObject({ password: fields.password });

/** Who is to be invited, as it is stored. Throws INVALID naming each bad field. */
export const readInvited = (input: Record<'name' | 'email' | 'role', string>) =>
  read(invited, input);

/** The name under which somebody works. Throws INVALID for none, or one that is too long. */
export const readName = (typed: string): string => read(named, { name: typed }).name;

/** A password that is long enough. Throws INVALID otherwise; the sentence never holds it. */
export const readPassword = (typed: string): string => read(password, { password: typed }).password;

/** Makes a person who may sign in. Throws INVALID naming each bad field, also for an address that is taken. */
export async function createPerson(input: NewPerson): Promise<Person> {
  const { password: typed, ...person } = read(newPerson, input);
  const passwordHash = await hashPassword(typed);
  const user = newUser(person);
  try {
    await getStore().transact((tx) => insertUser(tx, user, passwordHash));
  } catch (error) {
    if (brokenConstraint(error) === 'unique') throw addressTaken(person.email);
    throw error;
  }
  return toPerson(user);
}

/** The row of somebody who comes in now. */
export function newUser(person: Omit<NewPerson, 'password'>): User {
  const at = new Date();
  const unknown = { image: null, organization: null, disabledAt: null };
  const dates = { createdAt: at, updatedAt: at };
  return { ...person, ...unknown, ...dates, id: randomUUID(), emailVerified: true };
}

/** The person with that address, whatever its case; undefined when there is none. */
export async function findPersonByEmail(email: string): Promise<Person | undefined> {
  const user = await findUserByEmail(getStore().read, email.trim().toLowerCase());
  return user && toPerson(user);
}

/** The person with that address, made when missing; an existing one keeps name and role and gets this password. */
export async function ensurePerson(input: NewPerson): Promise<Person> {
  const person = await findPersonByEmail(input.email);
  if (!person) return createPerson(input);
  const kept = await findPasswordHash(getStore().read, person.id);
  if (kept && (await isPassword(kept, input.password))) return person;
  const passwordHash = await hashPassword(read(newPerson, input).password);
  await getStore().transact((tx) =>
    updatePasswordHash(tx, { userId: person.id, passwordHash, at: new Date() }),
  );
  return person;
}

/** What a person is from the row of a user; throws when the row holds a role that this program does not know. */
export function toPerson(user: Pick<User, 'id' | 'name' | 'email' | 'role'>): Person {
  const { id, name, email } = user;
  return { id, name, email, role: z.enum(ROLES).parse(user.role) };
}

function read<Value>(schema: z.ZodType<Value>, input: object): Value {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const given = new Map<string, unknown>(Object.entries(input));
  const problems = parsed.error.issues.map(({ path, message }) => ({
    field: String(path[0]),
    problem: message,
    values: { value: path[0] === 'password' ? '' : String(given.get(String(path[0]))) },
  }));
  throw new AppError('INVALID', { fields: problems });
}

/** That there is somebody with this address already. */
export const addressTaken = (email: string) => refused('email', 'emailTaken', email);

const refused = (field: string, problem: string, value: string) =>
  new AppError('INVALID', { fields: [{ field, problem, values: { value } }] });
