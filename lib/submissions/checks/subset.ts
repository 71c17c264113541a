// Hard error 12: what may be called a part of what.
import { firstPossibleDay, lastPossibleDay } from '#lib/dates/partial-dates.ts';
import type { Figure, Proposed, Relation } from '#lib/record/shapes.ts';
import {
  findIn,
  withAncestors,
  type Check,
  type Context,
  type Found,
} from '#lib/submissions/checks/context.ts';

type Part = Proposed<Figure>;

/** Each part fits into its total: unit, measure type, period, place and size. */
export const partsFit: Check = (context) =>
  subsetsIn(context).flatMap(([id, { fromId, toId }]) => {
    const part = findIn(context, 'figure', fromId);
    const total = findIn(context, 'figure', toId);
    if (!part || !total) return [];
    const misfits = [
      ...sameKind(part, total),
      ...inside(part, total, context),
      ...smaller(part, total),
    ];
    return misfits.map((misfit) => ({ ...misfit, entityType: 'relation', entityId: id }));
  });

/** No part contains itself, through however many totals. */
export const partsHaveNoCycle: Check = (context) => {
  const subsets = subsetsIn(context);
  const totals = Map.groupBy(subsets, ([, { fromId }]) => fromId);
  return subsets.flatMap(([id, { fromId, toId }]) =>
    reaches(toId, fromId, (from) => totals.get(from)?.map(([, each]) => each.toId) ?? [])
      ? [onRelation(id, 'toId', 'subsetCycle', { value: toId, part: fromId })]
      : [],
  );
};

/** No part stands in two totals by the same dimension. */
export const partsHaveOneTotal: Check = (context) => {
  const byPart = Map.groupBy(
    subsetsIn(context),
    ([, { fromId, dimension }]) => `${fromId} ${dimension}`,
  );
  return [...byPart.values()].flatMap((group) =>
    group.slice(1).map(([id, { fromId, toId, dimension }]) =>
      onRelation(id, 'toId', 'secondTotal', {
        value: toId,
        part: fromId,
        dimension: dimension ?? '—',
      }),
    ),
  );
};

/** The relations that make one figure a part of another, by id. */
export function subsetsIn(context: Context): [string, Proposed<Relation>][] {
  return [...context.relations].filter(([, { type }]) => type === 'subset_of');
}

type Misfit = Omit<Found, 'entityType' | 'entityId'>;

function sameKind(part: Part, total: Part): Misfit[] {
  return (['unit', 'measureType'] as const).flatMap((field) =>
    part[field] === total[field]
      ? []
      : [
          {
            field: 'fromId',
            problem: field === 'unit' ? 'subsetOfOtherUnit' : 'subsetOfOtherMeasure',
            values: { value: part[field], total: total[field] },
          },
        ],
  );
}

function inside(part: Part, total: Part, context: Context): Misfit[] {
  const misfits: Misfit[] = [];
  const [from, to] = [part.referencePeriodStart, part.referencePeriodEnd];
  const starts = lastPossibleDay(from, part.referencePeriodStartAccuracy);
  const ends = firstPossibleDay(to, part.referencePeriodEndAccuracy);
  const isOutside =
    starts < firstPossibleDay(total.referencePeriodStart, total.referencePeriodStartAccuracy) ||
    ends > lastPossibleDay(total.referencePeriodEnd, total.referencePeriodEndAccuracy);
  if (isOutside)
    misfits.push({
      field: 'fromId',
      problem: 'subsetOutsidePeriod',
      values: {
        value: `${from} – ${to}`,
        total: `${total.referencePeriodStart} – ${total.referencePeriodEnd}`,
      },
    });
  const strayed = part.places.find((place) => !isWithin(place, total, context));
  if (strayed) {
    const name = findIn(context, 'location', strayed.locationId)?.name ?? strayed.locationId;
    misfits.push({
      field: 'fromId',
      problem: 'subsetOutsidePlace',
      values: { value: name, total: total.placeText },
    });
  }
  return misfits;
}

// Places are compared by their role; a total without a place in that role says nothing about it.
function isWithin({ locationId, role }: Part['places'][number], total: Part, context: Context) {
  const allowed = total.places.filter((place) => place.role === role);
  const line = withAncestors(context, locationId);
  return allowed.length === 0 || allowed.some((place) => line.includes(place.locationId));
}

function smaller(part: Part, total: Part): Misfit[] {
  if (part.valueLow === null || total.valueHigh === null || part.valueLow <= total.valueHigh)
    return [];
  const values = { value: part.valueLow, total: total.valueHigh };
  return [{ field: 'fromId', problem: 'subsetLarger', values }];
}

function reaches(from: string, goal: string, next: (id: string) => string[]): boolean {
  const seen = new Set([from]);
  for (const id of seen) {
    if (id === goal) return true;
    for (const each of next(id)) seen.add(each);
  }
  return false;
}

const onRelation = (
  entityId: string,
  field: string,
  problem: string,
  values: Record<string, string | number>,
): Found => ({ entityType: 'relation', entityId, field, problem, values });
