// Names of which the record, or a crisis, has only one.
import type { EntityType } from '#db/codes.ts';
import type { TakenName } from '#db/taken.ts';
import type { Check, Context } from '#lib/submissions/checks/context.ts';
import type { Proposal } from '#lib/submissions/proposal.ts';

interface OwnName {
  field: string;
  problem: string;
  name: string;
  within: string | null;
}

/** A slug, P-code, headline or policy that somebody has already, in the record or in this submission. */
export const namesAreFree: Check = (context) =>
  context.proposals.flatMap((proposal) => {
    const own = ownName(proposal);
    const holder = own && holderOf(own, proposal, context);
    if (!own || !holder) return [];
    const { entityType, entityId } = proposal;
    const values = { value: own.name, holder: holder.id, title: holder.title ?? holder.id };
    return [{ entityType, entityId, field: own.field, problem: own.problem, values }];
  });

/** The name of a proposal that must be its own; null when it has none. */
export function ownName(proposal: Proposal): OwnName | null {
  switch (proposal.entityType) {
    case 'organization':
    case 'crisis':
      return { field: 'slug', problem: 'slugTaken', name: proposal.value.slug, within: null };
    case 'series': {
      const { slug: name, crisisId: within } = proposal.value;
      return { field: 'slug', problem: 'slugTaken', name, within };
    }
    case 'location': {
      const { code: name, validFrom: within } = proposal.value;
      return name === null ? null : { field: 'code', problem: 'codeTaken', name, within };
    }
    case 'headline_choice':
      return one('seriesId', 'headlineTaken', proposal.value.seriesId);
    case 'policy':
      return one('kind', 'policyTaken', proposal.value.kind);
    default:
      return null;
  }
}

const one = (field: string, problem: string, name: string): OwnName => ({
  field,
  problem,
  name,
  within: null,
});

/** The id of whoever else has the name; in the record only those whose own item does not give it up. */
function holderOf(own: OwnName, proposal: Proposal, { taken, proposals }: Context) {
  const { entityType, entityId } = proposal;
  const edited = new Set(proposals.filter(isOf(entityType)).map((each) => each.entityId));
  const inRecord: readonly TakenName[] = taken[entityType] ?? [];
  const beside = proposals.filter(isOf(entityType)).flatMap((each) => {
    const other = ownName(each);
    if (!other) return [];
    const title = 'name' in each.value ? each.value.name : null;
    return [{ id: each.entityId, name: other.name, title, within: other.within }];
  });
  const holders = [...inRecord.filter(({ id }) => !edited.has(id)), ...beside];
  return holders.find(
    ({ id, name, within }) => id !== entityId && name === own.name && within === own.within,
  );
}

const isOf =
  (entityType: EntityType) =>
  (each: Proposal): boolean =>
    each.entityType === entityType;
