/**
 * What of an entity its revision holds. Columns that came later than the first revisions are left out while they are
 * null, so that what was approved before them still has the hash that it was approved with.
 */
export function asApproved<Value extends object>(value: Value): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value).filter(([name, of]) => of !== null || !LATER.includes(name)),
  );
}

const LATER = ['mergedIntoId'];
