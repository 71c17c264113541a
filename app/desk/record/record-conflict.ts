// What the forms of recorded things show when the record or the draft has changed meanwhile.
import { conflictRows } from '#app/desk/conflict-rows.ts';
import { namedIn, recordWords, type Version } from '#app/desk/record-words.ts';
import { baseConflictRows } from '#app/desk/review/base-conflict.ts';
import type { FormState } from '#components/forms/form-state.ts';
import type { RecordType } from '#lib/editing/record-kinds.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import type { BaseConflict } from '#lib/submissions/approve.ts';

/** The versions that stand against each other. Throws every error that is no conflict. */
export async function conflictOf(
  entityType: RecordType,
  error: unknown,
): Promise<Partial<FormState>> {
  if (!(error instanceof AppError) || error.code !== 'CONFLICT') throw error;
  const t = translate('en', 'changes');
  if (error.details.reason === 'baseRevision') {
    const conflicts = error.details.conflicts as BaseConflict[];
    const current = conflicts[0]?.current as { revision: number } | null | undefined;
    return {
      message: t('conflict'),
      conflict: await baseConflictRows(conflicts),
      // The next send starts from the revision that the person has now seen.
      hidden: { baseRevision: String(current?.revision ?? '') },
    };
  }
  const [theirs, yours] = [error.details.theirs, error.details.yours].map(
    (one) => (one ?? null) as Version,
  );
  const named = await namedIn([theirs ?? null, yours ?? null]);
  const words = (version: Version = null) => recordWords(entityType, version, named);
  const { current: version } = error.details;
  return {
    message: t('conflictDraft'),
    conflict: conflictRows({ theirs: words(theirs), yours: words(yours) }),
    ...(typeof version === 'number' && { version }),
  };
}
