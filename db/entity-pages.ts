// Reads the whole record a page at a time, by id: for what must see every row.
import { asc, gt, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { EntityType } from '#db/codes.ts';
import { findEntities, type EntityRows } from '#db/entities.ts';
import * as record from '#db/schema/record.ts';
import type { Reader } from '#db/store.ts';

type RecordTable = PgTable & { id: PgColumn };

const TABLES: Record<EntityType, RecordTable> = {
  organization: record.organizations,
  location: record.locations,
  crisis: record.crises,
  series: record.series,
  source: record.sources,
  statement: record.statements,
  figure: record.figures,
  relation: record.relations,
  headline_choice: record.headlineChoices,
  policy: record.policies,
};

/** The entities of this type after `id` ('' for the first), in the order of their ids, at most `limit`. */
export async function listEntitiesAfter<Type extends EntityType>(
  reader: Reader,
  entityType: Type,
  id: string,
  limit: number,
): Promise<EntityRows[Type][]> {
  const table: RecordTable = TABLES[entityType];
  const rows = await reader
    .select({ id: sql<string>`${table.id}` })
    .from(table)
    .where(gt(table.id, id))
    .orderBy(asc(table.id))
    .limit(limit);
  const ids = rows.map((row) => row.id);
  const found = await findEntities(reader, entityType, ids);
  return ids.flatMap((each) => found.get(each) ?? []);
}
