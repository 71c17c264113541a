// Whether a password is the right one, in equal time whoever is meant.
import { findPasswordHash, findUser, findUserByEmail, type User } from '#db/users.ts';
import { getStore } from '#db/store.ts';
import { hashPassword, isPassword, LONGEST_PASSWORD } from '#lib/access/passwords.ts';
import { withinTries } from '#lib/access/tries.ts';
import { AppError } from '#lib/errors.ts';

let decoy: Promise<string> | undefined;

/** The person with this address and password who may sign in; undefined when there is none. */
export async function findByPassword(email: string, password: string): Promise<User | undefined> {
  const user = await findUserByEmail(getStore().read, email);
  const kept = user && (await findPasswordHash(getStore().read, user.id));
  // Nobody's password is checked as somebody's is: the time does not tell who has an account.
  const hash = kept ?? (await (decoy ??= hashPassword('a password that nobody has')));
  const isRight = password.length <= LONGEST_PASSWORD && (await isPassword(hash, password));
  return isRight && kept && !user.disabledAt ? user : undefined;
}

/** Wrong ones that somebody in a session may give within a quarter of an hour. */
const OWN_LIMIT = 5;

/** Throws INVALID, naming the field, unless this is the person's password; RATE_LIMITED after too many others. */
export async function assertOwnPassword(
  userId: string,
  password: string,
  field = 'current',
): Promise<void> {
  const email = (await findUser(getStore().read, userId))?.email ?? '';
  const buckets = [{ name: `own password of ${userId}`, limit: OWN_LIMIT }];
  const check = async () => {
    if (!(await findByPassword(email, password))) throw new AppError('UNAUTHENTICATED');
  };
  await withinTries({ kind: 'password', userId, buckets }, check).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'UNAUTHENTICATED') throw error;
    throw new AppError('INVALID', { fields: [{ field, problem: 'passwordWrong', values: {} }] });
  });
}
