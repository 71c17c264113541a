// What an administrator sees and changes of the people of an instance.
import { ROLES, type Role } from '#db/codes.ts';
import { closeLinksBy, closeLinksTo } from '#db/one-time-links.ts';
import { getStore, type Writer } from '#db/store.ts';
import { disableUser, enableUser, findUser, listUsers, updateRole, type User } from '#db/users.ts';
import { logAccess } from '#lib/access/access-log.ts';
import type { Actor, MaybeActor } from '#lib/access/actor.ts';
import { authorize, isPermitted } from '#lib/access/permissions.ts';
import { toPerson, type Person } from '#lib/access/people.ts';
import { AppError } from '#lib/errors.ts';

export interface ManagedPerson extends Person {
  organization: string | null;
  disabledAt: Date | null;
  createdAt: Date;
}

/** Everybody who has or had an account, by name. Throws FORBIDDEN for who may not manage people. */
export async function listPeople(actor: MaybeActor): Promise<ManagedPerson[]> {
  authorize(actor, 'people.manage');
  return (await listUsers(getStore().read)).map(managed);
}

/** One person. Throws NOT_FOUND, FORBIDDEN. */
export async function getManagedPerson(actor: MaybeActor, id: string): Promise<ManagedPerson> {
  authorize(actor, 'people.manage');
  const user = await findUser(getStore().read, id);
  if (!user) throw new AppError('NOT_FOUND');
  return managed(user);
}

/** Gives the person another role, from the next request on. Throws INVALID for one's own role, or the last administrator's. */
export function setRole(actor: MaybeActor, id: string, typed: string): Promise<void> {
  return changing(actor, id, async (tx, manager, user) => {
    const role = ROLES.find((known) => known === typed);
    if (!role) throw refused('roleUnknown', typed);
    if (user.role === role) return;
    await refuseLast(tx, user, role);
    await updateRole(tx, { userId: id, role, at: new Date() });
    // Whoever lets nobody in any more has left no door open, not even for themselves.
    if (!isPermitted(role, 'people.manage')) await closeLinksBy(tx, id, new Date());
    await logAccess(tx, { event: 'role_changed', actorId: manager.id, subjectId: id, role });
  });
}

/** Ends every session of the person at once, and lets them in no more. Throws INVALID for oneself, or the last administrator. */
export function disablePerson(actor: MaybeActor, id: string): Promise<void> {
  return changing(actor, id, async (tx, manager, user) => {
    if (user.disabledAt) return;
    await refuseLast(tx, user, null);
    await disableUser(tx, id, new Date());
    await closeLinksBy(tx, id, new Date());
    await closeLinksTo(tx, user.email, new Date());
    await logAccess(tx, { event: 'disabled', actorId: manager.id, subjectId: id });
  });
}

/** Lets the person sign in again, with the password that they had. */
export function enablePerson(actor: MaybeActor, id: string): Promise<void> {
  return changing(actor, id, async (tx, manager, user) => {
    if (!user.disabledAt) return;
    await enableUser(tx, id, new Date());
    await logAccess(tx, { event: 'enabled', actorId: manager.id, subjectId: id });
  });
}

async function changing(
  maybe: MaybeActor,
  id: string,
  work: (tx: Writer, manager: Actor, user: User) => Promise<void>,
): Promise<void> {
  const manager = authorize(maybe, 'people.manage');
  return getStore().transact(async (tx) => {
    const user = await findUser(tx, id);
    if (!user) throw new AppError('NOT_FOUND');
    // Whoever locks themselves out by mistake finds nobody who lets them in again.
    if (user.id === manager.id) throw refused('ownAccess');
    await work(tx, manager, user);
  });
}

// An instance without an administrator could let nobody in.
async function refuseLast(tx: Writer, user: User, role: Role | null): Promise<void> {
  if (user.role !== 'administrator' || role === 'administrator') return;
  const others = (await listUsers(tx)).filter(
    (other) => other.id !== user.id && other.role === 'administrator' && !other.disabledAt,
  );
  if (others.length === 0) throw refused('lastAdministrator');
}

const managed = (user: User): ManagedPerson => {
  const { organization, disabledAt, createdAt } = user;
  return { ...toPerson(user), organization, disabledAt, createdAt };
};

const refused = (problem: string, value = '') =>
  new AppError('INVALID', { fields: [{ field: 'role', problem, values: { value } }] });
