// People and submissions for tests of the desk's use cases, on a real store.
import { ROLES, type Role } from '#db/codes.ts';
import { getStore, type Store } from '#db/store.ts';
import type { Actor, MaybeActor } from '#lib/access/actor.ts';
import { loadRecord } from '#lib/exchange/load-record.ts';
import { approveSubmission } from '#lib/submissions/approve.ts';
import { saveItems, type ItemToSave } from '#lib/submissions/save.ts';
import { startSubmission } from '#lib/submissions/start.ts';
import { submitSubmission } from '#lib/submissions/submit.ts';
import { hawijaFile } from '#tests/support/hawija-file.ts';
import { addUser } from '#tests/support/record.ts';
import { listItems } from '#lib/submissions/sealed-rows.ts';

export interface Sent {
  submissionId: string;
  version: number;
}

/** One person of each role, and a second contributor. */
export async function addPeople(store: Store): Promise<Record<Role | 'other', Actor>> {
  await store.transact(async (tx) => {
    for (const role of ROLES) await addUser(tx, role, role);
    await addUser(tx, 'other', 'contributor');
  });
  const actors = ROLES.map((role) => [role, { id: role, role }] as const);
  const people = Object.fromEntries(actors) as Record<Role, Actor>;
  return { ...people, other: { id: 'other', role: 'contributor' } };
}

/** The people, and a record that holds what the documents on Hawija stand in. */
export async function addGround(store: Store): Promise<Record<Role | 'other', Actor>> {
  const people = await addPeople(store);
  const { contributor: author, reviewer, editor } = people;
  await loadRecord(hawijaFile({ documents: false }), { author, reviewer, editor });
  return people;
}

/** A draft of the actor's that holds the items. */
export async function draft(
  actor: Actor,
  items: ItemToSave[] = [],
  title = 'Hawija',
): Promise<Sent> {
  const { id: submissionId, version } = await startSubmission(actor, { title });
  if (items.length === 0) return { submissionId, version };
  const saved = await saveItems(actor, { submissionId, version, items });
  return { submissionId, version: saved.version };
}

/** A submission of the actor's that waits for a decision. */
export async function sent(actor: Actor, items: ItemToSave[], title?: string): Promise<Sent> {
  const { submissionId, version } = await draft(actor, items, title);
  // What looks odd in it is answered: the warnings have tests of their own.
  const asked = { submissionId, version, reasonForAll: 'As the source has it.' };
  return { submissionId, ...(await submitSubmission(actor, asked)) };
}

/** A submission of the actor's that the reviewer has approved. */
export async function approved(actor: Actor, reviewer: Actor, items: ItemToSave[]) {
  return approveAll(reviewer, await sent(actor, items));
}

/** The reviewer has seen every item, and approves. */
export async function approveAll(reviewer: MaybeActor, asked: Sent & { note?: string }) {
  const seen = await itemIdsOf(asked.submissionId);
  return approveSubmission(reviewer, { ...asked, seen });
}

/** The ids of the submission's items, whoever asks. */
export async function itemIdsOf(submissionId: string): Promise<string[]> {
  return (await listItems(getStore().read, submissionId)).map(({ id }) => id);
}

/** The code of the error that the work ends with; 'done' when it ends without one. */
export async function outcome(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => String((error as { code?: string }).code ?? error),
  );
}
