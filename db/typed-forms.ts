// What people are typing into the forms of the desk.
import { and, desc, eq } from 'drizzle-orm';
import { typedForms } from '#db/schema/submissions.ts';
import type { Reader, Writer } from '#db/store.ts';

export type TypedFormRow = typeof typedForms.$inferSelect;

export type FormOf = Pick<TypedFormRow, 'authorId' | 'page'>;

/** What this person typed into the form of the page; undefined when nothing is kept. */
export async function findTypedForm(reader: Reader, of: FormOf): Promise<TypedFormRow | undefined> {
  return (await reader.select().from(typedForms).where(isForm(of)))[0];
}

/** What this person is typing, the latest first. */
export function listTypedFormsOf(reader: Reader, authorId: string): Promise<TypedFormRow[]> {
  return reader
    .select()
    .from(typedForms)
    .where(eq(typedForms.authorId, authorId))
    .orderBy(desc(typedForms.updatedAt), desc(typedForms.id));
}

/** What everybody is typing. */
export function listTypedForms(reader: Reader): Promise<TypedFormRow[]> {
  return reader.select().from(typedForms);
}

/** Puts the same, sealed anew, in the place of what is kept in the row: its version stays. */
export async function resealTypedForm(
  tx: Writer,
  { id }: Pick<TypedFormRow, 'id'>,
  fields: string,
): Promise<void> {
  await tx.update(typedForms).set({ fields }).where(eq(typedForms.id, id));
}

/** Keeps what was typed first. */
export async function insertTypedForm(tx: Writer, row: TypedFormRow): Promise<void> {
  await tx.insert(typedForms).values(row);
}

/** Puts what was typed now in the place of that version. False when it is not the one that is kept. */
export async function updateTypedForm(
  tx: Writer,
  { authorId, page, version }: FormOf & Pick<TypedFormRow, 'version'>,
  changes: Pick<TypedFormRow, 'fields' | 'updatedAt'>,
): Promise<boolean> {
  const changed = await tx
    .update(typedForms)
    .set({ ...changes, version: version + 1 })
    .where(and(isForm({ authorId, page }), eq(typedForms.version, version)))
    .returning({ id: typedForms.id });
  return changed.length === 1;
}

/** Lets go of that version of what was typed; a later one stays. */
export async function deleteTypedForm(
  tx: Writer,
  { version, ...of }: FormOf & Pick<TypedFormRow, 'version'>,
): Promise<void> {
  await tx.delete(typedForms).where(and(isForm(of), eq(typedForms.version, version)));
}

const isForm = ({ authorId, page }: FormOf) =>
  and(eq(typedForms.authorId, authorId), eq(typedForms.page, page));
