import type { ChangeType, EntityType } from '#db/codes.ts';
import type { FieldProblem } from '#lib/errors.ts';
import type { EntityShapes, Proposed } from '#lib/record/shapes.ts';
import { parseEntity } from '#lib/submissions/entities/parse-entity.ts';
import type { ItemRow } from '#db/submissions.ts';

export interface ProposalOf<Type extends EntityType> {
  itemId: string;
  entityType: Type;
  entityId: string;
  changeType: ChangeType;
  /** The revision that it starts from; null when it creates the entity. */
  baseRevision: number | null;
  reason: string | null;
  value: Proposed<EntityShapes[Type]>;
}

/** An item of a submission whose payload could be read. */
export type Proposal = { [Type in EntityType]: ProposalOf<Type> }[EntityType];

export interface ReadItems {
  proposals: Proposal[];
  /** The items that could not be read. What refers to them is not unknown, only not yet checked. */
  unreadable: ItemRow[];
  problems: FieldProblem[];
}

/** Reads every item: what each would store, and all that cannot be read, by item and field. */
export function readItems(items: readonly ItemRow[]): ReadItems {
  const read = items.map((item) => ({ item, parsed: parseEntity(item.entityType, item.payload) }));
  return {
    proposals: read.flatMap(({ item, parsed }) =>
      parsed.value ? [proposalOf(item, parsed.value)] : [],
    ),
    unreadable: read.flatMap(({ item, parsed }) => (parsed.value ? [] : [item])),
    problems: read.flatMap(({ item, parsed }) =>
      parsed.problems.map((problem) => ({ itemId: item.id, ...problem })),
    ),
  };
}

function proposalOf(item: ItemRow, value: object): Proposal {
  const { id: itemId, entityType, entityId, changeType, baseRevision, reason } = item;
  return { itemId, entityType, entityId, changeType, baseRevision, reason, value } as Proposal;
}

/** The proposals for one kind of entity. */
export function proposalsFor<Type extends EntityType>(
  proposals: readonly Proposal[],
  entityType: Type,
): ProposalOf<Type>[] {
  return proposals.filter(
    (each): each is Proposal & ProposalOf<Type> => each.entityType === entityType,
  );
}
