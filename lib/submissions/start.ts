import { z } from 'zod';
import { insertSubmission } from '#db/submissions.ts';
import { getStore } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { field, otherwise, text } from '#lib/submissions/entities/readers.ts';
import { readInput } from '#lib/submissions/input.ts';

const input = z.strictObject({ title: field(otherwise(text(300), '')) });

export interface StartedSubmission {
  id: string;
  version: number;
}

/** Starts an empty draft of the actor's. A draft without a title takes that of the first document saved in it. */
export async function startSubmission(
  actor: MaybeActor,
  asked: { title?: string } = {},
): Promise<StartedSubmission> {
  const { id: authorId } = authorize(actor, 'submission.write');
  const { title } = readInput(input, asked);
  const at = new Date();
  const draft = { id: newPublicId(), title, authorId, status: 'draft' as const, version: 1 };
  const undecided = { submittedAt: null, reviewerId: null, decidedAt: null, decisionNote: null };
  await getStore().transact((tx) =>
    insertSubmission(tx, { ...draft, ...undecided, createdAt: at, updatedAt: at }),
  );
  return { id: draft.id, version: draft.version };
}
