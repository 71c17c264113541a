// Every check of a submission against the record, in the order in which the problems are told.
import type { EntityType } from '#db/codes.ts';
import type { FieldProblem } from '#lib/errors.ts';
import { boundsInOrder } from '#lib/submissions/checks/bounds-in-order.ts';
import { changesAreExplained } from '#lib/submissions/checks/changes.ts';
import { canBeRead } from '#lib/submissions/checks/can-be-read.ts';
import {
  findIn,
  keyOf,
  type Check,
  type Context,
  type Found,
} from '#lib/submissions/checks/context.ts';
import { ofEachFigure, totalsOf } from '#lib/submissions/checks/figure-case.ts';
import { hasValue } from '#lib/submissions/checks/has-value.ts';
import { mayHeadSeries } from '#lib/submissions/checks/headline-candidate.ts';
import { sizeIsCited } from '#lib/submissions/checks/household-size.ts';
import { isInsideCrisis } from '#lib/submissions/checks/inside-crisis.ts';
import { looksBack } from '#lib/submissions/checks/looks-back.ts';
import { metricAllowsFigure, metricAllowsSeries } from '#lib/submissions/checks/metric-allows.ts';
import { isNewDocument } from '#lib/submissions/checks/new-document.ts';
import { isLocked } from '#lib/submissions/checks/number-lock.ts';
import { spellingsAreOwn } from '#lib/submissions/checks/own-spellings.ts';
import { mayBeMerged, namesStanding } from '#lib/submissions/checks/merged.ts';
import { isNewPlace, liesInLarger } from '#lib/submissions/checks/placed-rightly.ts';
import { isNotInItself } from '#lib/submissions/checks/own-ancestor.ts';
import { ageBandsAreApart, partsFitTogether } from '#lib/submissions/checks/partition.ts';
import { countsFromStartOfSeries, periodFits } from '#lib/submissions/checks/period.ts';
import {
  figureIsFromPublicSource,
  statementIsFromPublicSource,
} from '#lib/submissions/checks/public-source.ts';
import { rangeHasEnds } from '#lib/submissions/checks/range-has-ends.ts';
import { onlyTakesOut } from '#lib/submissions/checks/redaction.ts';
import { refersToKnown } from '#lib/submissions/checks/references.ts';
import { isRelatedOnce } from '#lib/submissions/checks/relation-once.ts';
import { saidBeforePublished } from '#lib/submissions/checks/said-before-published.ts';
import { agreesWithSeries } from '#lib/submissions/checks/series-agreement.ts';
import { seriesKeepsMeaning } from '#lib/submissions/checks/series-in-use.ts';
import { partsFit, partsHaveNoCycle, partsHaveOneTotal } from '#lib/submissions/checks/subset.ts';
import { namesAreFree } from '#lib/submissions/checks/unique-names.ts';
import { isInQuote } from '#lib/submissions/checks/words-of-quote.ts';

export const CHECKS: readonly Check[] = [
  changesAreExplained,
  onlyTakesOut,
  refersToKnown,
  mayBeMerged,
  namesStanding,
  namesAreFree,
  spellingsAreOwn,
  isNotInItself,
  liesInLarger,
  isNewPlace,
  isNewDocument,
  canBeRead,
  metricAllowsSeries,
  seriesKeepsMeaning,
  saidBeforePublished,
  statementIsFromPublicSource,
  ofEachFigure([
    hasValue,
    boundsInOrder,
    rangeHasEnds,
    isLocked,
    isInQuote,
    metricAllowsFigure,
    periodFits,
    looksBack,
    sizeIsCited,
    isInsideCrisis,
    agreesWithSeries,
    countsFromStartOfSeries,
    figureIsFromPublicSource,
  ]),
  isRelatedOnce,
  partsFit,
  partsHaveNoCycle,
  partsHaveOneTotal,
  partsFitTogether,
  ageBandsAreApart,
  mayHeadSeries,
];

/** Everything that keeps the submission from being sent, each problem with its item, field and values. */
export function runChecks(context: Context): FieldProblem[] {
  const found = CHECKS.flatMap((check) => check(context));
  return found.flatMap((each) => placed(each, context));
}

// What is wrong with an entity outside the submission is the doing of the item that edits what it hangs on.
function placed(found: Found, context: Context): FieldProblem[] {
  const { entityType, entityId, field, problem, values } = found;
  const own = itemOf(context, entityType, entityId);
  if (own) return [{ itemId: own, field, problem, values }];
  const itemId = causes(found, context)
    .map(([type, id]) => itemOf(context, type, id))
    .find((item) => item !== undefined);
  const told = { value: entityId, entity: entityType, field };
  return itemId ? [{ itemId, field: '', problem: 'breaksRecorded', values: told }] : [];
}

function causes({ entityType, entityId }: Found, context: Context): [EntityType, string][] {
  if (entityType === 'relation') {
    const relation = context.current.relation.get(entityId);
    return relation
      ? [
          ['figure', relation.fromId],
          ['figure', relation.toId],
        ]
      : [];
  }
  const figure = entityType === 'figure' ? context.current.figure.get(entityId) : undefined;
  const statementId = figure?.statementId ?? entityId;
  const sourceId = findIn(context, 'statement', statementId)?.sourceId ?? '';
  return [
    ['statement', statementId],
    ['source', sourceId],
    ...totalsOf(context, entityId).map((total): [EntityType, string] => ['figure', total]),
  ];
}

function itemOf({ byKey }: Context, entityType: EntityType, id: string): string | undefined {
  return byKey.get(keyOf(entityType, id))?.itemId;
}
