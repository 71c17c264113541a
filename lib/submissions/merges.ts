// What goes with an organization that is merged into another: all that stands under it, each by a revision of its own.
import type { EntityRows } from '#db/entities.ts';
import { listIdsUnder, type IdsUnder } from '#db/merges.ts';
import type { ItemRow } from '#db/submissions.ts';
import type { Reader } from '#db/store.ts';
import { findEntities } from '#lib/sealing/recorded.ts';

const FIELD = {
  figure: 'originatingOrganizationId',
  statement: 'organizationId',
  source: 'publisherId',
  organization: 'parentId',
} as const satisfies { [Type in keyof IdsUnder]: keyof EntityRows[Type] };

/** The organization that the item merges its own into; null for any other item. */
export function mergedInto({
  entityType,
  payload,
}: Pick<ItemRow, 'entityType' | 'payload'>): string | null {
  const into = entityType === 'organization' ? payload.mergedIntoId : null;
  return typeof into === 'string' && into ? into : null;
}

/** Whether the item merges its organization, or opens it again that is merged as it stands recorded. */
export function changesMerge(
  item: Pick<ItemRow, 'entityType' | 'payload'>,
  recorded: object | null,
): boolean {
  if (mergedInto(item) !== null) return true;
  const before = recorded && 'mergedIntoId' in recorded ? recorded.mergedIntoId : null;
  return item.entityType === 'organization' && typeof before === 'string';
}

/**
 * An edit of everything that stands under an organization which one of the items merges, as it is now, except what
 * the submission changes itself. None for an organization that was merged before.
 */
export async function movedByMerges(
  reader: Reader,
  items: readonly ItemRow[],
): Promise<{ item: ItemRow; cause: ItemRow }[]> {
  const merges = items.flatMap((cause) => {
    const into = mergedInto(cause);
    return into === null || into === cause.entityId ? [] : [{ cause, into }];
  });
  const own = new Set(items.map(({ entityType, entityId }) => `${entityType} ${entityId}`));
  const moved = [];
  for (const { cause, into } of merges) {
    const under = await listIdsUnder(reader, cause.entityId);
    for (const type of Object.keys(FIELD) as (keyof IdsUnder)[]) {
      const rows = await findEntities(reader, type, under[type]);
      for (const row of rows.values())
        if (!own.has(`${type} ${row.id}`))
          moved.push({ cause, item: editOf(cause, type, { ...row, [FIELD[type]]: into }) });
    }
  }
  return moved;
}

const ADDED_BY_APPROVAL = ['id', 'revision', 'recordedAt'];

function editOf(
  cause: ItemRow,
  entityType: keyof IdsUnder,
  row: EntityRows[keyof IdsUnder],
): ItemRow {
  const { id: entityId, revision: baseRevision } = row;
  const payload = Object.fromEntries(
    Object.entries(row).filter(([name]) => !ADDED_BY_APPROVAL.includes(name)),
  );
  const { submissionId, position, reason, updatedAt } = cause;
  return {
    id: `${cause.id} ${entityType} ${entityId}`,
    submissionId,
    position,
    entityType,
    entityId,
    changeType: 'edit',
    baseRevision,
    reason,
    payload,
    updatedAt,
  };
}
