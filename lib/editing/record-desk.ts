// What the desk shows and changes of a figure, a statement or a document that is recorded.
import type { EntityRows } from '#db/entities.ts';
import { listRelationsOf } from '#db/relations.ts';
import { getStore } from '#db/store.ts';
import type { Actor, MaybeActor } from '#lib/access/actor.ts';
import { authorize } from '#lib/access/permissions.ts';
import { openDraft, type OpenedDraft } from '#lib/editing/opened-draft.ts';
import type { EditedForm } from '#lib/editing/policy-desk.ts';
import { reachRecorded } from '#lib/editing/reach-recorded.ts';
import { proposeChange, type ProposedChange } from '#lib/editing/propose.ts';
import {
  CHANGE_TYPE_OF,
  endedPayload,
  isWholeForm,
  kindOfItem,
  payloadOfRow,
  relationToAnother,
  withoutFollowing,
  type EnteredKind,
  type RecordKind,
  type RecordType,
} from '#lib/editing/record-kinds.ts';
import { fieldsFromSeries, getDirectory } from '#lib/entry/directory.ts';
import { withSnapshot } from '#lib/entry/documents.ts';
import { withNearest } from '#lib/entry/nearest-names.ts';
import { enteredPayload, fieldsOfPayload, type Directory } from '#lib/entry/payload.ts';
import { AppError } from '#lib/errors.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { listSeriesOf } from '#lib/record/series.ts';
import { findEntities } from '#lib/sealing/recorded.ts';
import { listItems } from '#lib/submissions/sealed-rows.ts';

export interface RecordDesk {
  /** What is recorded now, as a proposal would hold it. */
  current: Record<string, unknown>;
  revision: number;
  /** The way in which it is changed; null until one is chosen. */
  kind: RecordKind | null;
  draft: OpenedDraft | null;
  directory: Directory;
  /** What the form holds when it is opened: the draft, else what is recorded, with an empty reason. */
  values: Record<string, string>;
  baseRevision: number;
  /** The words that a figure rests on, and the document that they stand in. */
  statement: EntityRows['statement'] | null;
  source: EntityRows['source'] | null;
}

/**
 * What is recorded under this id, and the form's values. Throws NOT_FOUND for what is not there or not for the
 * actor to see, and for a draft that is not the actor's to change.
 */
export async function getRecordDesk(
  maybe: MaybeActor,
  asked: {
    entityType: RecordType;
    id: string;
    kind: RecordKind | null;
    draftId?: string | undefined;
  },
): Promise<RecordDesk> {
  const actor = authorize(maybe, 'report.propose');
  const { entityType, id } = asked;
  const { row, statement, source } = await reachRecorded(actor, entityType, id);
  const draft = await openDraft(actor, asked.draftId, entityType);
  if (draft && draft.item.entityId !== id) throw new AppError('NOT_FOUND');
  const current = payloadOfRow(row);
  const kind = draft ? kindOfItem(draft.item, current) : asked.kind;
  const directory = await getDirectory();
  const started = draft?.item.payload ?? withoutFollowing(current);
  return {
    current,
    revision: row.revision,
    kind,
    draft,
    directory,
    values: {
      ...fieldsOfPayload(started, directory),
      reason: draft?.item.reason ?? '',
      another: draft ? await anotherIn(draft) : '',
    },
    baseRevision: draft?.item.baseRevision ?? row.revision,
    statement,
    source,
  };
}

/** Steers the form and is no part of what is recorded. */
const ABOUT_THE_CHANGE = ['reason', 'another'];

/**
 * Proposes the change that the fields enter; returns the submission's id. Throws INVALID for a name that nobody
 * knows and for a series or figure that is not there, NOT_FOUND as getRecordDesk does, and as proposeChange does.
 */
export async function proposeRecordChange(
  maybe: MaybeActor,
  {
    entityType,
    id,
    kind,
    title,
    fields,
    baseRevision,
    draft,
    isSent,
  }: EditedForm & { entityType: RecordType; id: string; kind: EnteredKind; title: string },
): Promise<string> {
  const actor = authorize(maybe, 'report.propose');
  const current = payloadOfRow((await reachRecorded(actor, entityType, id)).row);
  const reason = (fields.reason ?? '').trim();
  if (isSent && !reason) throw refused('reason', 'reasonMissing', '');
  const entered = isWholeForm(kind)
    ? await wholePayload(actor, entityType, fields)
    : { payload: await partialPayload(kind, current, fields, reason), added: [] };
  const relation = relationToAnother(kind, id, fields.another ?? '');
  const also = [
    ...entered.added,
    ...(relation ? [{ ...addition, ...relation, entityId: await relationIn(draft, id) }] : []),
    ...(kind === 'series' ? await partsMoved(id, current, entered.payload, reason) : []),
  ];
  return proposeChange(actor, {
    title: title.slice(0, 300),
    change: {
      entityType,
      entityId: id,
      baseRevision,
      changeType: CHANGE_TYPE_OF[kind],
      payload: entered.payload,
      reason,
    },
    also,
    draft,
    isSent,
  }).catch(namingAnother);
}

// The form has one field for the other end of the relation, whichever end that is.
function namingAnother(error: unknown): never {
  if (!(error instanceof AppError) || error.code !== 'INVALID') throw error;
  const fields = error.fields.map((problem) =>
    problem.field === 'fromId' || problem.field === 'toId'
      ? { ...problem, field: 'another' }
      : problem,
  );
  throw new AppError('INVALID', { fields });
}

async function wholePayload(
  actor: Actor,
  entityType: RecordType,
  fields: Record<string, string>,
): Promise<{ payload: Record<string, unknown>; added: ProposedChange[] }> {
  const typed = Object.fromEntries(
    Object.entries(fields).filter(([name]) => !ABOUT_THE_CHANGE.includes(name)),
  );
  const captured = entityType === 'source' ? await withSnapshot(actor, typed) : typed;
  const directory = await getDirectory();
  const { payload, added, problems } = enteredPayload(captured, directory, newPublicId);
  if (problems.length > 0)
    throw new AppError('INVALID', { fields: withNearest(problems, directory) });
  return {
    payload,
    added: added.map(({ id, name, kind }) => ({
      ...addition,
      entityType: 'organization',
      entityId: id,
      payload: { name, kind },
    })),
  };
}

async function partialPayload(
  kind: EnteredKind,
  current: Record<string, unknown>,
  { seriesId = '' }: Record<string, string>,
  reason: string,
): Promise<Record<string, unknown>> {
  if (kind !== 'series') return endedPayload(kind, current, reason);
  const [series] = await listSeriesOf(seriesId ? [seriesId] : []);
  if (series && series.id === current.seriesId)
    throw refused('seriesId', 'sameSeries', series.name);
  // The day since which a series counts is the series' own; the period that the source gave stays.
  const { referencePeriodStart: _, ...followed } = series ? fieldsFromSeries(series) : { seriesId };
  return { ...current, ...followed };
}

// What is part of a total stands in the series of the total, and goes with it.
async function partsMoved(
  id: string,
  { seriesId: from }: Record<string, unknown>,
  { seriesId, metric, measureType, unit }: Record<string, unknown>,
  reason: string,
): Promise<ProposedChange[]> {
  const { read } = getStore();
  const found = new Map<string, ProposedChange>();
  let totals = [id];
  while (totals.length > 0) {
    const relations = await listRelationsOf(read, totals);
    const ids = relations
      .filter(({ type, toId }) => type === 'subset_of' && totals.includes(toId))
      .map(({ fromId }) => fromId)
      .filter((part) => part !== id && !found.has(part));
    const parts = [...(await findEntities(read, 'figure', ids)).values()];
    const left = parts.filter((part) => part.seriesId === from);
    for (const part of left) {
      const payload = { ...payloadOfRow(part), seriesId, metric, measureType, unit };
      const change = { changeType: 'correct' as const, baseRevision: part.revision, reason };
      found.set(part.id, { entityType: 'figure', entityId: part.id, ...change, payload });
    }
    totals = left.map((part) => part.id);
  }
  return [...found.values()];
}

const addition = { baseRevision: null, reason: '' };

// A relation keeps the id that it has in its draft, so that a second save makes no second one.
async function relationIn(draft: EditedForm['draft'], id: string): Promise<string> {
  const items = draft ? await listItems(getStore().read, draft.submissionId) : [];
  const isOurs = ({ fromId, toId }: Record<string, unknown>) => fromId === id || toId === id;
  const kept = items.find(
    ({ entityType, payload }) => entityType === 'relation' && isOurs(payload),
  );
  return kept?.entityId ?? newPublicId();
}

async function anotherIn({ submissionId, item }: OpenedDraft): Promise<string> {
  const items = await listItems(getStore().read, submissionId);
  const relation = items.find(({ entityType }) => entityType === 'relation')?.payload;
  const { fromId = '', toId = '' } = relation ?? {};
  return String(fromId === item.entityId ? toId : fromId);
}

const refused = (field: string, problem: string, value: string) =>
  new AppError('INVALID', { fields: [{ field, problem, values: { value } }] });
