import { conflictRows } from '#app/desk/conflict-rows.ts';
import { namedIn, recordWords, type Version } from '#app/desk/record-words.ts';
import type { ConflictingField } from '#components/forms/form-state.ts';
import { label } from '#lib/messages/labels.ts';
import type { BaseConflict } from '#lib/submissions/approve.ts';

/** Every field in which a submission differs from the record that has changed under it, with what it started from. */
export async function baseConflictRows(
  conflicts: readonly BaseConflict[],
): Promise<ConflictingField[]> {
  const versions = conflicts.map(({ base, current, proposed, ...of }) => ({
    ...of,
    base,
    current: current as Version,
    proposed: proposed as Version,
  }));
  const named = await namedIn(
    versions.flatMap(({ base, current, proposed }) => [base, current, proposed]),
  );
  return versions.flatMap(({ entityType, entityId, base, current, proposed }) => {
    const words = (version: Version) => recordWords(entityType, version, named);
    const rows = conflictRows({
      base: words(base),
      theirs: words(current),
      yours: words(proposed),
    });
    const of = label('en', 'entityType', entityType);
    return versions.length === 1
      ? rows
      : rows.map((row) => ({
          ...row,
          field: `${entityId}.${row.field}`,
          label: `${of} ${entityId}, ${row.label}`,
        }));
  });
}
