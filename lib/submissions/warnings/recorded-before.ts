// What the changes in a submission start from, as it is recorded now.
import { listRelationsOf, type RelationRow } from '#db/relations.ts';
import { getStore } from '#db/store.ts';
import { findEntities } from '#lib/sealing/recorded.ts';
import type { Proposal } from '#lib/submissions/proposal.ts';

interface RecordedBefore {
  /** The changes of figures and documents, each with what is recorded in the place of what is proposed. */
  proposals: Proposal[];
  /** The relations in which the changed figures stand. */
  relations: { entityType: 'relation'; entityId: string; value: RelationRow }[];
}

/** What is recorded of everything that the proposals change; a proposal that adds something has nothing before it. */
export async function recordedBefore(proposals: readonly Proposal[]): Promise<RecordedBefore> {
  const { read } = getStore();
  const idsOf = (entityType: 'figure' | 'source') =>
    proposals
      .filter((each) => each.entityType === entityType && each.baseRevision !== null)
      .map(({ entityId }) => entityId);
  const [figures, sources, relations] = await Promise.all([
    findEntities(read, 'figure', idsOf('figure')),
    findEntities(read, 'source', idsOf('source')),
    listRelationsOf(read, idsOf('figure')),
  ]);
  return {
    proposals: proposals.flatMap((proposal): Proposal[] => {
      const { entityType, entityId } = proposal;
      if (entityType === 'figure') return withValue(proposal, figures.get(entityId));
      return entityType === 'source' ? withValue(proposal, sources.get(entityId)) : [];
    }),
    relations: relations.map((value) => ({ entityType: 'relation', entityId: value.id, value })),
  };
}

const withValue = <Of extends Proposal>(proposal: Of, value: Of['value'] | undefined): Of[] =>
  value ? [{ ...proposal, value }] : [];
