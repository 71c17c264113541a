import type { EntityType } from '#db/codes.ts';
import type { ItemRow } from '#db/submissions.ts';

/** What an item of each type is called by, first what says most; an item without any of it is called by its id. */
const NAMED_BY: Record<EntityType, readonly string[]> = {
  organization: ['name'],
  location: ['name'],
  crisis: ['name'],
  series: ['name'],
  source: ['title', 'url'],
  statement: ['quote'],
  figure: ['valueText'],
  relation: [],
  headline_choice: ['figureId'],
  policy: ['note'],
};

const LONGEST = 80;

/** A few words by which people know the item, as it was typed. */
export function itemName({
  entityType,
  entityId,
  payload,
}: Pick<ItemRow, 'entityType' | 'entityId' | 'payload'>): string {
  const words = NAMED_BY[entityType]
    .map((name) => String(payload[name] ?? '').trim())
    .find((text) => text !== '');
  if (!words) return entityId;
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}
