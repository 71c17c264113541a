// The keys of what is kept for good. They lie in the database, sealed with the key of the settings, so that a change of
// that one writes a few rows anew and never those of the append-only log.
import { randomBytes } from 'node:crypto';
import { insertFieldKey, listFieldKeys, updateFieldKey, type FieldKeyRow } from '#db/field-keys.ts';
import { getStore, type Reader, type Writer } from '#db/store.ts';
import { keyIdOf, seal, unseal, type FieldKey } from '#lib/sealing/envelope.ts';
import { fieldKeys, LOST, type FieldSecrets } from '#lib/sealing/field-keys.ts';

export interface KeptKeys {
  /** The latest first. */
  keys: FieldKey[];
  /** The ids of those that are said to be lost. */
  lost: ReadonlySet<string>;
}

/** The keys of what is kept. Throws a SealError when the settings' key does not open those that are not lost. */
export async function keptKeys(reader: Reader): Promise<KeptKeys> {
  const rows = await listFieldKeys(reader);
  const [lost, known] = [rows.filter(isLost), rows.filter((row) => !isLost(row))];
  const outer = known.length > 0 ? fieldKeys() : [];
  return {
    keys: known.map((row) => opened(outer, row)),
    lost: new Set(lost.map(({ id }) => id)),
  };
}

/** The key that seals from now on; the first one is made when it is asked for. Throws as keptKeys does. */
export async function keyToSeal(tx: Writer): Promise<FieldKey> {
  const [latest] = (await keptKeys(tx)).keys;
  return latest ?? addKey(tx, fieldKeys()[0]);
}

/**
 * Seals the kept keys with the settings' key of today; what is written from then on gets a key of its own. Returns how
 * many keys the settings do not open; then nothing is changed, unless the old one is said to be lost: what only it
 * opens stays, and opens again once the old key is found.
 */
export async function resealKeptKeys(secrets: FieldSecrets): Promise<number> {
  const keys = fieldKeys(secrets);
  const isOpenedBy = ({ sealed }: FieldKeyRow) => keys.some(({ id }) => id === keyIdOf(sealed));
  return getStore().transact(async (tx) => {
    const old = (await listFieldKeys(tx)).filter(({ sealed }) => keyIdOf(sealed) !== keys[0].id);
    const opening = old.filter(isOpenedBy);
    const closed = old.filter((row) => !isOpenedBy(row) && !isLost(row));
    if (closed.length > 0 && secrets.oldFieldKey !== LOST) return closed.length;
    for (const row of closed) await updateFieldKey(tx, { ...row, lostAt: new Date() });
    for (const row of opening)
      await updateFieldKey(tx, {
        id: row.id,
        sealed: sealedKey(keys[0], opened(keys, row)),
        lostAt: null,
      });
    if (opening.length + closed.length > 0) await addKey(tx, keys[0]);
    return 0;
  });
}

const isLost = ({ lostAt }: FieldKeyRow) => lostAt !== null;

async function addKey(tx: Writer, outer: FieldKey): Promise<FieldKey> {
  const key = { id: randomBytes(6).toString('base64url'), bytes: randomBytes(32) };
  const sealed = sealedKey(outer, key);
  await insertFieldKey(tx, { id: key.id, sealed, createdAt: new Date(), lostAt: null });
  return key;
}

const sealedKey = (outer: FieldKey, { id, bytes }: FieldKey) =>
  seal(outer, bytes.toString('base64url'), placeOf(id));

const opened = (keys: readonly FieldKey[], { id, sealed }: FieldKeyRow): FieldKey => ({
  id,
  bytes: Buffer.from(unseal(keys, sealed, placeOf(id)), 'base64url'),
});

const placeOf = (rowId: string) => ({ table: 'field_keys', column: 'sealed', rowId });
