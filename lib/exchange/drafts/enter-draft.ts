// A program's draft: made once for each key, never sent and never approved here.
import { z } from 'zod';
import { getStore } from '#db/store.ts';
import type { Actor } from '#lib/access/actor.ts';
import { holds } from '#lib/entry/once.ts';
import { AppError, type FieldProblem } from '#lib/errors.ts';
import { idFrom, readDraftFile, type PlacedItem } from '#lib/exchange/drafts/draft-file.ts';
import { findEntities } from '#lib/sealing/recorded.ts';
import { getSubmission } from '#lib/submissions/read.ts';
import { saveItems } from '#lib/submissions/save.ts';
import { startSubmission } from '#lib/submissions/start.ts';
import type { Submission } from '#lib/submissions/submission.ts';

const KEY = z.string().regex(/^[\x21-\x7e]{1,255}$/);

/**
 * Makes a draft of the actor's of what was sent; the same key with the same document gives the draft that it made.
 * Throws INVALID naming each field that cannot be read, CONFLICT when the key made a draft that reads otherwise now.
 */
export async function enterDraft(
  actor: Actor,
  { key, sent }: { key: string | null; sent: unknown },
): Promise<{ draft: Submission; isNew: boolean }> {
  if (!KEY.safeParse(key).success)
    throw new AppError('INVALID', {
      fields: [{ field: 'Idempotency-Key', problem: 'keyMissing', values: { value: key ?? '' } }],
    });
  const seed = `${actor.id}\n${key}`;
  const { title, items } = readDraftFile(sent, seed);
  const draft = await startSubmission(actor, { id: idFrom(seed), title });
  const isNew = draft.version === 1 && (await fill(actor, draft.id, items));
  const made = await getOwnDraft(actor, draft.id);
  if (!isSame(made, items)) throw new AppError('CONFLICT', { reason: 'key', draftId: draft.id });
  return { draft: made, isNew };
}

/** The actor's own submission, whatever became of it. Throws NOT_FOUND for another's, also for reviewers. */
export async function getOwnDraft(actor: Actor, id: string): Promise<Submission> {
  const submission = await getSubmission(actor, id);
  if (submission.summary.author.id !== actor.id) throw new AppError('NOT_FOUND');
  return submission;
}

// False when the same request, sent twice at once, has filled it meanwhile.
async function fill(actor: Actor, submissionId: string, items: readonly PlacedItem[]) {
  await assertFree(items);
  const asked = { submissionId, version: 1, items: items.map(({ item }) => item) };
  return saveItems(actor, asked).then(
    () => true,
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'CONFLICT') return false;
      throw error;
    },
  );
}

// A draft of the API makes what is new: what is recorded is changed at the desk, where both versions are seen.
async function assertFree(items: readonly PlacedItem[]): Promise<void> {
  const { read } = getStore();
  const groups = Map.groupBy(items, ({ item }) => item.entityType);
  const fields: FieldProblem[] = [];
  for (const [entityType, group] of groups) {
    const ids = group.map(({ item }) => item.entityId);
    const recorded = await findEntities(read, entityType, ids);
    for (const [number, { at, item }] of group.entries()) {
      const values = { value: item.entityId };
      if (recorded.has(item.entityId))
        fields.push({ field: `${at}.id`, problem: 'idTaken', values });
      else if (ids.indexOf(item.entityId) < number)
        fields.push({ field: `${at}.id`, problem: 'idTwice', values });
    }
  }
  if (fields.length > 0) throw new AppError('INVALID', { fields });
}

const isSame = (made: Submission, items: readonly PlacedItem[]) =>
  made.items.length === items.length && items.every(({ item }) => holds(made.items, item));
