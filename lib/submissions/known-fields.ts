import type { EntityType } from '#db/codes.ts';
import { AppError } from '#lib/errors.ts';
import { parseEntity } from '#lib/submissions/entities/parse-entity.ts';
import { readPayload } from '#lib/submissions/input.ts';

/**
 * What is typed may be wrong or missing until it is sent; a field that the entity does not have was never asked for
 * (OWASP ASVS 5.0, 15.3.3). Throws INVALID naming each of those, the entity in the place of the item, and as
 * readPayload does.
 */
export function refuseUnknownFields(
  items: readonly { entityType: EntityType; entityId?: unknown; payload?: unknown }[],
): void {
  const fields = items.flatMap(({ entityType, entityId, payload }) =>
    parseEntity(entityType, readPayload(payload))
      .problems.filter(({ problem }) => problem === 'unknownField')
      .map((problem) => ({ ...problem, ...(entityId ? { itemId: String(entityId) } : {}) })),
  );
  if (fields.length > 0) throw new AppError('INVALID', { fields });
}
