// For a person who has lost both the app and the recovery codes.
import { getStore } from '#db/store.ts';
import { findUser, updatePasswordHash } from '#db/users.ts';
import { logAccess } from '#lib/access/access-log.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { offerReset, type OfferedLink } from '#lib/access/invitations.ts';
import { authorize } from '#lib/access/permissions.ts';
import { removeSecondFactor } from '#lib/access/second-factor.ts';
import { AppError } from '#lib/errors.ts';

/**
 * Takes the person's second step away together with the password, ends every session, and gives a link for a new
 * password: whoever has stolen the old one could else set up the second step in the place of its owner. Throws
 * NOT_FOUND, FORBIDDEN, INVALID for oneself.
 */
export async function resetSecondFactor(maybe: MaybeActor, userId: string): Promise<OfferedLink> {
  const manager = authorize(maybe, 'people.manage');
  await getStore().transact(async (tx) => {
    if (!(await findUser(tx, userId))) throw new AppError('NOT_FOUND');
    if (userId === manager.id) throw ownAccess();
    await removeSecondFactor(tx, userId);
    await updatePasswordHash(tx, { userId, passwordHash: null, at: new Date() });
    await logAccess(tx, {
      event: 'second_factor_reset',
      actorId: manager.id,
      subjectId: userId,
    });
  });
  return offerReset(manager, userId);
}

const ownAccess = () =>
  new AppError('INVALID', { fields: [{ field: 'role', problem: 'ownAccess', values: {} }] });
