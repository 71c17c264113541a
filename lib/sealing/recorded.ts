// What is recorded, in words: everything in lib that reads entities or their revisions whatever their confidentiality
// reads them here. Who asks must have made sure of who may read it.
import * as entities from '#db/entities.ts';
import type { EntityRows } from '#db/entities.ts';
import * as revisions from '#db/revisions.ts';
import type { RevisionRow } from '#db/revisions.ts';
import type { EntityType } from '#db/codes.ts';
import type { Reader } from '#db/store.ts';
import type { Source } from '#lib/record/shapes.ts';
import { openSources } from '#lib/sealing/sealed-source.ts';

/** The current entity of this type and id, or undefined. Throws a SealError for a document that does not open. */
export async function findEntity<Type extends EntityType>(
  reader: Reader,
  entityType: Type,
  id: string,
): Promise<EntityRows[Type] | undefined> {
  return (await findEntities(reader, entityType, [id])).get(id);
}

/** The current entities of this type by id; an unknown id is not in the map. Throws as findEntity does. */
export async function findEntities<Type extends EntityType>(
  reader: Reader,
  entityType: Type,
  ids: readonly string[],
): Promise<Map<string, EntityRows[Type]>> {
  const found = await entities.findEntities(reader, entityType, ids);
  if (entityType !== 'source') return found;
  const opened = await openSources(reader, [...found.values()] as EntityRows['source'][]);
  return new Map(opened.map((row) => [row.id, row as EntityRows[Type]]));
}

/** That revision of the entity, or undefined; its reason is as it is kept. Throws as findEntity does. */
export async function findRevision(
  ...[reader, of]: Parameters<typeof revisions.findRevision>
): Promise<RevisionRow | undefined> {
  const found = await revisions.findRevision(reader, of);
  if (!found?.snapshot || of.entityType !== 'source') return found;
  const { entityId: id } = of;
  const kept = found.snapshot as typeof found.snapshot & Source;
  const [opened] = await openSources(reader, [{ ...kept, id }]);
  if (!opened) return found;
  const { id: _id, ...snapshot } = opened;
  return { ...found, snapshot };
}
