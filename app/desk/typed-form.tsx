import type { ReactNode } from 'react';
import { notesOf } from '#app/desk/item-talk.tsx';
import { KeepTyping } from '#components/desk/typed/keep-typing.tsx';
import { FieldNotes } from '#components/forms/field-notes.tsx';
import type { Person } from '#lib/access/people.ts';
import { timeOfDay } from '#lib/dates/format.ts';
import type { Draft } from '#lib/entry/drafts.ts';
import { madeBefore } from '#lib/entry/once.ts';
import { forgetTyped, typedOn, type TypedForm as Typed } from '#lib/entry/typed-forms.ts';
import { translate } from '#lib/messages/translate.ts';

const SAID = [
  'saved',
  'offline',
  'ended',
  'busy',
  'notKept',
  'confidential',
  'refused',
  'choose',
  'title',
  'tabTitle',
  'field',
  'inForm',
  'onServer',
  'onDevice',
  'elsewhere',
  'use',
  'drop',
  'nothing',
] as const;

interface TypedFormProps {
  actor: Person;
  page: string;
  /** The draft that the form is of; what a form has made in it already is not offered again. */
  draft?: Pick<Draft, 'id' | 'items' | 'document' | 'comments'>;
  /** The item that the form is of: what is open about its fields stands at them. */
  itemId?: string | undefined;
  children: ReactNode;
}

/** A form of the desk of which the server keeps what is typed. */
export async function TypedForm({ actor, page, draft, itemId, children }: TypedFormProps) {
  const t = translate('en', 'typed');
  const typed = await typedOn(actor, page);
  const kept = typed && (await unlessMade(actor, typed, draft?.items ?? []));
  const words = Object.fromEntries(SAID.map((key) => [key, t.raw(key) as string]));
  return (
    <KeepTyping
      person={actor.id}
      page={page}
      made={draft ? [draft.id, ...draft.items.map(({ entityId }) => entityId)] : []}
      isConfidential={(draft?.document?.payload.confidentiality ?? 'public') !== 'public'}
      kept={kept && { fields: kept.fields, version: kept.version, time: timeOfDay(kept.updatedAt) }}
      words={words as Record<(typeof SAID)[number], string>}
    >
      <FieldNotes notes={draft ? fieldNotes(draft, itemId) : []}>{children}</FieldNotes>
    </KeepTyping>
  );
}

function fieldNotes(draft: Pick<Draft, 'id' | 'comments'>, itemId: string | undefined) {
  const t = translate('en', 'review');
  return notesOf(draft, itemId).map(({ id, field, body, author: name }) => ({
    id,
    field,
    sentence: t('talk.onField', { name, body }),
    href: `/desk/submissions/${draft.id}#comment-${id}`,
  }));
}

async function unlessMade(
  actor: Person,
  typed: Typed,
  items: readonly { entityId: string }[],
): Promise<Typed | null> {
  const id = typed.fields.newId;
  const isMade =
    id !== undefined &&
    (items.some(({ entityId }) => entityId === id) || (await madeBefore(actor, id)));
  if (isMade) await forgetTyped(actor, typed);
  return isMade ? null : typed;
}
