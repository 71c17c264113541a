import type { ItemRow } from '#db/submissions.ts';
import type { Reader } from '#db/store.ts';
import type { FieldProblem } from '#lib/errors.ts';
import { newContext, type Context } from '#lib/submissions/checks/context.ts';
import { loadSurroundings } from '#lib/submissions/checks/load-surroundings.ts';
import { runChecks } from '#lib/submissions/checks/run-checks.ts';
import { readItems } from '#lib/submissions/proposal.ts';

export interface CheckedItems {
  context: Context;
  problems: FieldProblem[];
}

/** The items against the record as it is now: everything that keeps them from being sent or approved. */
export async function checkItems(reader: Reader, items: readonly ItemRow[]): Promise<CheckedItems> {
  const read = readItems(items);
  const context = newContext(read, await loadSurroundings(reader, read));
  return { context, problems: [...read.problems, ...runChecks(context)] };
}
