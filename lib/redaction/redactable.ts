// Which words of the record may be taken out, and what is left in their place.
import type { EntityType } from '#db/codes.ts';

/**
 * What a field holds when all of it is taken out: `mark` the mark, where it may not be empty, `nothing` no words at
 * all, `none` an empty list, `address` nothing as soon as a part of it goes: half an address leads nowhere.
 */
export type Left = 'mark' | 'nothing' | 'none' | 'address';

/** The words of each kind of entity that may name somebody. Numbers, dates, codes and what leads elsewhere stay. */
export const REDACTABLE = {
  figure: {
    placeText: 'mark',
    specificNeed: 'nothing',
    termAsReported: 'nothing',
    definitionText: 'nothing',
    calculationNote: 'nothing',
    caveat: 'nothing',
    householdSizeSource: 'mark',
    lifecycleReason: 'mark',
  },
  statement: {
    quote: 'mark',
    quotePrefix: 'nothing',
    quoteSuffix: 'nothing',
    translation: 'mark',
    speakerName: 'nothing',
    speakerRole: 'nothing',
    locator: 'nothing',
    translatedBy: 'mark',
  },
  source: {
    title: 'mark',
    authors: 'none',
    url: 'address',
    archiveUrl: 'address',
    licence: 'nothing',
    snapshotIds: 'none',
  },
} as const satisfies Partial<Record<EntityType, Record<string, Left>>>;

export type RedactableType = keyof typeof REDACTABLE;

/** Whether words may be taken out of entities of this type. */
export function isRedactable(entityType: EntityType): entityType is RedactableType {
  return Object.hasOwn(REDACTABLE, entityType);
}

/** The fields of the type that may name somebody, in the order in which a person reads them. */
export function redactableFields(entityType: RedactableType): [field: string, left: Left][] {
  return Object.entries(REDACTABLE[entityType]);
}
