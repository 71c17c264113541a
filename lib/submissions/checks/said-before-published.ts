import { firstPossibleDay, lastPossibleDay } from '#lib/dates/partial-dates.ts';
import { findIn, type Check, type Context, type Found } from '#lib/submissions/checks/context.ts';
import type { Proposed, Statement } from '#lib/record/shapes.ts';

/** Hard error 9: a statement that was said after its document was published. */
export const saidBeforePublished: Check = (context) =>
  statementsToCheck(context).flatMap(([id, statement]) => saidLate(context, id, statement));

function saidLate(context: Context, entityId: string, statement: Proposed<Statement>): Found[] {
  const source = findIn(context, 'source', statement.sourceId);
  const { saidOn, saidOnAccuracy } = statement;
  if (!source || saidOn === null) return [];
  const { publishedOn: published, publishedOnAccuracy } = source;
  const isLate =
    firstPossibleDay(saidOn, saidOnAccuracy) > lastPossibleDay(published, publishedOnAccuracy);
  const values = { value: saidOn, published };
  return isLate
    ? [
        {
          entityType: 'statement',
          entityId,
          field: 'saidOn',
          problem: 'saidAfterPublished',
          values,
        },
      ]
    : [];
}

// Proposed statements, and recorded ones whose document the submission edits.
function statementsToCheck({ proposals, current }: Context): [string, Proposed<Statement>][] {
  const all = new Map<string, Proposed<Statement>>();
  const edited = new Set(
    proposals.flatMap((each) => (each.entityType === 'source' ? [each.entityId] : [])),
  );
  for (const each of current.statement.values())
    if (edited.has(each.sourceId)) all.set(each.id, each);
  for (const each of proposals)
    if (each.entityType === 'statement') all.set(each.entityId, each.value);
  return [...all];
}
