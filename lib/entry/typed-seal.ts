// What is being typed may name a confidential source before anything else does: it is kept sealed.
import {
  deleteTypedForm,
  listTypedForms,
  resealTypedForm,
  type TypedFormRow,
} from '#db/typed-forms.ts';
import { getStore } from '#db/store.ts';
import { keyIdOf, seal, unseal } from '#lib/sealing/envelope.ts';
import { fieldKeys, LOST, type FieldSecrets } from '#lib/sealing/field-keys.ts';

export type TypedFields = Record<string, string>;

/** The fields as the database keeps them for the row of this id. */
export function sealTyped(rowId: string, fields: TypedFields, keys = fieldKeys()): string {
  return seal(keys[0], JSON.stringify(fields), placeOf(rowId));
}

/** The fields that the row keeps, also those of a version that did not seal. Throws a SealError as unseal does. */
export function unsealTyped(
  { id, fields }: Pick<TypedFormRow, 'id' | 'fields'>,
  keys = fieldKeys(),
): TypedFields {
  return typeof fields === 'string' ? JSON.parse(unseal(keys, fields, placeOf(id))) : fields;
}

/**
 * Seals with the key of today what is not: plain text of an earlier version, and what an older key sealed. Returns how
 * many forms no key opens; then nothing is changed, unless the old key is said to be lost, which lets go of them.
 */
export async function resealTyped(secrets: FieldSecrets): Promise<number> {
  const keys = fieldKeys(secrets);
  return getStore().transact(async (tx) => {
    const rows = (await listTypedForms(tx)).filter(({ fields }) => keyOf(fields) !== keys[0].id);
    const closed = rows.filter(({ fields }) => !isOpenedBy(keys, fields));
    if (closed.length > 0 && secrets.oldFieldKey !== LOST) return closed.length;
    for (const row of rows)
      if (closed.includes(row)) await deleteTypedForm(tx, row);
      else await resealTypedForm(tx, row, sealTyped(row.id, unsealTyped(row, keys), keys));
    return 0;
  });
}

type Kept = TypedFormRow['fields'];

const keyOf = (fields: Kept) => (typeof fields === 'string' ? keyIdOf(fields) : undefined);

const isOpenedBy = (keys: ReturnType<typeof fieldKeys>, fields: Kept) =>
  typeof fields !== 'string' || keys.some(({ id }) => id === keyOf(fields));

const placeOf = (rowId: string) => ({ table: 'typed_forms', column: 'fields', rowId });
