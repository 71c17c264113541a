// What codes are made from opens the second step of everybody: a copy of the database must not give it away.
import { listSecondFactors, resealSecrets, type SecondFactorRow } from '#db/second-factors.ts';
import { getStore } from '#db/store.ts';
import { keyIdOf, seal, unseal } from '#lib/sealing/envelope.ts';
import { fieldKeys, LOST, type FieldSecrets } from '#lib/sealing/field-keys.ts';

type Column = 'secret' | 'offered';

/** The secret as the column of this person's row keeps it. */
export function sealSecret(
  userId: string,
  column: Column,
  secret: string,
  keys = fieldKeys(),
): string {
  return seal(keys[0], secret, placeOf(userId, column));
}

/** The secret that the column keeps; null when it keeps none, or the key was said to be lost. */
export function openSecret(
  row: SecondFactorRow | undefined,
  column: Column,
  keys = fieldKeys(),
): string | null {
  const envelope = row?.[column] ?? null;
  if (!row || envelope === null || !isOpenedBy(keys, envelope)) return null;
  return unseal(keys, envelope, placeOf(row.userId, column));
}

/**
 * Seals with the key of today what an older one sealed. Returns how many apps no key opens; then nothing is changed,
 * unless the old key is said to be lost: those rows stay, and their owners come in by a recovery code alone.
 */
export async function resealSecondFactors(secrets: FieldSecrets): Promise<number> {
  const keys = fieldKeys(secrets);
  return getStore().transact(async (tx) => {
    const rows = await listSecondFactors(tx);
    const closed = rows.filter(({ secret, offered }) =>
      [secret, offered].some((kept) => kept !== null && !isOpenedBy(keys, kept)),
    );
    if (closed.length > 0 && secrets.oldFieldKey !== LOST) return closed.length;
    for (const row of rows.filter((each) => !closed.includes(each))) {
      const reseal = (column: Column) => {
        const opened = openSecret(row, column, keys);
        const isOld = keyIdOf(row[column] ?? '') !== keys[0].id;
        return opened !== null && isOld
          ? sealSecret(row.userId, column, opened, keys)
          : row[column];
      };
      const [secret, offered] = [reseal('secret'), reseal('offered')];
      if (secret !== row.secret || offered !== row.offered)
        await resealSecrets(tx, { userId: row.userId, secret, offered });
    }
    return 0;
  });
}

const isOpenedBy = (keys: ReturnType<typeof fieldKeys>, envelope: string) =>
  keys.some(({ id }) => id === keyIdOf(envelope));

const placeOf = (rowId: string, column: Column) => ({ table: 'second_factors', column, rowId });
