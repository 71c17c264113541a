// Hard error 13: the parts by one dimension, such as age, are disjoint and fit into their total together.
import type { Figure, Proposed, Relation } from '#lib/record/shapes.ts';
import { findIn, type Check, type Context, type Found } from '#lib/submissions/checks/context.ts';
import { subsetsIn } from '#lib/submissions/checks/subset.ts';

interface Part {
  relationId: string;
  figureId: string;
  figure: Proposed<Figure>;
}

interface Partition {
  totalId: string;
  dimension: string;
  parts: Part[];
}

/** The lower bounds of the parts add up to no more than the upper bound of their total. */
export const partsFitTogether: Check = (context) =>
  partitionsIn(context).flatMap(({ totalId, dimension, parts }) => {
    const high = findIn(context, 'figure', totalId)?.valueHigh ?? null;
    const sum = parts.reduce((total, { figure }) => total + (figure.valueLow ?? 0), 0);
    if (high === null || sum <= high) return [];
    const values = { value: sum, total: high, dimension };
    return parts.map(({ relationId }) => onRelation(relationId, 'partsExceedTotal', values));
  });

/** No two age bands of one partition overlap, unless they count different sexes. */
export const ageBandsAreApart: Check = (context) =>
  partitionsIn(context).flatMap(({ parts }) =>
    parts.flatMap((part, at) => {
      const other = parts.slice(0, at).find((earlier) => overlap(earlier.figure, part.figure));
      if (!other) return [];
      const values = { value: bandOf(part.figure), other: bandOf(other.figure) };
      return [onRelation(part.relationId, 'ageBandsOverlap', values)];
    }),
  );

// Without a dimension nobody says that the parts are disjoint: "including 40,000 children, 50,000 without water".
function partitionsIn(context: Context): Partition[] {
  const repeated = restated(context);
  const divided = subsetsIn(context).filter(([, { dimension }]) => dimension !== null);
  const groups = Map.groupBy(divided, ([, { toId, dimension }]) => `${toId} ${dimension}`);
  return [...groups.values()].map((group) => ({
    totalId: group[0]?.[1].toId ?? '',
    dimension: group[0]?.[1].dimension ?? '',
    parts: group.flatMap((entry) => partOf(entry, context, repeated)),
  }));
}

function partOf(
  [relationId, { fromId }]: [string, Proposed<Relation>],
  context: Context,
  repeated: ReadonlySet<string>,
): Part[] {
  const figure = findIn(context, 'figure', fromId);
  const counts = figure?.lifecycle === 'active' && !repeated.has(fromId);
  return counts ? [{ relationId, figureId: fromId, figure }] : [];
}

/** The figures that only restate another: the same part is not counted twice. */
function restated(context: Context): Set<string> {
  const restating = [...context.relations.values()].filter(({ type }) =>
    ['repeats', 'duplicate_of'].includes(type),
  );
  return new Set(restating.map(({ fromId }) => fromId));
}

function overlap(a: Proposed<Figure>, b: Proposed<Figure>): boolean {
  const areBands = [a, b].every(({ minAge, maxAge }) => minAge !== null || maxAge !== null);
  const isSameSex = a.gender === b.gender || a.gender === 'all' || b.gender === 'all';
  return areBands && isSameSex && reachesInto(a, b) && reachesInto(b, a);
}

const reachesInto = (a: Proposed<Figure>, b: Proposed<Figure>) =>
  (a.minAge ?? 0) <= (b.maxAge ?? Infinity);

const bandOf = ({ ageRange, minAge, maxAge }: Proposed<Figure>) =>
  ageRange ?? `${minAge ?? 0}–${maxAge ?? ''}`;

const onRelation = (
  entityId: string,
  problem: string,
  values: Record<string, string | number>,
): Found => ({ entityType: 'relation', entityId, field: 'fromId', problem, values });
