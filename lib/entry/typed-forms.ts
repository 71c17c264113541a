// What a person is typing, kept as it was typed until the form is saved. It is no part of a draft: names may be half
// written, and nothing of it is checked.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import {
  deleteTypedForm,
  findTypedForm,
  insertTypedForm,
  updateTypedForm,
  type TypedFormRow,
} from '#db/typed-forms.ts';
import { getStore } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { LONGEST_SNAPSHOT } from '#lib/entry/documents.ts';
import { sealTyped, unsealTyped } from '#lib/entry/typed-seal.ts';
import { AppError } from '#lib/errors.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { readInput } from '#lib/submissions/input.ts';

const PAGE = /^\/desk\/[\w/-]+(\?[\w=&%.-]*)?$/;
// A pasted document and every other field at its longest.
const LONGEST = LONGEST_SNAPSHOT + 100_000;

const input = z.strictObject({
  page: z.string().max(500).regex(PAGE),
  /** The version that the page knows; 0 when it knows of none. */
  version: z.int().min(0),
  fields: z.record(z.string().max(100), z.string()),
});

// A form that keeps nothing has no version.
const forgotten = z.strictObject({ page: z.string(), version: z.number().or(z.nan()) });

export interface TypedForm {
  page: string;
  fields: Record<string, string>;
  version: number;
  updatedAt: Date;
}

/**
 * Keeps what the person has typed into the form of the page. Throws CONFLICT with what is kept when it was typed in
 * elsewhere meanwhile, TOO_LARGE beyond 400,000 characters.
 */
export async function keepTyped(
  actor: MaybeActor,
  asked: z.input<typeof input>,
): Promise<TypedForm> {
  const { id: authorId } = authorize(actor, 'submission.write');
  const { page, version, fields } = readInput(input, asked);
  if (JSON.stringify(fields).length > LONGEST) throw new AppError('TOO_LARGE');
  return getStore().transact(async (tx) => {
    const kept = await findTypedForm(tx, { authorId, page });
    // The same once more, after an answer that was lost.
    if (kept && isDeepStrictEqual(unsealTyped(kept), fields)) return typedForm(kept);
    if ((kept?.version ?? 0) !== version) throw conflict(kept);
    const id = kept?.id ?? newPublicId();
    const row = { id, authorId, page, fields: sealTyped(id, fields), updatedAt: new Date() };
    if (!kept) await insertTypedForm(tx, { ...row, version: 1 });
    else if (!(await updateTypedForm(tx, { ...row, version }, row))) throw conflict(kept);
    return typedForm({ ...row, version: version + 1 });
  });
}

/** What the person typed into the form of the page; null when nothing is kept. */
export async function typedOn(actor: MaybeActor, page: string): Promise<TypedForm | null> {
  const { id: authorId } = authorize(actor, 'submission.write');
  const kept = await findTypedForm(getStore().read, { authorId, page });
  return kept ? typedForm(kept) : null;
}

/** Lets go of that version of what was typed, because it was saved or given up; a later one stays. */
export async function forgetTyped(
  actor: MaybeActor,
  asked: z.input<typeof forgotten>,
): Promise<void> {
  const { id: authorId } = authorize(actor, 'submission.write');
  const { page, version } = readInput(forgotten, asked);
  if (!Number.isInteger(version) || version < 1) return;
  await getStore().transact((tx) => deleteTypedForm(tx, { authorId, page, version }));
}

/** The row as the person typed it. */
export const typedForm = ({ page, version, updatedAt, ...kept }: TypedFormRow): TypedForm => ({
  page,
  fields: unsealTyped(kept),
  version,
  updatedAt,
});

const conflict = (kept: TypedFormRow | undefined) =>
  new AppError('CONFLICT', { reason: 'typedElsewhere', theirs: kept ? typedForm(kept) : null });
