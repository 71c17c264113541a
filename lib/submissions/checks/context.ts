// A submission beside the part of the record that it refers to: all that the checks may look at.
import type { EntityType } from '#db/codes.ts';
import type { TakenName } from '#db/taken.ts';
import type {
  EntityShapes,
  Location,
  Organization,
  Proposed,
  Relation,
  Source,
} from '#lib/record/shapes.ts';
import type { Proposal, ReadItems } from '#lib/submissions/proposal.ts';

export type Current = { [Type in EntityType]: ReadonlyMap<string, EntityShapes[Type]> };

/** What the record holds as far as the submission is concerned. */
export interface Surroundings {
  current: Current;
  /** Names of which there may be only one, that somebody has already. */
  taken: Partial<Record<EntityType, readonly TakenName[]>>;
  sourcesAtAddress: readonly Source[];
  snapshotIds: ReadonlySet<string>;
  /** Edited series that have figures. */
  seriesInUse: ReadonlySet<string>;
  /** By the id of a merged organization the figures by which it is told apart from the one that is kept. */
  figuresBetween: ReadonlyMap<string, readonly string[]>;
  /** Every recorded organization, where one is proposed. */
  standing: readonly Organization[];
}

export interface Context extends Surroundings {
  proposals: readonly Proposal[];
  /** The proposals by `type id`. */
  byKey: ReadonlyMap<string, Proposal>;
  /** Every relation in sight as it will be, by its id. */
  relations: ReadonlyMap<string, Proposed<Relation>>;
  /** `type id` of the items that could not be read. */
  unreadable: ReadonlySet<string>;
}

/** What is wrong, and with which entity. */
export interface Found {
  entityType: EntityType;
  entityId: string;
  field: string;
  problem: string;
  values?: Record<string, string | number>;
}

export type Check = (context: Context) => Found[];

/** The proposals in their surroundings. `unreadable` are the items that could not be read. */
export function newContext(
  { proposals, unreadable }: Pick<ReadItems, 'proposals' | 'unreadable'>,
  surroundings: Surroundings,
): Context {
  const relations = new Map<string, Proposed<Relation>>(surroundings.current.relation);
  for (const each of proposals)
    if (each.entityType === 'relation') relations.set(each.entityId, each.value);
  return {
    ...surroundings,
    proposals,
    byKey: new Map(proposals.map((each) => [keyOf(each.entityType, each.entityId), each])),
    relations,
    unreadable: new Set(unreadable.map(({ entityType, entityId }) => keyOf(entityType, entityId))),
  };
}

/** The entity as it will be when the submission is approved; undefined when there is none, or it cannot be read. */
export function findIn<Type extends EntityType>(
  { byKey, current }: Context,
  entityType: Type,
  id: string | null,
): Proposed<EntityShapes[Type]> | undefined {
  if (id === null) return undefined;
  const proposed = byKey.get(keyOf(entityType, id));
  const known: ReadonlyMap<string, EntityShapes[Type]> = current[entityType];
  return (proposed?.value as Proposed<EntityShapes[Type]> | undefined) ?? known.get(id);
}

/** Whether there will be such an entity; one whose item cannot be read yet counts as there. */
export function isKnown(context: Context, entityType: EntityType, id: string): boolean {
  return (
    findIn(context, entityType, id) !== undefined || context.unreadable.has(keyOf(entityType, id))
  );
}

/** The place and all that it lies in, from the smallest to the country. */
export function withAncestors(context: Context, locationId: string): string[] {
  const line: string[] = [];
  let id: string | null = locationId;
  while (id !== null && !line.includes(id)) {
    line.push(id);
    const location: Proposed<Location> | undefined = findIn(context, 'location', id);
    id = location?.parentId ?? null;
  }
  return line;
}

/** How an entity is named where all types are kept together. */
export function keyOf(entityType: EntityType, id: string): string {
  return `${entityType} ${id}`;
}
