// Where a place lies: in something larger, in its own country, and once.
import type { LocationLevel } from '#db/codes.ts';
import { foldName } from '#lib/record/fold-name.ts';
import type { Location, Proposed } from '#lib/record/shapes.ts';
import { findIn, type Check, type Context, type Found } from '#lib/submissions/checks/context.ts';
import { proposalsFor, type ProposalOf } from '#lib/submissions/proposal.ts';

type PlaceProposal = ProposalOf<'location'>;

/** A place in one that is not larger or is in another country, and one whose parts would be left in another country. */
export const liesInLarger: Check = (context) =>
  proposalsFor(context.proposals, 'location').flatMap((proposal) => [
    ...againstParent(proposal, context),
    ...againstParts(proposal, context),
  ]);

/** A place that is recorded, or proposed beside, under the same spelling and level in the same place. */
export const isNewPlace: Check = (context) =>
  proposalsFor(context.proposals, 'location').flatMap((proposal) => {
    const { entityId, value } = proposal;
    const own = new Set(spellings(value));
    const same = placesIn(context, value.parentId).find(
      ([id, other]) =>
        id !== entityId &&
        other.level === value.level &&
        !areToldApart(value, other) &&
        spellings(other).some((spelling) => own.has(spelling)),
    );
    if (!same) return [];
    const [holder, { name: title }] = same;
    return [on(proposal, 'name', 'placeKnown', { value: value.name, holder, title })];
  });

// A camp or an area may lie in a settlement, and a settlement in an area.
const SIZE: Record<LocationLevel, number> = {
  country: 0,
  adm1: 1,
  adm2: 2,
  adm3: 3,
  settlement: 4,
  area: 4,
  camp_site: 4,
};

function againstParent(proposal: PlaceProposal, context: Context): Found[] {
  const { level, locationCode: country, name, parentId } = proposal.value;
  if (level === 'country' && parentId !== null)
    return [on(proposal, 'parentId', 'countryInPlace', { value: name })];
  const parent = findIn(context, 'location', parentId);
  if (!parent) return [];
  const values = { value: name, parent: parent.name };
  const isLarger = SIZE[parent.level] < SIZE[level] || SIZE[level] === SIZE.settlement;
  return [
    ...(isLarger ? [] : [on(proposal, 'parentId', 'parentNotLarger', values)]),
    ...(parent.locationCode === country
      ? []
      : [
          on(proposal, 'locationCode', 'placeOutsideParent', {
            ...values,
            country,
            other: parent.locationCode,
          }),
        ]),
  ];
}

// What lies in it is told of it, because only the place itself is in the submission.
function againstParts(proposal: PlaceProposal, context: Context): Found[] {
  const { byKey } = context;
  const [part] = placesIn(context, proposal.entityId).filter(
    ([id, { locationCode }]) =>
      !byKey.has(`location ${id}`) && locationCode !== proposal.value.locationCode,
  );
  if (!part) return [];
  const values = { value: proposal.value.locationCode, part: part[1].name };
  return [on(proposal, 'locationCode', 'partsElsewhere', values)];
}

type Place = [id: string, place: Proposed<Location>];

function placesIn({ current, proposals }: Context, parentId: string | null): Place[] {
  if (parentId === null) return [];
  const places = new Map<string, Proposed<Location>>(current.location);
  for (const { entityId, value } of proposalsFor(proposals, 'location'))
    places.set(entityId, value);
  return [...places].filter(([, place]) => place.parentId === parentId);
}

// Two villages of one district may share a name: their codes say that they are two.
const areToldApart = (a: Proposed<Location>, b: Proposed<Location>) =>
  a.code !== null && b.code !== null && a.code !== b.code;

const spellings = ({ name, names }: Proposed<Location>): string[] =>
  [name, ...names.map((other) => other.name)].map(foldName);

const on = (
  { entityType, entityId }: PlaceProposal,
  field: string,
  problem: string,
  values: Record<string, string>,
): Found => ({ entityType, entityId, field, problem, values });
