// What a person typed and did not save, for the front page of their desk.
import { listTypedFormsOf } from '#db/typed-forms.ts';
import { getStore } from '#db/store.ts';
import type { Actor, MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { madeBefore } from '#lib/entry/once.ts';
import { typedForm, type TypedForm } from '#lib/entry/typed-forms.ts';

/** What a form makes or changes, as far as its page tells. */
export type FormKind = 'document' | 'statement' | 'figure' | 'other';

export interface Unsaved extends Pick<TypedForm, 'page' | 'version' | 'updatedAt'> {
  kind: FormKind;
  /** The beginning of what was typed into the field that tells most; empty when none of those was reached. */
  excerpt: string;
}

const KINDS: [RegExp, FormKind][] = [
  [/^\/desk\/new\b|\/(document|sources)\b/, 'document'],
  [/\/figures\b/, 'figure'],
  [/\/statements\b/, 'statement'],
];
const TELLING = ['title', 'quote', 'name', 'valueText', 'reason', 'note', 'body'];
const LONGEST_EXCERPT = 80;

/** What the actor typed and did not save, the latest first; not what a form has made into a draft since. */
export async function listUnsaved(maybe: MaybeActor): Promise<Unsaved[]> {
  const actor = authorize(maybe, 'submission.write');
  const kept = (await listTypedFormsOf(getStore().read, actor.id)).map(typedForm);
  const made = await Promise.all(kept.map((typed) => isMade(actor, typed)));
  return kept
    .filter((_, at) => !made[at])
    .map(({ page, version, updatedAt, fields }) => ({
      page,
      version,
      updatedAt,
      kind: KINDS.find(([pattern]) => pattern.test(page))?.[1] ?? 'other',
      excerpt: excerptOf(fields),
    }));
}

async function isMade(actor: Actor, { page, fields }: TypedForm): Promise<boolean> {
  const { newId } = fields;
  if (newId === undefined) return false;
  if (await madeBefore(actor, newId)) return true;
  const [, draftId] = /^\/desk\/submissions\/(\w+)/.exec(page) ?? [];
  const draft = draftId && (await madeBefore(actor, draftId));
  return draft ? draft.items.some(({ entityId }) => entityId === newId) : false;
}

function excerptOf(fields: Record<string, string>): string {
  const told = TELLING.map((name) => fields[name]?.trim() ?? '').find(Boolean) ?? '';
  const characters = [...told.replaceAll(/\s+/g, ' ')];
  return characters.length > LONGEST_EXCERPT
    ? `${characters.slice(0, LONGEST_EXCERPT).join('')}…`
    : characters.join('');
}
