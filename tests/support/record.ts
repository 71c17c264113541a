// Puts entities into a test's record the way an approval does: an approved submission, its revisions, then the rows.
import { eq } from 'drizzle-orm';
import type { EntityType, Role } from '#db/codes.ts';
import { writeEntities, type ApprovedEntity, type EntityRows } from '#db/entities.ts';
import { bumpContentVersion } from '#db/instance.ts';
import { insertApproval } from '#db/submission-approvals.ts';
import { appendRevisions, findLastRevision, type RevisionRow } from '#db/revisions.ts';
import { users } from '#db/schema/access.ts';
import { submissions } from '#db/schema/submissions.ts';
import type { Store, Writer } from '#db/store.ts';

export type Proposal<Type extends EntityType = EntityType> = Omit<
  EntityRows[Type],
  'id' | 'revision' | 'recordedAt'
>;

export interface Change<Type extends EntityType = EntityType> {
  entityType: Type;
  id: string;
  proposed: Proposal<Type>;
  revision?: number;
  changeType?: RevisionRow['changeType'];
  reason?: string;
}

const NOON = new Date('2026-01-05T12:00:00.000Z');

/** Adds a person with this role; the id is also the name. */
export async function addUser(tx: Writer, id: string, role: Role = 'contributor'): Promise<void> {
  await tx.insert(users).values({
    id,
    name: id,
    email: `${id}@example.org`,
    emailVerified: true,
    role,
    createdAt: NOON,
    updatedAt: NOON,
  });
}

/**
 * Adds a submission in this state, written by `author` and decided by `reviewer`, who are added before; `alsoBy`
 * approved it first.
 */
export async function addSubmission(
  tx: Writer,
  id: string,
  status: 'draft' | 'submitted' | 'approved' = 'submitted',
  alsoBy?: string,
): Promise<void> {
  await tx.insert(submissions).values({
    id,
    title: id,
    authorId: 'author',
    status: status === 'approved' ? 'submitted' : status,
    version: 1,
    createdAt: NOON,
    updatedAt: NOON,
  });
  if (status !== 'approved') return;
  const first = { id: `first-${id}`, submissionId: id, version: 1, note: null, approvedAt: NOON };
  if (alsoBy) await insertApproval(tx, { ...first, reviewerId: alsoBy });
  await tx
    .update(submissions)
    .set({ status, reviewerId: 'reviewer', decidedAt: NOON, version: 2 })
    .where(eq(submissions.id, id));
}

/** Makes the changes as one approved submission of `author`, approved by `reviewer`. */
export function approveChanges(store: Store, changes: Change[], at = NOON): Promise<void> {
  return store.transact(async (tx) => {
    const end = (await findLastRevision(tx))?.seq ?? 0;
    if (end === 0) {
      await addUser(tx, 'author');
      await addUser(tx, 'reviewer', 'reviewer');
      await addUser(tx, 'second', 'reviewer');
    }
    const submissionId = `submission-${end}`;
    const needsTwo = changes.some(
      ({ changeType }) => changeType === 'retract' || changeType === 'redact',
    );
    await addSubmission(tx, submissionId, 'approved', needsTwo ? 'second' : undefined);
    const rows = changes.map((change, position) =>
      revisionRow({ ...change, submissionId, seq: end + 1 + position, recordedAt: at }),
    );
    await appendRevisions(tx, rows);
    const approved = changes.map(
      ({ entityType, id, revision = 1, proposed: value }) =>
        ({ entityType, id, revision, value }) as ApprovedEntity,
    );
    await writeEntities(tx, at, approved);
    await bumpContentVersion(tx);
  });
}

/** A revision row whose hashes only name its place: the chain itself is tested elsewhere. */
export function revisionRow(
  change: Pick<RevisionRow, 'seq' | 'submissionId'> &
    Pick<Change, 'entityType' | 'id'> &
    Partial<Change & Pick<RevisionRow, 'actorId' | 'recordedAt'>>,
): RevisionRow {
  return {
    seq: change.seq,
    entityType: change.entityType,
    entityId: change.id,
    revision: change.revision ?? 1,
    changeType: change.changeType ?? 'create',
    reason: change.reason ?? null,
    actorId: change.actorId ?? 'reviewer',
    submissionId: change.submissionId,
    recordedAt: change.recordedAt ?? NOON,
    snapshot: { ...change.proposed },
    salt: 'salt',
    snapshotHash: 'hash',
    prevHash: String(change.seq - 1),
    hash: String(change.seq),
  };
}
