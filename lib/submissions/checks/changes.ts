// What kind of change an item is, and what it must say.
import type { ChangeType, Lifecycle, RELATION_TYPES } from '#db/codes.ts';
import type { Check, Context, Found } from '#lib/submissions/checks/context.ts';
import type { Proposal } from '#lib/submissions/proposal.ts';

/** Changes of a kind that the entity cannot have, or without the reason that readers will be shown. */
export const changesAreExplained: Check = (context) =>
  context.proposals.flatMap((proposal) => [
    ...existence(proposal, context),
    ...explanation(proposal),
    ...lifecycle(proposal),
    ...leadsOn(proposal, context),
  ]);

/** The state that a figure has after a change of this kind, where the kind decides it. */
const LIFECYCLE_AFTER: Partial<Record<ChangeType, Lifecycle>> = {
  retract: 'retracted',
  withdraw: 'withdrawn_by_source',
  supersede: 'corrected',
};

function existence(proposal: Proposal, { current }: Context): Found[] {
  const exists = current[proposal.entityType].has(proposal.entityId);
  if (proposal.changeType === 'create' && exists) return [on(proposal, '', 'alreadyRecorded')];
  if (proposal.changeType !== 'create' && !exists) return [on(proposal, '', 'nothingToChange')];
  return [];
}

function explanation(proposal: Proposal): Found[] {
  const needsReason = proposal.changeType !== 'create' && !proposal.reason?.trim();
  return needsReason ? [on(proposal, 'reason', 'reasonMissing')] : [];
}

function lifecycle(proposal: Proposal): Found[] {
  const after = LIFECYCLE_AFTER[proposal.changeType];
  if (!after) return [];
  if (proposal.entityType !== 'figure') return [on(proposal, 'changeType', 'onlyFigures')];
  return proposal.value.lifecycle === after
    ? []
    : [on(proposal, 'lifecycle', 'otherLifecycle', after)];
}

// What is replaced leads to what took its place, and what was recorded twice to the one that stays.
function leadsOn(proposal: Proposal, { current, relations }: Context): Found[] {
  if (proposal.entityType !== 'figure') return [];
  const { changeType, entityId: id, value } = proposal;
  const stands = (type: (typeof RELATION_TYPES)[number], end: 'fromId' | 'toId') =>
    [...relations.values()].some((relation) => relation.type === type && relation[end] === id);
  const wasDuplicate = current.figure.get(id)?.lifecycle === 'duplicate';
  if (changeType === 'supersede' && !stands('corrects', 'toId'))
    return [on(proposal, 'another', 'replacementMissing')];
  if (value.lifecycle === 'duplicate' && !wasDuplicate && !stands('duplicate_of', 'fromId'))
    return [on(proposal, 'another', 'originalMissing')];
  return [];
}

const on = (
  { entityType, entityId, changeType }: Proposal,
  field: string,
  problem: string,
  expected = '',
): Found => ({
  entityType,
  entityId,
  field,
  problem,
  values: { value: entityId, change: changeType, expected },
});
