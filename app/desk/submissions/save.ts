import { redirect } from 'next/navigation';
import { textOf, typedIn } from '#app/desk/answer.ts';
import { conflictRows } from '#app/desk/conflict-rows.ts';
import {
  RELATIONS,
  relationWords,
  savedRelationFields,
} from '#app/desk/submissions/relation-words.ts';
import { itemWords } from '#components/desk/item-words.ts';
import type { FormState } from '#components/forms/form-state.ts';
import type { Person } from '#lib/access/people.ts';
import { getDirectory } from '#lib/entry/directory.ts';
import { getDraft, type Draft } from '#lib/entry/drafts.ts';
import { withNearest } from '#lib/entry/nearest-names.ts';
import { chosenId, holds } from '#lib/entry/once.ts';
import {
  enteredPayload,
  fieldsOfPayload,
  type Directory,
  type Entered,
} from '#lib/entry/payload.ts';
import { withoutRelations } from '#lib/entry/relations.ts';
import { forgetTyped } from '#lib/entry/typed-forms.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { newPublicId } from '#lib/record/public-ids.ts';

/** The fields that steer a form and are no part of what is recorded. */
const STEERING = [
  'submissionId',
  'version',
  'itemId',
  'then',
  'newId',
  'kept',
  'keptVersion',
  'dismissed',
];

const TAKEN = 'take.';

/** The text of every field that is part of what is recorded. */
export function fieldsIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typedIn(form))
      .filter(([name]) => !STEERING.includes(name) && !name.startsWith(TAKEN))
      .map(([name, [value = '']]) => [name, value]),
  );
}

/**
 * The fields of the form, after a conflict with those of the saved version in the place of the typed ones where the
 * person took them.
 */
export function chosenFields(
  form: FormData,
  item: Draft['items'][number] | undefined,
  { items }: Pick<Draft, 'items'>,
  directory: Directory,
): Record<string, string> {
  const typed = fieldsIn(form);
  const taken = Object.entries(typedIn(form))
    .filter(([name, [choice]]) => name.startsWith(TAKEN) && choice === 'theirs')
    .map(([name]) => name.slice(TAKEN.length));
  const theirs = item ? fieldsOfPayload(item.payload, directory) : {};
  const fields = taken
    .filter((name) => name !== RELATIONS)
    .map((name): [string, string] => [name, theirs[name] ?? '']);
  const isRelated = taken.includes(RELATIONS);
  return {
    ...(isRelated ? withoutRelations(typed) : typed),
    ...Object.fromEntries(fields),
    ...(isRelated && savedRelationFields(items, item?.entityId ?? '')),
  };
}

/** The unseen fields that steer the form of an item; one that is added gets the id under which it is made once. */
export function steeringOf(
  { id, version }: Pick<Draft, 'id' | 'version'>,
  item: { id: string } | undefined,
): Record<string, string> {
  return {
    submissionId: id,
    itemId: item?.id ?? '',
    version: String(version),
    ...(!item && { newId: newPublicId() }),
  };
}

/** What the form enters. Throws INVALID for a name that nobody knows. */
export function entered(fields: Record<string, string>, directory: Directory): Entered {
  const read = enteredPayload(fields, directory, newPublicId);
  if (read.problems.length > 0)
    throw new AppError('INVALID', { fields: withNearest(read.problems, directory) });
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

/** The id of an item that the form adds: the one that it chose, unless something else was made under it. */
export function newItemId(
  form: FormData,
  { items }: Pick<Draft, 'items'>,
  entityType: string,
  payload: Record<string, unknown>,
): string {
  const entityId = chosenId(textOf(form, 'newId'));
  const isFree = !items.some((item) => item.entityId === entityId);
  return isFree || holds(items, { entityType, entityId, payload }) ? entityId : newPublicId();
}

interface Attempted {
  actor: Person;
  submissionId: string;
  itemId: string | undefined;
  entity: 'document' | 'statement' | 'figure';
  form: FormData;
}

interface Opened {
  actor: Person;
  draft: Draft;
  /** The version that the person saw. */
  version: number;
  item: Draft['items'][number] | undefined;
  directory: Directory;
}

/**
 * Saves an item of a draft and goes on to the address that `save` names, or shows both versions when somebody saved
 * meanwhile: the typed one stays in the form, and the next save starts from the other.
 */
export async function savedOrConflict(
  actor: Person,
  entity: Attempted['entity'],
  form: FormData,
  save: (opened: Opened) => Promise<string>,
): Promise<Partial<FormState>> {
  const [submissionId, itemId] = [textOf(form, 'submissionId'), textOf(form, 'itemId')];
  const draft = await getDraft(actor, submissionId);
  const directory = await getDirectory(draft.items);
  // What is added overwrites nothing, so it may follow whatever was saved meanwhile.
  const version = itemId ? Number(textOf(form, 'version')) : draft.version;
  const item = draft.items.find(({ id }) => id === itemId);
  const done = await save({ actor, draft, version, item, directory }).catch((error: unknown) => {
    if (error instanceof AppError && error.details.reason === 'changed') return null;
    throw error;
  });
  return done === null
    ? conflictOf({ actor, submissionId, itemId, entity, form })
    : goOn(actor, form, done);
}

/** Goes on once the form is saved: what was kept of the typing is let go. */
export async function goOn(actor: Person, form: FormData, to: string): Promise<never> {
  const [page, version] = [textOf(form, 'kept'), Number(textOf(form, 'keptVersion'))];
  await forgetTyped(actor, { page, version });
  return redirect(to);
}

async function conflictOf({ actor, submissionId, itemId, entity, form }: Attempted) {
  const t = translate('en', 'desk');
  const draft = await getDraft(actor, submissionId);
  const directory = await getDirectory(draft.items);
  const item = draft.items.find(({ id }) => id === itemId);
  const fields = fieldsIn(form);
  const typed = enteredPayload(withoutRelations(fields), directory, newPublicId).payload;
  const relations = savedRelationFields(draft.items, item?.entityId ?? '');
  const related = (of: Record<string, string>) =>
    entity === 'figure' ? relationWords(of, draft.items) : [];
  const conflict = conflictRows({
    theirs: [...itemWords(entity, item?.payload ?? {}, directory), ...related(relations)],
    yours: [...itemWords(entity, typed, directory), ...related(fields)],
  });
  return { message: t('form.conflictHelp'), conflict, mayTake: true, version: draft.version };
}
