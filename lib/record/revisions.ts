import type { EntityType } from '#db/codes.ts';
import { findEntity } from '#db/entities.ts';
import { listPublicFigureIds } from '#db/figure-lists.ts';
import { listRevisionsOf, type RevisionRow } from '#db/revisions.ts';
import { getStore } from '#db/store.ts';
import { AppError } from '#lib/errors.ts';
import { getSource } from '#lib/record/sources.ts';
import { getStatement } from '#lib/record/statements.ts';
import type { EntityShapes } from '#lib/record/shapes.ts';
import type { Role } from '#db/codes.ts';

/** A revision as everybody may read it: who approved it is said by role, never by name. */
export interface PublicRevision<Type extends EntityType = EntityType> extends Pick<
  RevisionRow,
  'seq' | 'revision' | 'changeType' | 'reason' | 'recordedAt' | 'hash' | 'prevHash'
> {
  actorRole: Role;
  /** The whole entity as approved, without what approval adds; null after a redaction. */
  snapshot: Partial<EntityShapes[Type]> | null;
}

/** The revisions of the entity from the first. Throws NOT_FOUND when there is none or its document is not public. */
export async function listRevisions<Type extends EntityType>(
  entityType: Type,
  entityId: string,
): Promise<PublicRevision<Type>[]> {
  await assertPublic(entityType, entityId);
  const rows = await listRevisionsOf(getStore().read, { entityType, entityId });
  if (rows.length === 0) throw new AppError('NOT_FOUND');
  return rows.map(({ revision, actorRole }) => published<Type>(revision, actorRole));
}

/** That revision of the entity as it was. Throws NOT_FOUND. */
export async function getRevision<Type extends EntityType>(
  entityType: Type,
  entityId: string,
  number: number,
): Promise<PublicRevision<Type>> {
  const revisions = await listRevisions(entityType, entityId);
  const found = revisions.find(({ revision }) => revision === number);
  if (!found) throw new AppError('NOT_FOUND');
  return found;
}

function published<Type extends EntityType>(
  row: RevisionRow,
  actorRole: Role,
): PublicRevision<Type> {
  const { seq, revision, changeType, reason, recordedAt, hash, prevHash } = row;
  const snapshot = row.snapshot as PublicRevision<Type>['snapshot'];
  return { seq, revision, changeType, reason, recordedAt, hash, prevHash, actorRole, snapshot };
}

async function assertPublic(entityType: EntityType, id: string): Promise<void> {
  if (entityType === 'source') await getSource(id);
  if (entityType === 'statement') await getStatement(id);
  const figureIds = await figuresBehind(entityType, id);
  const visible = await listPublicFigureIds(getStore().read, figureIds);
  if (visible.length < new Set(figureIds).size) throw new AppError('NOT_FOUND');
}

const figureChosenIn = ({ snapshot }: RevisionRow) =>
  (snapshot as Partial<EntityShapes['headline_choice']> | null)?.figureId;

async function figuresBehind(entityType: EntityType, id: string): Promise<string[]> {
  const { read } = getStore();
  if (entityType === 'figure') return [id];
  if (entityType === 'headline_choice') {
    // An ended choice names no figure any more, its earlier revisions do.
    const rows = await listRevisionsOf(read, { entityType, entityId: id });
    return rows.flatMap(({ revision }) => figureChosenIn(revision) ?? []);
  }
  if (entityType !== 'relation') return [];
  const relation = await findEntity(read, entityType, id);
  return relation ? [relation.fromId, relation.toId] : [];
}
