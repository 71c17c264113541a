import type { ItemRow } from '#db/submissions.ts';
import type { Reader } from '#db/store.ts';
import type { FieldProblem } from '#lib/errors.ts';
import { newContext, type Context } from '#lib/submissions/checks/context.ts';
import { loadSurroundings } from '#lib/submissions/checks/load-surroundings.ts';
import { runChecks } from '#lib/submissions/checks/run-checks.ts';
import { movedByMerges } from '#lib/submissions/merges.ts';
import { readItems } from '#lib/submissions/proposal.ts';

export interface CheckedItems {
  context: Context;
  problems: FieldProblem[];
}

/**
 * The items, and what goes with the organizations that they merge, against the record as it is now: everything that
 * keeps them from being sent or approved.
 */
export async function checkItems(reader: Reader, items: readonly ItemRow[]): Promise<CheckedItems> {
  const moved = await movedByMerges(reader, items);
  const read = readItems([...items, ...moved.map(({ item }) => item)]);
  const context = newContext(read, await loadSurroundings(reader, read));
  const causes = new Map(moved.map((each) => [each.item.id, each]));
  const found = [...read.problems, ...runChecks(context)];
  // A merge that may not be breaks what it would move as well: its own reason is enough.
  const refused = new Set(found.filter(isOfMerge).map(({ itemId }) => itemId));
  const problems = found.flatMap((problem) => {
    const caused = causes.get(problem.itemId ?? '');
    if (!caused) return [problem];
    if (refused.has(caused.cause.id)) return [];
    const { entityType: entity, entityId: value } = caused.item;
    const told = { value, entity, field: problem.field };
    return [{ itemId: caused.cause.id, field: '', problem: 'breaksRecorded', values: told }];
  });
  return { context, problems };
}

const isOfMerge = ({ field }: FieldProblem) => field === 'mergedIntoId';
