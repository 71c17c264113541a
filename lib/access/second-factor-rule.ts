// Who must give a code after the password.
import type { Role } from '#db/codes.ts';
import { isDemoAccount } from '#db/demo-accounts.ts';
import { findSecondFactor } from '#db/second-factors.ts';
import { getStore } from '#db/store.ts';
import { readSettings } from '#lib/settings.ts';

const ROLES_WITH_CODE: readonly Role[] = ['reviewer', 'editor', 'administrator'];

/** Whether the role may not work at the desk without a second step. */
export const mustHaveCode = (role: Role): boolean => ROLES_WITH_CODE.includes(role);

/** Whether the person gives a code at sign-in. */
export async function hasSecondFactor(userId: string): Promise<boolean> {
  return Boolean((await findSecondFactor(getStore().read, userId))?.confirmedAt);
}

/** Whether the person must set up a second step before anything else of the desk. */
export async function owesSecondFactor({ id, role }: { id: string; role: Role }): Promise<boolean> {
  if (!mustHaveCode(role) || (await isOfDemo(id))) return false;
  return !(await hasSecondFactor(id));
}

/**
 * Whether the person is one of the three of the demo: a row that the demo alone writes, read by the demo alone. Its
 * database served as a real instance excuses nobody, nor does the setting in an instance without such a row.
 */
export async function isOfDemo(userId: string): Promise<boolean> {
  return readSettings().isDemo && isDemoAccount(getStore().read, userId);
}
