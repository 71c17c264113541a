// In which ways something that is recorded may be changed, and what each way makes of it.
import type { ChangeType, Lifecycle } from '#db/codes.ts';
import { figureId } from '#lib/entry/relations.ts';
import type { ProposedChange } from '#lib/editing/propose.ts';

/** What the desk changes by a form of its own, with the ways in which each may be changed. */
export const RECORD_KINDS = {
  figure: ['correct', 'edit', 'series', 'supersede', 'withdraw', 'duplicate', 'retract', 'redact'],
  statement: ['correct', 'edit', 'redact'],
  source: ['correct', 'edit', 'redact'],
} as const;

export type RecordType = keyof typeof RECORD_KINDS;
export type RecordKind = (typeof RECORD_KINDS)[RecordType][number];

/** The kinds whose form enters what is recorded; a redaction has one that never stores what is typed. */
export type EnteredKind = Exclude<RecordKind, 'redact'>;

/** The kind of change that is recorded, seen by readers, and asked for in the API. */
export const CHANGE_TYPE_OF: Record<RecordKind, Exclude<ChangeType, 'create'>> = {
  correct: 'correct',
  edit: 'edit',
  series: 'correct',
  supersede: 'supersede',
  withdraw: 'withdraw',
  duplicate: 'correct',
  retract: 'retract',
  redact: 'redact',
};

/** The state in which a figure is left; the other kinds leave it in the state that it has. */
export const LIFECYCLE_OF: Partial<Record<RecordKind, Lifecycle>> = {
  supersede: 'corrected',
  withdraw: 'withdrawn_by_source',
  duplicate: 'duplicate',
  retract: 'retracted',
};

/** Whether the form of this kind shows every field; the others ask for the reason and the one thing that changes. */
export const isWholeForm = (kind: RecordKind): boolean => kind === 'correct' || kind === 'edit';

/** Whether this kind names another figure: the one that the source put in its place, or the one that stays. */
export const namesAnother = (kind: RecordKind): boolean =>
  kind === 'supersede' || kind === 'duplicate';

/** Whether the desk changes entities of this type by a form of its own. */
export function isRecordType(entityType: string): entityType is RecordType {
  return Object.hasOwn(RECORD_KINDS, entityType);
}

/** Whether a text names a way in which entities of this type may be changed. */
export function isRecordKind(entityType: RecordType, text: unknown): text is RecordKind {
  return (RECORD_KINDS[entityType] as readonly unknown[]).includes(text);
}

const NAMED_BY_TYPE = ['retract', 'withdraw', 'supersede', 'redact'] as const;

/** The kind of the change that a draft holds. `current` is the payload of what is recorded now. */
export function kindOfItem(
  { changeType, payload }: { changeType: ChangeType; payload: Record<string, unknown> },
  current: Record<string, unknown>,
): RecordKind {
  if (NAMED_BY_TYPE.some((kind) => kind === changeType)) return changeType as RecordKind;
  if (payload.lifecycle === 'duplicate') return 'duplicate';
  if (changeType === 'edit') return 'edit';
  return payload.seriesId === undefined || payload.seriesId === current.seriesId
    ? 'correct'
    : 'series';
}

/** What a change of this kind leaves the figure as, where its form asks for the reason alone. */
export function endedPayload(
  kind: RecordKind,
  current: Record<string, unknown>,
  reason: string,
): Record<string, unknown> {
  return { ...current, lifecycle: LIFECYCLE_OF[kind], lifecycleReason: reason };
}

/** The relation by which the figure leads to the other one; null for a kind that names none, or when none is named. */
export function relationToAnother(
  kind: RecordKind,
  id: string,
  another: string,
): Pick<ProposedChange, 'entityType' | 'payload'> | null {
  const otherId = figureId(another);
  if (!namesAnother(kind) || !otherId) return null;
  const payload =
    kind === 'supersede'
      ? { fromId: otherId, toId: id, type: 'corrects' }
      : { fromId: id, toId: otherId, type: 'duplicate_of' };
  return { entityType: 'relation', payload };
}

const ADDED_BY_APPROVAL = ['id', 'revision', 'recordedAt'];

/** What is recorded, as a proposal would hold it. */
export function payloadOfRow(row: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => !ADDED_BY_APPROVAL.includes(name)),
  );
}

const FOLLOWING = ['valueLow', 'valueBest', 'valueHigh', 'boundsOrigin'];

/** The payload without the bounds that follow from the qualifier: they follow anew from what the form then holds. */
export function withoutFollowing(payload: Record<string, unknown>): Record<string, unknown> {
  if (payload.boundsOrigin === 'source' || payload.boundsOrigin === 'coder') return payload;
  return Object.fromEntries(Object.entries(payload).filter(([name]) => !FOLLOWING.includes(name)));
}
