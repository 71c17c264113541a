// Every id that a proposal names is the id of something that is recorded, or proposed beside it.
import type { EntityType } from '#db/codes.ts';
import { isKnown, type Check, type Context, type Found } from '#lib/submissions/checks/context.ts';
import type { Proposal } from '#lib/submissions/proposal.ts';

export interface Reference {
  field: string;
  entityType: EntityType;
  id: string;
}

/** What is named and is not there. */
export const refersToKnown: Check = (context) =>
  context.proposals.flatMap((proposal) => [
    ...referencesOf(proposal)
      .filter(({ entityType, id }) => !isKnown(context, entityType, id))
      .map(({ field, entityType, id }) => unknown(proposal, field, UNKNOWN[entityType], id)),
    ...missingSnapshots(proposal, context),
  ]);

/** The ids that the proposal names, each with the field that names it. */
export function referencesOf(proposal: Proposal): Reference[] {
  switch (proposal.entityType) {
    case 'organization':
      return [
        ...one('parentId', 'organization', proposal.value.parentId),
        ...one('mergedIntoId', 'organization', proposal.value.mergedIntoId),
        ...proposal.value.reliability.flatMap(({ crisisId }, at) =>
          one(`reliability.${at}.crisisId`, 'crisis', crisisId),
        ),
      ];
    case 'location':
      return one('parentId', 'location', proposal.value.parentId);
    case 'crisis':
      return one('parentId', 'crisis', proposal.value.parentId);
    case 'series':
      return [
        ...one('crisisId', 'crisis', proposal.value.crisisId),
        ...proposal.value.areaIds.flatMap((id, at) => one(`areaIds.${at}`, 'location', id)),
      ];
    case 'source':
      return [
        ...one('publisherId', 'organization', proposal.value.publisherId),
        ...one('republishedFromId', 'source', proposal.value.republishedFromId),
      ];
    case 'statement':
      return [
        ...one('sourceId', 'source', proposal.value.sourceId),
        ...one('organizationId', 'organization', proposal.value.organizationId),
      ];
    case 'figure':
      return [
        ...one('statementId', 'statement', proposal.value.statementId),
        ...one('seriesId', 'series', proposal.value.seriesId),
        ...one(
          'originatingOrganizationId',
          'organization',
          proposal.value.originatingOrganizationId,
        ),
        ...proposal.value.places.flatMap(({ locationId }, at) =>
          one(`places.${at}.locationId`, 'location', locationId),
        ),
      ];
    case 'relation':
      return [
        ...one('fromId', 'figure', proposal.value.fromId),
        ...one('toId', 'figure', proposal.value.toId),
      ];
    case 'headline_choice':
      return [
        ...one('seriesId', 'series', proposal.value.seriesId),
        ...one('figureId', 'figure', proposal.value.figureId),
      ];
    case 'policy':
      return [];
  }
}

const UNKNOWN: Record<EntityType, string> = {
  organization: 'unknownOrganization',
  location: 'unknownLocation',
  crisis: 'unknownCrisis',
  series: 'unknownSeries',
  source: 'unknownSource',
  statement: 'unknownStatement',
  figure: 'unknownFigure',
  relation: 'unknownFigure',
  headline_choice: 'unknownFigure',
  policy: 'unknownFigure',
};

const one = (field: string, entityType: EntityType, id: string | null): Reference[] =>
  id === null ? [] : [{ field, entityType, id }];

function missingSnapshots(proposal: Proposal, { snapshotIds }: Context): Found[] {
  if (proposal.entityType !== 'source') return [];
  return proposal.value.snapshotIds.flatMap((id, at) =>
    snapshotIds.has(id) ? [] : [unknown(proposal, `snapshotIds.${at}`, 'unknownSnapshot', id)],
  );
}

const unknown = (
  { entityType, entityId }: Proposal,
  field: string,
  problem: string,
  value: string,
): Found => ({ entityType, entityId, field, problem, values: { value } });
