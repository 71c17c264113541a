// What the desk shows and proposes of a redaction: words that go, in the form, and never in what the form stores.
import type { EntityRows } from '#db/entities.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { openDraft, type OpenedDraft } from '#lib/editing/opened-draft.ts';
import type { EditedForm } from '#lib/editing/policy-desk.ts';
import { proposeChange, type ProposedChange } from '#lib/editing/propose.ts';
import { reachRecorded } from '#lib/editing/reach-recorded.ts';
import { payloadOfRow, type RecordType } from '#lib/editing/record-kinds.ts';
import { AppError } from '#lib/errors.ts';
import { redactableFields, type Left } from '#lib/redaction/redactable.ts';
import { holdsWords, redactedPayload } from '#lib/redaction/take-out.ts';

/** A field that may name somebody, with what it holds now. */
export interface RedactableField {
  name: string;
  value: string;
  left: Left;
}

export interface RedactionDesk {
  current: Record<string, unknown>;
  revision: number;
  fields: RedactableField[];
  /** How many stored copies of the document there are: they hold its words as well. */
  copies: number;
  draft: OpenedDraft | null;
  reason: string;
  /** The language of the words. */
  language: string | undefined;
}

/** What could be taken out of this. Throws NOT_FOUND as getRecordDesk does, also for a draft of another kind. */
export async function getRedactionDesk(
  maybe: MaybeActor,
  asked: { entityType: RecordType; id: string; draftId?: string | undefined },
): Promise<RedactionDesk> {
  const actor = authorize(maybe, 'report.propose');
  const { entityType, id } = asked;
  const { row, statement, source } = await reachRecorded(actor, entityType, id);
  const current = payloadOfRow(row);
  const draft = await openDraft(actor, asked.draftId, entityType);
  const isOther = draft?.item.changeType !== 'redact' || draft.item.entityId !== id;
  if (draft && isOther) throw new AppError('NOT_FOUND');
  const fields = redactableFields(entityType).flatMap(([name, left]) => {
    const value = wordsIn(current[name]);
    return value && name !== 'snapshotIds' ? [{ name, value, left }] : [];
  });
  return {
    current,
    revision: row.revision,
    fields,
    copies: source?.snapshotIds.length ?? 0,
    draft,
    reason: draft?.item.reason ?? '',
    language: (statement ?? source)?.language,
  };
}

export interface AskedRedaction extends Omit<EditedForm, 'fields'> {
  entityType: RecordType;
  id: string;
  title: string;
  reason: string;
  /** Words that go wherever they stand, one name to a line. */
  words: string;
  /** The names of the fields that go altogether. */
  fields: readonly string[];
  /** Whether the stored copies of the document go as well. */
  copies: boolean;
  /** Whether only earlier revisions are emptied, because what is recorded now is free of the words. */
  onlyEarlier: boolean;
}

/**
 * Proposes the redaction; returns the submission's id. The submission holds what is left, never what goes. Throws
 * INVALID without a reason, for words that stand nowhere and for a reason that holds them, NOT_FOUND as
 * getRedactionDesk does, and as proposeChange does.
 */
export async function proposeRedaction(maybe: MaybeActor, asked: AskedRedaction): Promise<string> {
  const actor = authorize(maybe, 'report.propose');
  const { entityType, id, baseRevision, draft, isSent } = asked;
  const reason = asked.reason.trim();
  if (!reason) throw refused('reason', 'reasonMissing');
  const words = asked.words.split('\n').flatMap((line) => line.trim() || []);
  if (holdsWords(reason, words)) throw refused('reason', 'namesWhatGoes');
  const { row, source } = await reachRecorded(actor, entityType, id);
  const current = payloadOfRow(row);
  const copies = entityType === 'source' && asked.copies ? ['snapshotIds'] : [];
  const fields = [...asked.fields.filter((name) => name !== 'snapshotIds'), ...copies];
  const payload = redactedPayload(entityType, current, { words, fields });
  const also = entityType === 'source' || !asked.copies ? [] : withoutCopies(source, reason);
  const isLess = JSON.stringify(payload) !== JSON.stringify(current);
  if (!isLess && !asked.onlyEarlier) throw refused('words', 'nothingToTakeOut');
  const change = { changeType: 'redact' as const, entityId: id, baseRevision, reason };
  return proposeChange(actor, {
    title: asked.title,
    change: { entityType, ...change, payload },
    also,
    draft,
    isSent,
  });
}

function withoutCopies(source: EntityRows['source'] | null, reason: string): ProposedChange[] {
  if (!source || source.snapshotIds.length === 0) return [];
  const { id: entityId, revision: baseRevision } = source;
  const payload = { ...payloadOfRow(source), snapshotIds: [] };
  return [{ entityType: 'source', entityId, baseRevision, changeType: 'redact', payload, reason }];
}

const wordsIn = (value: unknown): string =>
  Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';

const refused = (field: string, problem: string) =>
  new AppError('INVALID', { fields: [{ field, problem, values: { value: '' } }] });
