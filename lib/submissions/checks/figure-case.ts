// A figure with what it stands in: the case that most checks look at.
import type { Crisis, Figure, Proposed, Series, Source, Statement } from '#lib/record/shapes.ts';
import { findIn, type Check, type Context } from '#lib/submissions/checks/context.ts';

export interface FigureCase {
  id: string;
  figure: Proposed<Figure>;
  statement: Proposed<Statement> | undefined;
  source: Proposed<Source> | undefined;
  series: Proposed<Series> | undefined;
  crisis: Proposed<Crisis> | undefined;
  /** Whether it is part of another figure of the same series. */
  isPartOfTotal: boolean;
}

export interface FigureProblem {
  field: string;
  problem: string;
  values?: Record<string, string | number>;
}

export type FigureCheck = (each: FigureCase, context: Context) => FigureProblem[];

/** The check of a whole submission that looks at every figure in it, and at those that hang on what it edits. */
export function ofEachFigure(checks: readonly FigureCheck[]): Check {
  return (context) =>
    figuresToCheck(context).flatMap((each) =>
      checks
        .flatMap((check) => check(each, context))
        .map((problem) => ({ entityType: 'figure' as const, entityId: each.id, ...problem })),
    );
}

/** A figure with its statement, source, series and crisis as they will be. */
export function caseOf(context: Context, id: string, figure: Proposed<Figure>): FigureCase {
  const statement = findIn(context, 'statement', figure.statementId);
  const series = findIn(context, 'series', figure.seriesId);
  return {
    id,
    figure,
    statement,
    source: findIn(context, 'source', statement?.sourceId ?? null),
    series,
    crisis: findIn(context, 'crisis', series?.crisisId ?? null),
    isPartOfTotal: isPartOfTotal(context, id, figure.seriesId),
  };
}

// Proposed figures, and recorded ones whose statement, document or total the submission edits.
function figuresToCheck(context: Context): FigureCase[] {
  const proposed = context.proposals.flatMap((each) =>
    each.entityType === 'figure' ? [caseOf(context, each.entityId, each.value)] : [],
  );
  const known = new Set(proposed.map(({ id }) => id));
  const edited = new Set(
    context.proposals.map(({ entityType, entityId }) => `${entityType} ${entityId}`),
  );
  const dependent = [...context.current.figure.values()]
    .filter(({ id }) => !known.has(id))
    .map((figure) => caseOf(context, figure.id, figure))
    .filter(
      ({ id, figure, statement }) =>
        edited.has(`statement ${figure.statementId}`) ||
        edited.has(`source ${statement?.sourceId}`) ||
        totalsOf(context, id).some((total) => known.has(total)),
    );
  return [...proposed, ...dependent];
}

const isPartOfTotal = (context: Context, id: string, seriesId: string) =>
  totalsOf(context, id).some((total) => findIn(context, 'figure', total)?.seriesId === seriesId);

/** The figures that the figure is a part of, as the relations will be. */
export function totalsOf({ relations }: Pick<Context, 'relations'>, id: string): string[] {
  return [...relations.values()].flatMap(({ type, fromId, toId }) =>
    type === 'subset_of' && fromId === id ? [toId] : [],
  );
}
