import type { EntityType, Role } from '#db/codes.ts';
import { listRevisionsOf, type RevisionRow } from '#db/revisions.ts';
import { getStore } from '#db/store.ts';
import { AppError } from '#lib/errors.ts';
import { documentsBehind } from '#lib/record/documents-behind.ts';
import type { EntityShapes } from '#lib/record/shapes.ts';

/** A revision as everybody may read it: who approved it is said by role, never by name. */
export interface PublicRevision<Type extends EntityType = EntityType> extends Pick<
  RevisionRow,
  'seq' | 'entityId' | 'revision' | 'changeType' | 'reason' | 'recordedAt' | 'hash' | 'prevHash'
> {
  entityType: Type;
  actorRole: Role;
  /** The whole entity as approved, without what approval adds; null when it is withheld. */
  snapshot: Partial<EntityShapes[Type]> | null;
  /** Why there is no snapshot: it was redacted, or its document was not public at that time. */
  withheld: 'redacted' | 'not_public_then' | null;
}

/** A revision with the role of the person who approved it. */
export interface Approval {
  revision: RevisionRow;
  actorRole: Role;
}

/** The revisions of the entity from the first. Throws NOT_FOUND when there is none or its document is not public. */
export async function listRevisions<Type extends EntityType>(
  entityType: Type,
  entityId: string,
): Promise<PublicRevision<Type>[]> {
  const rows = await listRevisionsOf(getStore().read, { entityType, entityId });
  const found = await publicRevisions(rows);
  // One that leads to what is not public hides the whole entity.
  if (rows.length === 0 || found.length < rows.length) throw new AppError('NOT_FOUND');
  return found as PublicRevision<Type>[];
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

/**
 * Those of the revisions that everybody may read, in their order: none behind which stands a document that is not
 * public, and no words that were written while it was not.
 */
export async function publicRevisions(rows: readonly Approval[]): Promise<PublicRevision[]> {
  const documents = await documentsBehind(rows.map(({ revision }) => revision));
  return rows
    .filter(({ revision }) => documents.arePublic(revision))
    .map(({ revision, actorRole }) =>
      published(revision, actorRole, documents.werePublic(revision)),
    );
}

function published(row: RevisionRow, actorRole: Role, wasPublic: boolean): PublicRevision {
  const { seq, entityType, entityId, revision, changeType, recordedAt, hash, prevHash } = row;
  const withheld = !wasPublic ? 'not_public_then' : row.snapshot === null ? 'redacted' : null;
  return {
    seq,
    entityType,
    entityId,
    revision,
    changeType,
    recordedAt,
    hash,
    prevHash,
    actorRole,
    reason: wasPublic ? row.reason : null,
    snapshot: withheld ? null : row.snapshot,
    withheld,
  };
}
