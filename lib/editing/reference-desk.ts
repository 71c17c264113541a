// What the desk shows and changes of an organization, a crisis, a series or a place.
import { getStore } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize, isPermitted } from '#lib/access/permissions.ts';
import { openDraft, type OpenedDraft } from '#lib/editing/opened-draft.ts';
import type { EditedForm } from '#lib/editing/policy-desk.ts';
import { proposeChange } from '#lib/editing/propose.ts';
import { payloadOfRow } from '#lib/editing/record-kinds.ts';
import type { ReferenceType } from '#lib/editing/reference-kinds.ts';
import { referenceFields, referencePayload } from '#lib/editing/reference-values.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { listLocations } from '#lib/record/locations.ts';
import { newPublicId } from '#lib/record/public-ids.ts';
import { listSeries } from '#lib/record/series.ts';
import type { Location } from '#lib/record/shapes.ts';
import { findEntity } from '#lib/sealing/recorded.ts';
import { changesMerge } from '#lib/submissions/merges.ts';

export interface ReferenceDesk {
  /** The id that it has, or that it will have once it is approved. */
  entityId: string;
  /** What is recorded now; null for a new one. */
  current: Record<string, unknown> | null;
  mayPropose: boolean;
  draft: OpenedDraft | null;
  values: Record<string, string>;
  /** The revision that the form starts from; null for a new one. */
  baseRevision: number | null;
}

/**
 * What is recorded under the id, and the form's values; null as the id is for a new one. Throws NOT_FOUND for what
 * is not there, and for a draft that is not the actor's to change.
 */
export async function getReferenceDesk(
  maybe: MaybeActor,
  asked: { entityType: ReferenceType; id: string | null; draftId?: string | undefined },
): Promise<ReferenceDesk> {
  const actor = authorize(maybe, 'submission.read');
  const { entityType, id } = asked;
  const draft = await openDraft(actor, asked.draftId, entityType);
  if (draft && id !== null && draft.item.entityId !== id) throw new AppError('NOT_FOUND');
  const row = id === null ? null : await findEntity(getStore().read, entityType, id);
  // A draft that merges, or takes a merge back, has a form of its own.
  if (draft && changesMerge(draft.item, row ?? null)) throw new AppError('NOT_FOUND');
  if (row === undefined && !draft) throw new AppError('NOT_FOUND');
  const current = row ? payloadOfRow(row) : null;
  return {
    entityId: id ?? draft?.item.entityId ?? newPublicId(),
    current,
    mayPropose: isPermitted(actor.role, 'reference.propose'),
    draft,
    values: {
      ...referenceFields(
        entityType,
        draft?.item.payload ?? current ?? NEW[entityType] ?? {},
        await placesFor(entityType),
      ),
      reason: draft?.item.reason ?? '',
    },
    baseRevision: draft ? draft.item.baseRevision : (row?.revision ?? null),
  };
}

/**
 * Proposes what the fields enter; returns the submission's id. Throws INVALID without a reason, NOT_FOUND for a
 * revision of what is not there, and as proposeChange does.
 */
export async function proposeReference(
  maybe: MaybeActor,
  {
    entityType,
    entityId,
    fields,
    ...asked
  }: EditedForm & { entityType: ReferenceType; entityId: string },
): Promise<string> {
  const actor = authorize(maybe, 'reference.propose');
  const reason = (fields.reason ?? '').trim();
  if (asked.isSent && !reason) throw refused('reason', 'reasonMissing');
  const row = await findEntity(getStore().read, entityType, entityId);
  if (!row && asked.baseRevision !== null) throw new AppError('NOT_FOUND');
  const recorded = row ? payloadOfRow(row) : {};
  const entered = referencePayload(entityType, fields, recorded, await placesFor(entityType));
  const payload = entityType === 'series' ? await placedInCrisis(entered) : entered;
  if (asked.isSent && entityType === 'series' && isEmptyList(payload.areaIds))
    throw refused('areaIds', 'missing');
  const name = String(payload.name).slice(0, 200);
  const title = translate('en', 'reference')(`submission.${entityType}`, { name });
  const { baseRevision, draft, isSent } = asked;
  const change = { entityType, entityId, baseRevision, payload, reason };
  return proposeChange(actor, { title, change, draft, isSent });
}

// Nobody is counted by themselves until somebody says so: a list would begin with its first code.
const NEW: Partial<Record<ReferenceType, Record<string, unknown>>> = {
  series: { populationStatus: 'all', civilianStatus: 'unspecified', gender: 'all' },
};

/** The places that the form of this type names by their names; none for a form that names no place. */
export async function placesFor(type: ReferenceType): Promise<Location[]> {
  return type === 'series' || type === 'location' ? listLocations() : [];
}

// A series without a place of its own on the page of its crisis stands after the others.
async function placedInCrisis(entered: Record<string, unknown>): Promise<Record<string, unknown>> {
  if (entered.position !== '' || typeof entered.crisisId !== 'string') return entered;
  const others = await listSeries(entered.crisisId);
  const position = Math.max(0, ...others.map((each) => each.position)) + 1;
  return { ...entered, position };
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

const refused = (field: string, problem: string) =>
  new AppError('INVALID', { fields: [{ field, problem, values: { value: '' } }] });
