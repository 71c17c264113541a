import { typedIn } from '#app/desk/answer.ts';
import { conflictRows } from '#app/desk/conflict-rows.ts';
import { itemWords } from '#components/desk/item-words.ts';
import type { FormState } from '#components/forms/form-state.ts';
import type { Person } from '#lib/access/people.ts';
import { getDirectory } from '#lib/entry/directory.ts';
import { getDraft } from '#lib/entry/drafts.ts';
import { enteredPayload, type Directory, type Entered } from '#lib/entry/payload.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { newPublicId } from '#lib/record/public-ids.ts';

/** The fields that steer a form and are no part of what is recorded. */
const STEERING = ['submissionId', 'version', 'itemId', 'then'];

/** The text of every field that is part of what is recorded. */
export function fieldsIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typedIn(form))
      .filter(([name]) => !STEERING.includes(name))
      .map(([name, [value = '']]) => [name, value]),
  );
}

/** What the form enters. Throws INVALID for a name that nobody knows. */
export function entered(fields: Record<string, string>, directory: Directory): Entered {
  const read = enteredPayload(fields, directory, newPublicId);
  if (read.problems.length > 0) throw new AppError('INVALID', { fields: read.problems });
  return read;
}

/** The items that add the organizations which the form named for the first time. */
export function itemsOf({ added }: Entered) {
  return added.map(({ id, name, kind }) => ({
    entityType: 'organization' as const,
    entityId: id,
    payload: { name, kind },
  }));
}

interface Attempted {
  actor: Person;
  submissionId: string;
  itemId: string | undefined;
  entity: 'document' | 'statement' | 'figure';
  form: FormData;
}

/**
 * Saves, or shows both versions when somebody saved meanwhile: the typed one stays in the form, and the next
 * save starts from the other.
 */
export async function savingOrConflict(
  attempted: Attempted,
  save: () => Promise<void>,
): Promise<Partial<FormState> | void> {
  try {
    return await save();
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'CONFLICT') throw error;
    return conflictOf(attempted);
  }
}

async function conflictOf({ actor, submissionId, itemId, entity, form }: Attempted) {
  const t = translate('en', 'desk');
  const draft = await getDraft(actor, submissionId);
  const directory = await getDirectory(draft.items);
  const saved = draft.items.find(({ id }) => id === itemId)?.payload ?? {};
  const typed = enteredPayload(fieldsIn(form), directory, newPublicId).payload;
  const conflict = conflictRows({
    theirs: itemWords(entity, saved, directory),
    yours: itemWords(entity, typed, directory),
  });
  return { message: t('form.conflictHelp'), conflict, version: draft.version };
}
