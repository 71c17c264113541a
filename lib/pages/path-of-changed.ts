import type { EntityType } from '#db/codes.ts';

/** The page of something in the record, below the language; the first page for what has none of its own. */
export function pathOfChanged(entityType: EntityType, id: string): string {
  return PATHS[entityType]?.(id) ?? '';
}

const PATHS: Partial<Record<EntityType, (id: string) => string>> = {
  figure: (id) => `/figures/${id}`,
  statement: (id) => `/statements/${id}`,
  source: (id) => `/sources/${id}`,
  policy: () => '/methodology',
};
