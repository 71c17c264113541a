import { fieldKeyOf, type FieldKey } from '#lib/sealing/envelope.ts';
import { readSettings, type Settings } from '#lib/settings.ts';

/**
 * The keys of this instance, from settings outside the database. The first one seals; the others only open what was
 * sealed before the key was changed.
 */
export function fieldKeys(
  { fieldKey, oldFieldKey, secret }: FieldSecrets = readSettings(),
): [FieldKey, ...FieldKey[]] {
  const older = [secret, oldFieldKey].filter((text) => text !== undefined && text !== LOST);
  return [fieldKeyOf(fieldKey ?? secret), ...older.map((text) => fieldKeyOf(`${text}`))];
}

/** What ATTEST_OLD_FIELD_KEY says when nobody has the old key any more. */
export const LOST = 'lost';

export type FieldSecrets = Pick<Settings, 'fieldKey' | 'oldFieldKey' | 'secret'>;
