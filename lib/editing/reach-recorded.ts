import { getStore } from '#db/store.ts';
import type { Actor } from '#lib/access/actor.ts';
import { isPermitted } from '#lib/access/permissions.ts';
import type { RecordType } from '#lib/editing/record-kinds.ts';
import { AppError } from '#lib/errors.ts';
import { findEntity } from '#lib/sealing/recorded.ts';

/**
 * What is recorded under this id, with the words that it rests on and their document. Throws NOT_FOUND for what is not
 * there, and for what rests on a document that is not for the actor to read.
 */
export async function reachRecorded(actor: Actor, entityType: RecordType, id: string) {
  const { read } = getStore();
  const row = await findEntity(read, entityType, id);
  if (!row) throw new AppError('NOT_FOUND');
  const statementId = 'statementId' in row ? row.statementId : id;
  const statement =
    entityType === 'source' ? null : ((await findEntity(read, 'statement', statementId)) ?? null);
  const source = (await findEntity(read, 'source', statement?.sourceId ?? id)) ?? null;
  const isSeen =
    source?.confidentiality === 'public' || isPermitted(actor.role, 'source.confidential');
  if (!isSeen) throw new AppError('NOT_FOUND');
  return { row, statement, source };
}
