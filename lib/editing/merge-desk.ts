// What the desk shows and proposes when one organization was recorded as two.
import type { EntityRows } from '#db/entities.ts';
import { listIdsUnder } from '#db/merges.ts';
import { getStore } from '#db/store.ts';
import type { MaybeActor } from '#lib/access/actor.ts';
import { authorize, isPermitted } from '#lib/access/permissions.ts';
import { openDraft, type OpenedDraft } from '#lib/editing/opened-draft.ts';
import type { EditedForm } from '#lib/editing/policy-desk.ts';
import { proposeChange } from '#lib/editing/propose.ts';
import { payloadOfRow } from '#lib/editing/record-kinds.ts';
import { AppError } from '#lib/errors.ts';
import { translate } from '#lib/messages/translate.ts';
import { listOrganizations } from '#lib/record/organizations.ts';
import type { Organization } from '#lib/record/shapes.ts';
import { findEntity } from '#lib/sealing/recorded.ts';

/** How many of each stand under an organization, whatever their documents. */
export interface Under {
  figures: number;
  statements: number;
  sources: number;
  parts: number;
}

export interface MergeDesk {
  organization: Organization;
  under: Under;
  /** The organizations that may be kept instead, by name. */
  others: Organization[];
  mayPropose: boolean;
  draft: OpenedDraft | null;
  values: Record<string, string>;
  baseRevision: number;
}

/** The organization with what would go with it. Throws NOT_FOUND for one that is not there, and for a draft of another. */
export async function getMergeDesk(
  maybe: MaybeActor,
  { id, draftId }: { id: string; draftId?: string | undefined },
): Promise<MergeDesk> {
  const actor = authorize(maybe, 'submission.read');
  const organization = await recorded(id);
  const draft = await openDraft(actor, draftId, 'organization');
  if (draft && draft.item.entityId !== id) throw new AppError('NOT_FOUND');
  const others = (await listOrganizations()).filter((each) => each.id !== id);
  const into = draft?.item.payload.mergedIntoId;
  return {
    organization,
    under: await countUnder(id),
    others,
    mayPropose: isPermitted(actor.role, 'reference.propose'),
    draft,
    values: { into: typeof into === 'string' ? into : '', reason: draft?.item.reason ?? '' },
    baseRevision: draft?.item.baseRevision ?? organization.revision,
  };
}

/** How much goes with the organization when it is merged. */
export async function countUnder(id: string): Promise<Under> {
  const { figure, statement, source, organization } = await listIdsUnder(getStore().read, id);
  return {
    figures: figure.length,
    statements: statement.length,
    sources: source.length,
    parts: organization.length,
  };
}

/**
 * Proposes that the organization is merged into the one that the fields name, which takes over its names and how it
 * was judged; returns the submission's id. Throws INVALID without a reason or another organization, NOT_FOUND for one
 * that is not there, and as proposeChange does.
 */
export async function proposeMerge(
  maybe: MaybeActor,
  { id, fields, baseRevision, ...asked }: EditedForm & { id: string },
): Promise<string> {
  const actor = authorize(maybe, 'reference.propose');
  const merged = await recorded(id);
  const [into, reason] = [fields.into?.trim() ?? '', fields.reason?.trim() ?? ''];
  const missing = [
    ...(into ? [] : [{ field: 'mergedIntoId', problem: 'missing', values: { value: '' } }]),
    ...(reason ? [] : [{ field: 'reason', problem: 'reasonMissing', values: { value: '' } }]),
  ];
  if (!into || (asked.isSent && !reason)) throw new AppError('INVALID', { fields: missing });
  const kept = await recorded(into);
  const names = { merged: merged.name.slice(0, 120), kept: kept.name.slice(0, 120) };
  return proposeChange(actor, {
    ...asked,
    title: translate('en', 'reference')('merge.submission', names),
    change: {
      entityType: 'organization',
      entityId: id,
      baseRevision,
      // What readers look for among the corrections: one organization stood there as two.
      changeType: 'correct',
      payload: { ...payloadOfRow(merged), mergedIntoId: into },
      reason,
    },
    also:
      into === id
        ? []
        : [
            {
              entityType: 'organization',
              entityId: into,
              baseRevision: kept.revision,
              payload: withNamesOf(kept, merged),
              reason,
            },
          ],
  });
}

/** The kept organization under every name of the merged one, judged by it where nobody judged the kept one. */
export function withNamesOf(kept: Organization, merged: Organization): Record<string, unknown> {
  const known = new Set([kept.name, kept.shortName, ...kept.aliases]);
  const other = [merged.name, ...(merged.shortName ? [merged.shortName] : []), ...merged.aliases];
  const spoken = new Set(kept.names.map(({ lang, name }) => `${lang} ${name}`));
  const judged = new Set(kept.reliability.map(({ crisisId }) => crisisId));
  return {
    ...payloadOfRow(kept),
    // What it was a part of is gone: it is a part of what that was a part of.
    parentId: kept.parentId === merged.id ? merged.parentId : kept.parentId,
    aliases: [...kept.aliases, ...new Set(other.filter((name) => !known.has(name)))],
    names: [
      ...kept.names,
      ...merged.names.filter(({ lang, name }) => !spoken.has(`${lang} ${name}`)),
    ],
    reliability: [
      ...kept.reliability,
      ...merged.reliability.filter(({ crisisId }) => !judged.has(crisisId)),
    ],
  };
}

async function recorded(id: string): Promise<EntityRows['organization']> {
  const row = await findEntity(getStore().read, 'organization', id);
  if (!row) throw new AppError('NOT_FOUND');
  return row;
}
