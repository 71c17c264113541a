// Approves a generated record in bulk: the submissions, the chain and the rows of an approval, without its checks.
import { ENTITY_TYPES, type EntityType } from '#db/codes.ts';
import { writeEntities } from '#db/entities.ts';
import { bumpContentVersion } from '#db/instance.ts';
import { appendRevisions, findLastRevision } from '#db/revisions.ts';
import { insertSubmission, updateSubmission } from '#db/submissions.ts';
import { getStore } from '#db/store.ts';
import { chained } from '#lib/record/chain.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import type { GeneratedEntity } from '#tests/bench/generated-entity.ts';
import { daysOf, referenceOf } from '#tests/bench/generated-record.ts';

const AT_ONCE = 5_000;

interface People {
  author: { id: string };
  reviewer: { id: string };
}

/** Writes a generated record of at least so many figures, some thousands of rows in each transaction. */
export async function writeRecord(atLeast: number, people: People): Promise<void> {
  await approved([...referenceOf(atLeast)], people);
  let waiting: GeneratedEntity[] = [];
  for (const day of daysOf(atLeast)) {
    waiting.push(...day);
    if (waiting.length < AT_ONCE) continue;
    await approved(waiting, people);
    waiting = [];
  }
  if (waiting.length > 0) await approved(waiting, people);
}

async function approved(entities: GeneratedEntity[], { author, reviewer }: People): Promise<void> {
  const ordered = ENTITY_TYPES.flatMap((type: EntityType) =>
    entities.filter(({ entityType }) => entityType === type),
  );
  const at = new Date();
  await getStore().transact(async (tx) => {
    const id = newPublicId();
    const draft = {
      id,
      title: `${entities.length} entities`,
      authorId: author.id,
      status: 'submitted' as const,
      version: 1,
    };
    const undecided = { submittedAt: at, reviewerId: null, decidedAt: null, decisionNote: null };
    await insertSubmission(tx, { ...draft, ...undecided, createdAt: at, updatedAt: at });
    await updateSubmission(tx, draft, {
      status: 'approved',
      reviewerId: reviewer.id,
      decidedAt: at,
    });
    const rows = ordered.map(({ entityType, id: entityId, value }) => ({
      entityType,
      entityId,
      revision: 1,
      changeType: 'create' as const,
      reason: null,
      actorId: reviewer.id,
      submissionId: id,
      recordedAt: at,
      snapshot: { ...value },
    }));
    await appendRevisions(tx, chained(await findLastRevision(tx), rows));
    await writeEntities(
      tx,
      at,
      ordered.map((each) => ({ ...each, revision: 1 })),
    );
    await bumpContentVersion(tx);
  });
}
