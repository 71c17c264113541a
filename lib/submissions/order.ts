import { ENTITY_TYPES } from '#db/codes.ts';
import type { Proposal } from '#lib/submissions/proposal.ts';

/** The proposals in an order in which each finds what it refers to: by type, and parents before what lies in them. */
export function inOrderOfWriting(proposals: readonly Proposal[]): Proposal[] {
  return ENTITY_TYPES.flatMap((type) =>
    parentsFirst(proposals.filter(({ entityType }) => entityType === type)),
  );
}

function parentsFirst(proposals: readonly Proposal[]): Proposal[] {
  const byId = new Map(proposals.map((proposal) => [proposal.entityId, proposal]));
  const placed = new Set<Proposal>();
  const place = (proposal: Proposal, above: number) => {
    const parent = byId.get(parentOf(proposal) ?? '');
    // Checked proposals have no cycle; the limit is there for those that are not.
    if (parent && !placed.has(parent) && above < proposals.length) place(parent, above + 1);
    placed.add(proposal);
  };
  for (const proposal of proposals) place(proposal, 0);
  return [...placed];
}

function parentOf(proposal: Proposal): string | null {
  if (proposal.entityType === 'source') return proposal.value.republishedFromId;
  return 'parentId' in proposal.value ? proposal.value.parentId : null;
}
